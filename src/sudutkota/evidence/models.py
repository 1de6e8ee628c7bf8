"""Documents of a city and the statements that cite them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sudutkota.common.records import Record
from sudutkota.regions.models import City

from .choices import EvidenceKind


class Evidence(Record):
    """A document that a statement can cite."""

    city_path: ClassVar[str | None] = "city"
    key_fields: ClassVar[tuple[str, ...]] = ("code",)

    city = models.ForeignKey(City, models.CASCADE, related_name="evidence")
    code = models.SlugField(_("code"), max_length=60)
    title = models.CharField(_("title"), max_length=400)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    kind = models.CharField(_("kind"), max_length=12, choices=EvidenceKind.choices)
    dated_on = models.DateField(_("dated"), null=True, blank=True)
    expires_on = models.DateField(_("valid until"), null=True, blank=True)
    locator = models.CharField(_("where to find it"), max_length=400, blank=True)
    note = models.TextField(_("note"), blank=True)
    file = models.FileField(_("file"), upload_to="evidence/", blank=True)
    sha256 = models.CharField(_("SHA-256 of the file"), max_length=64, blank=True)
    pages = models.PositiveIntegerField(_("pages"), null=True, blank=True)
    is_sample = models.BooleanField(_("sample"), default=False)

    class Meta:
        """A code is used once in a city; a file has its hash."""

        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        ordering = ("code",)
        constraints = (
            models.UniqueConstraint(fields=["city", "code"], name="evidence_evidence_code_unique"),
            models.CheckConstraint(
                name="evidence_evidence_file_has_hash",
                condition=Q(file="", sha256="") | (~Q(file="") & ~Q(sha256="")),
            ),
        )

    def __str__(self) -> str:
        """Return the title."""
        return self.title

    @property
    def printed(self) -> str:
        """How a footnote names it: publisher, title, date, place."""
        day = f"{self.dated_on:%d-%m-%Y}" if self.dated_on else ""
        return ", ".join(part for part in (self.publisher, self.title, day, self.locator) if part)


class Citation(Record):
    """That one record rests on one page of one document."""

    city_path: ClassVar[str | None] = "evidence__city"
    key_fields: ClassVar[tuple[str, ...]] = ("record_uuid", "evidence", "page")

    evidence = models.ForeignKey(Evidence, models.PROTECT, related_name="citations")
    record_type = models.CharField(_("kind of record"), max_length=60)
    record_uuid = models.UUIDField(_("identifier of the record"), db_index=True)
    page = models.CharField(_("page"), max_length=40, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        """A record cites a page once."""

        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        ordering = ("record_uuid", "order")
        constraints = (
            models.UniqueConstraint(
                fields=["record_uuid", "evidence", "page"], name="evidence_citation_once"
            ),
        )

    def __str__(self) -> str:
        """Return the place cited."""
        return f"{self.evidence_id}, {self.page}" if self.page else str(self.evidence_id)
