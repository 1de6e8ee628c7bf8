"""The analyses of the first volume: issues, readiness, SWOT and TOWS, gaps, key words."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sudutkota.regions.models import Dimension, SubDimension

from ..choices import Element, Quadrant, TowsKind
from .plan import PlanRecord, unique_code


class Issue(PlanRecord):
    """A strategic issue of a dimension."""

    dimension = models.ForeignKey(Dimension, models.PROTECT, related_name="+")
    title = models.CharField(_("title"), max_length=240)
    description = models.TextField(_("description"), blank=True)
    priority = models.PositiveSmallIntegerField(_("priority"), default=2)

    class Meta:
        """Most pressing first."""

        verbose_name = _("strategic issue")
        verbose_name_plural = _("strategic issues")
        ordering = ("dimension__order", "priority", "code")
        constraints = (
            unique_code("issue"),
            models.CheckConstraint(
                name="masterplan_issue_priority_1_to_3", condition=Q(priority__range=(1, 3))
            ),
        )

    def __str__(self) -> str:
        """Return the title."""
        return self.title


class Readiness(PlanRecord):
    """The condition of one aspect of readiness, rated with proof."""

    element = models.CharField(_("element"), max_length=16, choices=Element.choices)
    aspect = models.CharField(_("aspect"), max_length=200)
    condition = models.TextField(_("condition"), blank=True)
    proof = models.TextField(_("proof"), blank=True)
    rating = models.DecimalField(
        _("rating (0 to 4)"), max_digits=3, decimal_places=2, null=True, blank=True
    )

    class Meta:
        """By element."""

        verbose_name = _("readiness aspect")
        verbose_name_plural = _("readiness aspects")
        ordering = ("element", "code")
        constraints = (
            unique_code("readiness"),
            models.CheckConstraint(
                name="masterplan_readiness_rating_0_to_4",
                condition=Q(rating__isnull=True) | Q(rating__range=(0, 4)),
            ),
        )

    def __str__(self) -> str:
        """Return the aspect."""
        return self.aspect


class Swot(PlanRecord):
    """A strength, weakness, opportunity or threat, of a dimension or of the whole city."""

    dimension = models.ForeignKey(
        Dimension, models.PROTECT, related_name="+", null=True, blank=True
    )
    quadrant = models.CharField(_("quadrant"), max_length=12, choices=Quadrant.choices)
    text = models.TextField(_("statement"))

    class Meta:
        """By code within the dimension."""

        verbose_name = _("SWOT statement")
        verbose_name_plural = _("SWOT statements")
        ordering = ("dimension__order", "quadrant", "code")
        constraints = (unique_code("swot"),)

    def __str__(self) -> str:
        """Return the statement."""
        return self.text


class Tows(PlanRecord):
    """A strategic option drawn from two quadrants."""

    dimension = models.ForeignKey(
        Dimension, models.PROTECT, related_name="+", null=True, blank=True
    )
    kind = models.CharField(_("kind"), max_length=2, choices=TowsKind.choices)
    text = models.TextField(_("option"))
    draws_on = models.ManyToManyField(Swot, related_name="options", blank=True)

    class Meta:
        """By kind within the dimension."""

        verbose_name = _("TOWS option")
        verbose_name_plural = _("TOWS options")
        ordering = ("dimension__order", "kind", "code")
        constraints = (unique_code("tows"),)

    def __str__(self) -> str:
        """Return the option."""
        return self.text


class Gap(PlanRecord):
    """The distance between what is and what should be."""

    sub_dimension = models.ForeignKey(SubDimension, models.PROTECT, related_name="+")
    aspect = models.CharField(_("aspect"), max_length=200)
    current = models.TextField(_("current"), blank=True)
    target = models.TextField(_("target"), blank=True)
    gap = models.TextField(_("gap"), blank=True)
    need = models.TextField(_("need"), blank=True)

    class Meta:
        """By sub-dimension."""

        verbose_name = _("gap")
        verbose_name_plural = _("gaps")
        ordering = ("sub_dimension__dimension__order", "sub_dimension__order", "code")
        constraints = (unique_code("gap"),)

    def __str__(self) -> str:
        """Return the aspect."""
        return self.aspect


class KeyWord(PlanRecord):
    """A word that the workshop wanted in the vision."""

    word = models.CharField(_("word"), max_length=60)
    meaning = models.TextField(_("meaning"), blank=True)
    votes = models.PositiveIntegerField(_("votes"), null=True, blank=True)

    class Meta:
        """Most wanted first."""

        verbose_name = _("key word")
        verbose_name_plural = _("key words")
        ordering = ("-votes", "word")
        constraints = (unique_code("key_word"),)

    def __str__(self) -> str:
        """Return the word."""
        return self.word
