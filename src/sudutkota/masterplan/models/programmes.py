"""Programmes with their indicators, yearly targets and money."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sudutkota.common.records import Record
from sudutkota.regions.models import Opd, SubDimension

from ..choices import (
    ActionGroup,
    BudgetSource,
    Direction,
    IndicatorLevel,
    ProgrammeKind,
    Tagging,
)
from .direction import Strategy, Target
from .plan import PlanRecord, unique_code


class Programme(PlanRecord):
    """Something the city will do; its code is printed and never changes."""

    name = models.CharField(_("name"), max_length=300)
    sub_dimension = models.ForeignKey(SubDimension, models.PROTECT, related_name="+")
    strategy = models.ForeignKey(
        Strategy, models.PROTECT, related_name="programmes", null=True, blank=True
    )
    group = models.CharField(_("action group"), max_length=14, choices=ActionGroup.choices)
    kind = models.CharField(_("kind"), max_length=12, choices=ProgrammeKind.choices)
    summary = models.TextField(_("summary"), blank=True)
    owner = models.ForeignKey(
        Opd, models.PROTECT, related_name="owned_programmes", null=True, blank=True
    )
    supporting = models.ManyToManyField(Opd, related_name="supported_programmes", blank=True)
    partners = models.JSONField(_("partners"), default=list, blank=True)
    is_new = models.BooleanField(_("new"), default=True)
    rpjmd_code = models.CharField(_("code in RPJMD or Renstra"), max_length=60, blank=True)
    start_year = models.PositiveSmallIntegerField(_("first year"))
    end_year = models.PositiveSmallIntegerField(_("last year"))
    location = models.CharField(_("place"), max_length=13, blank=True)
    lat = models.FloatField(_("latitude"), null=True, blank=True)
    lon = models.FloatField(_("longitude"), null=True, blank=True)
    depends_on = models.ManyToManyField(
        "self", symmetrical=False, related_name="enables", blank=True
    )
    flagship = models.BooleanField(_("flagship"), default=False)

    class Meta:
        """By code."""

        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        ordering = ("code",)
        constraints = (
            unique_code("programme"),
            models.CheckConstraint(
                name="masterplan_programme_years_in_order",
                condition=Q(start_year__lte=F("end_year")),
            ),
            models.CheckConstraint(
                name="masterplan_programme_lat_and_lon_together",
                condition=Q(lat__isnull=True, lon__isnull=True)
                | Q(lat__range=(-90, 90), lon__range=(-180, 180)),
            ),
        )

    def __str__(self) -> str:
        """Return code and name."""
        return f"{self.code} {self.name}"


class Indicator(PlanRecord):
    """What is measured, of a programme or of a target."""

    programme = models.ForeignKey(
        Programme, models.CASCADE, related_name="indicators", null=True, blank=True
    )
    target = models.ForeignKey(
        Target, models.CASCADE, related_name="indicators", null=True, blank=True
    )
    name = models.CharField(_("name"), max_length=300)
    level = models.CharField(_("level"), max_length=8, choices=IndicatorLevel.choices)
    unit = models.CharField(_("unit"), max_length=60)
    direction = models.CharField(_("direction"), max_length=4, choices=Direction.choices)
    decimals = models.PositiveSmallIntegerField(_("decimals"), default=0)
    baseline = models.DecimalField(
        _("baseline"), max_digits=18, decimal_places=4, null=True, blank=True
    )
    baseline_year = models.PositiveSmallIntegerField(
        _("year of the baseline"), null=True, blank=True
    )
    method = models.TextField(_("method"), blank=True)
    data_source = models.CharField(_("source of the data"), max_length=300, blank=True)

    class Meta:
        """By code; measures exactly one thing."""

        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        ordering = ("code",)
        constraints = (
            unique_code("indicator"),
            models.CheckConstraint(
                name="masterplan_indicator_of_programme_or_target",
                condition=Q(programme__isnull=False, target__isnull=True)
                | Q(programme__isnull=True, target__isnull=False),
            ),
        )

    def __str__(self) -> str:
        """Return code and name."""
        return f"{self.code} {self.name}"


class IndicatorTarget(Record):
    """What an indicator should reach in a year; its printed code is `indicator/year`."""

    city_path: ClassVar[str | None] = "indicator__plan__city"
    key_fields: ClassVar[tuple[str, ...]] = ("indicator", "year")

    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="yearly_targets")
    year = models.PositiveSmallIntegerField(_("year"))
    value = models.DecimalField(_("value"), max_digits=18, decimal_places=4)

    class Meta:
        """One target a year."""

        verbose_name = _("yearly target")
        verbose_name_plural = _("yearly targets")
        ordering = ("indicator", "year")
        constraints = (
            models.UniqueConstraint(
                fields=["indicator", "year"], name="masterplan_indicator_target_once_a_year"
            ),
        )

    def __str__(self) -> str:
        """Return year and value."""
        return f"{self.year}: {self.value}"


class BudgetLine(Record):
    """Money for a programme from one source in one year."""

    city_path: ClassVar[str | None] = "programme__plan__city"
    key_fields: ClassVar[tuple[str, ...]] = ("programme", "source", "nomenclature", "year")

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="budget_lines")
    year = models.PositiveSmallIntegerField(_("year"))
    source = models.CharField(_("source"), max_length=14, choices=BudgetSource.choices)
    amount_idr = models.BigIntegerField(_("amount (rupiah)"))
    tagging = models.CharField(
        _("tagging"), max_length=12, choices=Tagging.choices, default=Tagging.FULL
    )
    nomenclature = models.CharField(_("nomenclature code"), max_length=40, blank=True)

    class Meta:
        """Once per year, source and nomenclature code; never below zero."""

        verbose_name = _("budget line")
        verbose_name_plural = _("budget lines")
        ordering = ("programme", "source", "year")
        constraints = (
            models.UniqueConstraint(
                fields=["programme", "source", "nomenclature", "year"],
                name="masterplan_budget_line_once",
            ),
            models.CheckConstraint(
                name="masterplan_budget_line_not_negative", condition=Q(amount_idr__gte=0)
            ),
        )

    def __str__(self) -> str:
        """Return year, source and amount."""
        return f"{self.year} {self.source}: {self.amount_idr}"
