"""The departments of a city."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sudutkota.common.records import Record

from .places import City

if TYPE_CHECKING:
    from datetime import date


class Opd(Record):
    """A department of a city (organisasi perangkat daerah), as it is named in a period."""

    city_path: ClassVar[str | None] = "city"
    key_fields: ClassVar[tuple[str, ...]] = ("code",)

    city = models.ForeignKey(City, models.CASCADE, related_name="opds", verbose_name=_("city"))
    code = models.SlugField(_("code"), max_length=40, db_index=False)
    name = models.CharField(_("name"), max_length=200)
    short = models.CharField(_("short name"), max_length=60)
    source = models.CharField(_("source"), max_length=300, blank=True)
    is_sourced = models.BooleanField(_("seen in a source"), default=False)
    starts_on = models.DateField(_("exists from"), null=True, blank=True)
    ends_on = models.DateField(_("exists until"), null=True, blank=True)

    class Meta:
        """In order of name; a code is used once in a city."""

        verbose_name = _("OPD")
        verbose_name_plural = _("OPDs")
        ordering = ("name", "code")
        constraints = (
            models.UniqueConstraint(fields=["city", "code"], name="regions_opd_code_unique"),
            models.CheckConstraint(
                name="regions_opd_ends_after_it_starts",
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
            ),
        )

    def __str__(self) -> str:
        """Return the full name."""
        return self.name

    def exists_on(self, day: date) -> bool:
        """Whether the unit existed under this name on a day."""
        return (self.starts_on is None or self.starts_on <= day) and (
            self.ends_on is None or day <= self.ends_on
        )
