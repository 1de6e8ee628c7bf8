"""From the RPJMD's missions to the plan's missions, goals, targets and strategies."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from sudutkota.regions.models import Dimension, SubDimension

from .plan import PlanRecord, unique_code


class RpjmdMission(PlanRecord):
    """A mission of the city's five-year plan, which this plan must serve."""

    text = models.TextField(_("text"))

    class Meta:
        """By code."""

        verbose_name = _("RPJMD mission")
        verbose_name_plural = _("RPJMD missions")
        ordering = ("code",)
        constraints = (unique_code("rpjmd_mission"),)

    def __str__(self) -> str:
        """Return the text."""
        return self.text


class Mission(PlanRecord):
    """A mission of the smart city."""

    text = models.TextField(_("text"))
    rpjmd_missions = models.ManyToManyField(RpjmdMission, related_name="missions", blank=True)
    dimensions = models.ManyToManyField(Dimension, related_name="+", blank=True)

    class Meta:
        """By code."""

        verbose_name = _("mission")
        verbose_name_plural = _("missions")
        ordering = ("code",)
        constraints = (unique_code("mission"),)

    def __str__(self) -> str:
        """Return the text."""
        return self.text


class Goal(PlanRecord):
    """A goal (tujuan) under a mission."""

    mission = models.ForeignKey(Mission, models.PROTECT, related_name="goals")
    text = models.TextField(_("text"))

    class Meta:
        """By code."""

        verbose_name = _("goal")
        verbose_name_plural = _("goals")
        ordering = ("code",)
        constraints = (unique_code("goal"),)

    def __str__(self) -> str:
        """Return the text."""
        return self.text


class Target(PlanRecord):
    """A target (sasaran) under a goal, measured by indicators."""

    goal = models.ForeignKey(Goal, models.PROTECT, related_name="targets")
    dimension = models.ForeignKey(
        Dimension, models.PROTECT, related_name="+", null=True, blank=True
    )
    text = models.TextField(_("text"))

    class Meta:
        """By code."""

        verbose_name = _("target")
        verbose_name_plural = _("targets")
        ordering = ("code",)
        constraints = (unique_code("target"),)

    def __str__(self) -> str:
        """Return the text."""
        return self.text


class Strategy(PlanRecord):
    """A strategy of a sub-dimension, with the policy direction it sets."""

    sub_dimension = models.ForeignKey(SubDimension, models.PROTECT, related_name="+")
    text = models.TextField(_("strategy"))
    direction = models.TextField(_("policy direction"), blank=True)
    targets = models.ManyToManyField(Target, related_name="strategies", blank=True)

    class Meta:
        """By sub-dimension."""

        verbose_name = _("strategy")
        verbose_name_plural = _("strategies")
        ordering = ("sub_dimension__dimension__order", "sub_dimension__order", "code")
        constraints = (unique_code("strategy"),)

    def __str__(self) -> str:
        """Return the strategy."""
        return self.text
