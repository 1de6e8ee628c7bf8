"""The kinds of documents."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class EvidenceKind(models.TextChoices):
    """What sort of document it is."""

    REGULATION = "regulation", _("Regulation")
    AGREEMENT = "agreement", _("Agreement")
    STATISTIC = "statistic", _("Statistics")
    PRESS = "press", _("Press")
    STUDY = "study", _("Study")
    DATASET = "dataset", _("Data set")
    MINUTES = "minutes", _("Minutes")
    OTHER = "other", _("Other")
