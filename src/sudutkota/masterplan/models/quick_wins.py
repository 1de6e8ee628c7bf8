"""Quick wins: what people feel within a year."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sudutkota.common.records import Record

from .plan import PlanRecord, unique_code
from .programmes import Programme


class QuickWin(PlanRecord):
    """A quick win's profile along the ten official criteria."""

    programme = models.OneToOneField(Programme, models.PROTECT, related_name="quick_win")
    problem = models.TextField(_("problem"), blank=True)
    description = models.TextField(_("description"), blank=True)
    beneficiaries = models.TextField(_("beneficiaries"), blank=True)
    origin = models.TextField(_("designed with all parties, from strategic issues"), blank=True)
    appeal = models.TextField(_("appeal"), blank=True)
    benefit = models.TextField(_("benefit felt"), blank=True)
    uniqueness = models.TextField(_("uniqueness"), blank=True)
    partnership = models.TextField(_("partnership"), blank=True)
    growth = models.TextField(_("growth potential"), blank=True)
    continuity = models.TextField(_("continuity"), blank=True)
    resources = models.TextField(_("resources"), blank=True)
    risk_identification = models.TextField(_("risks identified"), blank=True)
    risk_mitigation = models.TextField(_("risks mitigated"), blank=True)
    months = models.PositiveSmallIntegerField(_("months"), default=12)
    progress = models.PositiveSmallIntegerField(_("progress (%)"), default=0)

    class Meta:
        """By code; done within twelve months."""

        verbose_name = _("quick win")
        verbose_name_plural = _("quick wins")
        ordering = ("code",)
        constraints = (
            unique_code("quick_win"),
            models.CheckConstraint(
                name="masterplan_quick_win_within_12_months", condition=Q(months__range=(1, 12))
            ),
            models.CheckConstraint(
                name="masterplan_quick_win_progress_0_to_100", condition=Q(progress__range=(0, 100))
            ),
        )

    def __str__(self) -> str:
        """Return the code."""
        return self.code


class QuickWinStep(Record):
    """What will be done by the end of a month."""

    city_path: ClassVar[str | None] = "quick_win__plan__city"
    key_fields: ClassVar[tuple[str, ...]] = ("quick_win", "order")

    quick_win = models.ForeignKey(QuickWin, models.CASCADE, related_name="steps")
    order = models.PositiveSmallIntegerField(_("order"))
    month = models.PositiveSmallIntegerField(_("month"))
    text = models.TextField(_("step"))

    class Meta:
        """In order."""

        verbose_name = _("quick-win step")
        verbose_name_plural = _("quick-win steps")
        ordering = ("quick_win", "order")
        constraints = (
            models.UniqueConstraint(
                fields=["quick_win", "order"], name="masterplan_quick_win_step_order_unique"
            ),
            models.CheckConstraint(
                name="masterplan_quick_win_step_month_1_to_12", condition=Q(month__range=(1, 12))
            ),
        )

    def __str__(self) -> str:
        """Return the step."""
        return self.text
