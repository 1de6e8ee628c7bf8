"""Frameworks: the dimensions by which a plan is written, as versioned data in two languages."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from sudutkota.common.records import Record

from ..choices import FrameworkStatus


class Named(Record):
    """Something with a name and a summary in Indonesian and in English."""

    name_id = models.CharField(_("name in Indonesian"), max_length=160)
    name_en = models.CharField(_("name in English"), max_length=160)
    summary_id = models.TextField(_("summary in Indonesian"), blank=True)
    summary_en = models.TextField(_("summary in English"), blank=True)

    class Meta:
        """No table of its own."""

        abstract = True

    def __str__(self) -> str:
        """Return the name in the reader's language."""
        return self.name()

    def name(self, language: str | None = None) -> str:
        """Return the name in a language; the active one when none is given."""
        return self.name_en if _is_english(language) else self.name_id

    def summary(self, language: str | None = None) -> str:
        """Return the summary in a language; the active one when none is given."""
        return self.summary_en if _is_english(language) else self.summary_id


def _is_english(language: str | None) -> bool:
    """Whether to answer in English; Indonesian is the rule for every other language."""
    return (language or get_language() or "id").startswith("en")


class Framework(Named):
    """One edition of a way to divide a smart city into dimensions."""

    key_fields: ClassVar[tuple[str, ...]] = ("code",)

    code = models.SlugField(_("code"), max_length=40, db_index=False)
    year = models.PositiveSmallIntegerField(_("year"))
    source = models.TextField(_("source"))
    status = models.CharField(_("status"), max_length=8, choices=FrameworkStatus.choices)

    class Meta:
        """In order of year."""

        verbose_name = _("framework")
        verbose_name_plural = _("frameworks")
        ordering = ("year", "code")
        constraints = (
            models.UniqueConstraint(fields=["code"], name="regions_framework_code_unique"),
            models.CheckConstraint(
                name="regions_framework_status_known",
                condition=Q(status__in=FrameworkStatus.values),
            ),
        )


class Dimension(Named):
    """A dimension (in the draft of 2026: an aspect) of a framework."""

    key_fields: ClassVar[tuple[str, ...]] = ("framework", "code")

    framework = models.ForeignKey(
        Framework, models.CASCADE, related_name="dimensions", verbose_name=_("framework")
    )
    code = models.SlugField(_("code"), max_length=40, db_index=False)
    order = models.PositiveSmallIntegerField(_("order"))

    class Meta:
        """In the framework's own order."""

        verbose_name = _("dimension")
        verbose_name_plural = _("dimensions")
        ordering = ("framework", "order", "code")
        constraints = (
            models.UniqueConstraint(
                fields=["framework", "code"], name="regions_dimension_code_unique"
            ),
        )


class SubDimension(Named):
    """A part of a dimension; programmes hang here."""

    key_fields: ClassVar[tuple[str, ...]] = ("framework", "code")

    framework = models.ForeignKey(
        Framework, models.CASCADE, related_name="sub_dimensions", verbose_name=_("framework")
    )
    dimension = models.ForeignKey(
        Dimension, models.CASCADE, related_name="sub_dimensions", verbose_name=_("dimension")
    )
    code = models.SlugField(_("code"), max_length=40, db_index=False)
    order = models.PositiveSmallIntegerField(_("order"))
    is_placeholder = models.BooleanField(
        _("stands for the whole dimension"),
        default=False,
        help_text=_("The framework publishes no parts; programmes hang on this one."),
    )

    class Meta:
        """In the dimension's order, then its own; a code is used once in a framework."""

        verbose_name = _("sub-dimension")
        verbose_name_plural = _("sub-dimensions")
        ordering = ("dimension__framework", "dimension__order", "order", "code")
        constraints = (
            models.UniqueConstraint(
                fields=["framework", "code"], name="regions_sub_dimension_code_unique"
            ),
        )


class DimensionMapping(Record):
    """Where one part of a framework is found again in another, or that it is not."""

    from_dimension = models.ForeignKey(
        Dimension, models.CASCADE, related_name="mappings_out", verbose_name=_("from dimension")
    )
    from_sub_dimension = models.ForeignKey(
        SubDimension,
        models.CASCADE,
        related_name="mappings_out",
        null=True,
        blank=True,
        verbose_name=_("from sub-dimension"),
    )
    to_framework = models.ForeignKey(
        Framework, models.CASCADE, related_name="mappings_in", verbose_name=_("to framework")
    )
    to_dimension = models.ForeignKey(
        Dimension,
        models.CASCADE,
        related_name="mappings_in",
        null=True,
        blank=True,
        verbose_name=_("to dimension"),
        help_text=_("Empty: the other framework has no counterpart."),
    )
    note_id = models.TextField(_("note in Indonesian"), blank=True)
    note_en = models.TextField(_("note in English"), blank=True)

    class Meta:
        """One answer for every part and other framework."""

        verbose_name = _("mapping of a dimension")
        verbose_name_plural = _("mappings of dimensions")
        ordering = ("to_framework", "from_dimension__order", "from_sub_dimension__order")
        constraints = (
            # Two constraints, because SQLite takes every NULL as different.
            models.UniqueConstraint(
                fields=["from_sub_dimension", "to_framework"],
                name="regions_mapping_sub_dimension_once",
            ),
            models.UniqueConstraint(
                fields=["from_dimension", "to_framework"],
                condition=Q(from_sub_dimension__isnull=True),
                name="regions_mapping_dimension_once",
            ),
        )

    def __str__(self) -> str:
        """Return the two ends by identifier; a page names them from its own query."""
        return f"{self.from_sub_dimension_id or self.from_dimension_id} → {self.to_dimension_id}"

    def note(self, language: str | None = None) -> str:
        """Return the note in a language; the active one when none is given."""
        return self.note_en if _is_english(language) else self.note_id
