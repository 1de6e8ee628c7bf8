"""The fixed words of regions."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CityKind(models.TextChoices):
    """What the law calls the second level."""

    KOTA = "kota", _("city")
    KABUPATEN = "kabupaten", _("regency")


class VillageKind(models.TextChoices):
    """What the law calls the fourth level."""

    KELURAHAN = "kelurahan", _("kelurahan")
    DESA = "desa", _("desa")


class FrameworkStatus(models.TextChoices):
    """Whether a framework may be relied upon."""

    IN_FORCE = "in-force", _("in force")
    DRAFT = "draft", _("draft")
