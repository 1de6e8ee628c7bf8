"""What the plan stands on: law, history, figures, words."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sudutkota.common.records import Record

from ..choices import LegalKind, LegalStatus, Stage, Topic
from .plan import PlanRecord, unique_code


class LegalBasis(PlanRecord):
    """A law, regulation, decree or agreement that the plan rests on."""

    kind = models.CharField(_("kind"), max_length=24, choices=LegalKind.choices)
    number = models.CharField(_("number"), max_length=120, blank=True)
    title = models.CharField(_("title"), max_length=400)
    dated_on = models.DateField(_("dated"), null=True, blank=True)
    status = models.CharField(
        _("status"), max_length=10, choices=LegalStatus.choices, default=LegalStatus.IN_FORCE
    )
    relevance = models.TextField(_("why it matters here"), blank=True)

    class Meta:
        """In order of code; the book orders by rank."""

        verbose_name = _("legal basis")
        verbose_name_plural = _("legal bases")
        ordering = ("code",)
        constraints = (
            unique_code("legal_basis"),
            models.CheckConstraint(
                name="masterplan_legal_basis_in_force_has_number",
                condition=~Q(status="in-force") | ~Q(number=""),
            ),
        )

    def __str__(self) -> str:
        """Return kind, number and title."""
        number = f" {self.number}" if self.number else ""
        return f"{self.get_kind_display()}{number}: {self.title}"


class Milestone(PlanRecord):
    """A step in the making of the plan."""

    stage = models.CharField(_("stage"), max_length=12, choices=Stage.choices)
    title = models.CharField(_("title"), max_length=200)
    dated_on = models.DateField(_("from"), null=True, blank=True)
    until_on = models.DateField(_("until"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    result = models.TextField(_("result"), blank=True)

    class Meta:
        """In order of time."""

        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")
        ordering = ("dated_on", "code")
        constraints = (
            unique_code("milestone"),
            models.CheckConstraint(
                name="masterplan_milestone_ends_after_start",
                condition=Q(until_on__isnull=True)
                | Q(dated_on__isnull=False, until_on__gte=F("dated_on")),
            ),
        )

    def __str__(self) -> str:
        """Return the title."""
        return self.title


class Statistic(PlanRecord):
    """A series of figures about the city."""

    topic = models.CharField(_("topic"), max_length=12, choices=Topic.choices)
    name = models.CharField(_("name"), max_length=200)
    unit = models.CharField(_("unit"), max_length=60, blank=True)
    decimals = models.PositiveSmallIntegerField(_("decimals"), default=0)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        """In order of topic."""

        verbose_name = _("statistic")
        verbose_name_plural = _("statistics")
        ordering = ("topic", "code")
        constraints = (
            unique_code("statistic"),
            models.CheckConstraint(
                name="masterplan_statistic_decimals_at_most_4", condition=Q(decimals__lte=4)
            ),
        )

    def __str__(self) -> str:
        """Return the name."""
        return self.name


class StatisticValue(Record):
    """One figure of a series, for a year and for the city or a part of it."""

    city_path: ClassVar[str | None] = "statistic__plan__city"
    key_fields: ClassVar[tuple[str, ...]] = ("statistic", "year", "area")

    statistic = models.ForeignKey(Statistic, models.CASCADE, related_name="values")
    year = models.PositiveSmallIntegerField(_("year"))
    area = models.CharField(_("district or kelurahan"), max_length=13, blank=True)
    value = models.DecimalField(_("value"), max_digits=20, decimal_places=4)
    is_sample = models.BooleanField(_("sample"), default=False)

    class Meta:
        """One value for a year and a place."""

        verbose_name = _("statistical value")
        verbose_name_plural = _("statistical values")
        ordering = ("statistic", "area", "year")
        constraints = (
            models.UniqueConstraint(
                fields=["statistic", "year", "area"], name="masterplan_statistic_value_once"
            ),
        )

    def __str__(self) -> str:
        """Return year and value."""
        return f"{self.year}: {self.value}"


class Term(PlanRecord):
    """A word of the glossary."""

    term = models.CharField(_("term"), max_length=120)
    meaning = models.TextField(_("meaning"))

    class Meta:
        """Alphabetical."""

        verbose_name = _("term")
        verbose_name_plural = _("terms")
        ordering = ("term",)
        constraints = (unique_code("term"),)

    def __str__(self) -> str:
        """Return the word."""
        return self.term
