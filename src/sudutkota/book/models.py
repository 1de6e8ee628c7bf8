"""What has been printed: files of an edition, and the pages of the web edition."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from sudutkota.common.records import Record
from sudutkota.masterplan.models import Plan, Volume

from .choices import FileFormat


class Printing(Record):
    """A volume's file, as it was at a revision of the plan."""

    city_path: ClassVar[str | None] = "volume__plan__city"
    key_fields: ClassVar[tuple[str, ...]] = ("volume", "format", "edition_number")

    volume = models.ForeignKey(Volume, models.CASCADE, related_name="printings")
    format = models.CharField(_("format"), max_length=4, choices=FileFormat.choices)
    edition_number = models.PositiveSmallIntegerField(_("edition"))
    revision = models.PositiveIntegerField(_("revision of the plan"))
    file = models.FileField(_("file"), upload_to="printings/")
    sha256 = models.CharField(_("SHA-256"), max_length=64)
    size_bytes = models.PositiveIntegerField(_("size in bytes"))
    replaced = models.JSONField(_("signs no typeface has"), default=list, blank=True)

    class Meta:
        """One file a volume, format and edition; a newer revision replaces it."""

        verbose_name = _("printing")
        verbose_name_plural = _("printings")
        ordering = ("volume", "format")
        constraints = (
            models.UniqueConstraint(
                fields=["volume", "format", "edition_number"], name="book_printing_once"
            ),
        )

    def __str__(self) -> str:
        """Return the file's name."""
        return str(self.file)


class WebPage(Record):
    """A chapter of the web edition, as it was at a revision of the plan."""

    city_path: ClassVar[str | None] = "plan__city"
    key_fields: ClassVar[tuple[str, ...]] = ("plan", "volume_slug", "chapter_slug")

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="web_pages")
    revision = models.PositiveIntegerField(_("revision of the plan"))
    order = models.PositiveSmallIntegerField(_("order"))
    volume_slug = models.SlugField(_("address of the volume"), max_length=60)
    volume_label = models.CharField(_("label of the volume"), max_length=200)
    chapter_slug = models.SlugField(_("address of the chapter"), max_length=60)
    number = models.CharField(_("number"), max_length=10, blank=True)
    title = models.CharField(_("title"), max_length=200)
    matter = models.CharField(_("matter"), max_length=5)
    body = models.TextField(_("page"))
    outline = models.JSONField(_("outline"), default=list, blank=True)

    class Meta:
        """In reading order; an address is used once."""

        verbose_name = _("page of the web edition")
        verbose_name_plural = _("pages of the web edition")
        ordering = ("plan", "order")
        constraints = (
            models.UniqueConstraint(
                fields=["plan", "volume_slug", "chapter_slug"], name="book_web_page_address_unique"
            ),
        )

    def __str__(self) -> str:
        """Return number and title."""
        return f"{self.number} {self.title}".strip()
