"""Volumes, chapters, sections, and the ordered blocks that fill them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sudutkota.common.records import Record
from sudutkota.regions.models import Dimension

from ..choices import BlockKind, Matter, VolumeKind
from .plan import Plan


class Volume(Record):
    """A book of the set."""

    city_path: ClassVar[str | None] = "plan__city"
    key_fields: ClassVar[tuple[str, ...]] = ("slug",)

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="volumes")
    order = models.PositiveSmallIntegerField(_("order"))
    slug = models.SlugField(_("address"), max_length=60)
    kind = models.CharField(_("kind"), max_length=5, choices=VolumeKind.choices)
    label = models.CharField(_("label"), max_length=40)
    title = models.CharField(_("title"), max_length=200)
    subtitle = models.CharField(_("subtitle"), max_length=200, blank=True)

    class Meta:
        """In order; an address is used once."""

        verbose_name = _("volume")
        verbose_name_plural = _("volumes")
        ordering = ("plan", "order")
        constraints = (
            models.UniqueConstraint(fields=["plan", "slug"], name="masterplan_volume_slug_unique"),
        )

    def __str__(self) -> str:
        """Return label and title."""
        return f"{self.label} {self.title}".strip()


class Chapter(Record):
    """A chapter, which is also a page of the web edition."""

    city_path: ClassVar[str | None] = "volume__plan__city"
    key_fields: ClassVar[tuple[str, ...]] = ("volume", "slug")

    volume = models.ForeignKey(Volume, models.CASCADE, related_name="chapters")
    order = models.PositiveSmallIntegerField(_("order"))
    slug = models.SlugField(_("address"), max_length=60)
    title = models.CharField(_("title"), max_length=200)
    matter = models.CharField(
        _("matter"), max_length=5, choices=Matter.choices, default=Matter.BODY
    )
    opener = models.TextField(_("under the title"), blank=True)

    class Meta:
        """In order; an address is used once."""

        verbose_name = _("chapter")
        verbose_name_plural = _("chapters")
        ordering = ("volume", "order")
        constraints = (
            models.UniqueConstraint(
                fields=["volume", "slug"], name="masterplan_chapter_slug_unique"
            ),
        )

    def __str__(self) -> str:
        """Return the title."""
        return self.title


class Section(Record):
    """A section; one without a title is the chapter's introduction."""

    city_path: ClassVar[str | None] = "chapter__volume__plan__city"
    key_fields: ClassVar[tuple[str, ...]] = ("chapter", "slug")

    chapter = models.ForeignKey(Chapter, models.CASCADE, related_name="sections")
    order = models.PositiveSmallIntegerField(_("order"))
    slug = models.SlugField(_("address"), max_length=60)
    title = models.CharField(_("title"), max_length=200, blank=True)
    level = models.PositiveSmallIntegerField(_("level"), default=2)
    dimension = models.ForeignKey(
        Dimension, models.PROTECT, related_name="+", null=True, blank=True
    )
    """The dimension whose records its live blocks print, where the section is about one."""
    is_optional = models.BooleanField(_("left out while empty"), default=False)

    class Meta:
        """In order; an address is used once."""

        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ("chapter", "order")
        constraints = (
            models.UniqueConstraint(
                fields=["chapter", "slug"], name="masterplan_section_slug_unique"
            ),
            models.CheckConstraint(
                name="masterplan_section_level_2_or_3", condition=Q(level__range=(2, 3))
            ),
        )

    def __str__(self) -> str:
        """Return the title, or the address of an introduction."""
        return self.title or self.slug


class Block(Record):
    """A paragraph, list, table, picture or live figure; its identifier outlives every edit."""

    city_path: ClassVar[str | None] = "section__chapter__volume__plan__city"

    section = models.ForeignKey(Section, models.CASCADE, related_name="blocks")
    order = models.PositiveSmallIntegerField(_("order"))
    kind = models.CharField(_("kind"), max_length=9, choices=BlockKind.choices)
    text = models.TextField(_("text"), blank=True)
    """A paragraph's text; a list's items, one a line; a live block's name."""
    data = models.JSONField(_("details"), default=dict, blank=True)
    """A table's columns and rows; a picture's caption and credit; a live block's options."""
    picture = models.FileField(_("picture"), upload_to="plans/", blank=True)

    class Meta:
        """In order; nothing without content."""

        verbose_name = _("block")
        verbose_name_plural = _("blocks")
        ordering = ("section", "order")
        constraints = (
            models.CheckConstraint(
                name="masterplan_block_picture_has_file",
                condition=~Q(kind="picture") | ~Q(picture=""),
            ),
            models.CheckConstraint(
                name="masterplan_block_has_content",
                condition=~Q(text="") | Q(kind__in=("table", "picture")),
            ),
        )

    def __str__(self) -> str:
        """Return the beginning of the text."""
        return self.text[:60] or self.get_kind_display()
