"""Who governs the plan, and what may go wrong."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sudutkota.common.records import Record
from sudutkota.regions.models import Opd

from ..choices import BodyKind, TreatmentKind
from .facts import LegalBasis
from .plan import PlanRecord, unique_code
from .programmes import Programme


class Body(PlanRecord):
    """A council, team or forum."""

    kind = models.CharField(_("kind"), max_length=14, choices=BodyKind.choices)
    name = models.CharField(_("name"), max_length=200)
    parent = models.ForeignKey(
        "self", models.PROTECT, related_name="children", null=True, blank=True
    )
    legal_basis = models.ForeignKey(
        LegalBasis, models.PROTECT, related_name="bodies", null=True, blank=True
    )
    duty = models.TextField(_("duty"), blank=True)

    class Meta:
        """By code."""

        verbose_name = _("body")
        verbose_name_plural = _("bodies")
        ordering = ("code",)
        constraints = (unique_code("body"),)

    def __str__(self) -> str:
        """Return the name."""
        return self.name


class BodyMember(Record):
    """A seat: an office, never a person."""

    city_path: ClassVar[str | None] = "body__plan__city"
    key_fields: ClassVar[tuple[str, ...]] = ("body", "order")

    body = models.ForeignKey(Body, models.CASCADE, related_name="members")
    order = models.PositiveSmallIntegerField(_("order"))
    office = models.CharField(_("office"), max_length=200)
    role = models.CharField(_("role"), max_length=120, blank=True)

    class Meta:
        """In order."""

        verbose_name = _("seat")
        verbose_name_plural = _("seats")
        ordering = ("body", "order")
        constraints = (
            models.UniqueConstraint(fields=["body", "order"], name="masterplan_seat_order_unique"),
        )

    def __str__(self) -> str:
        """Return the office."""
        return self.office


class Risk(PlanRecord):
    """What may go wrong, how likely, how bad, and what is done about it."""

    programme = models.ForeignKey(
        Programme, models.CASCADE, related_name="risks", null=True, blank=True
    )
    event = models.TextField(_("event"))
    cause = models.TextField(_("cause"), blank=True)
    effect = models.TextField(_("effect"), blank=True)
    likelihood = models.PositiveSmallIntegerField(_("likelihood (1 to 3)"))
    impact = models.PositiveSmallIntegerField(_("impact (1 to 3)"))
    treatment = models.TextField(_("treatment"), blank=True)
    treatment_kind = models.CharField(
        _("kind of treatment"), max_length=14, choices=TreatmentKind.choices, blank=True
    )
    owner = models.ForeignKey(Opd, models.PROTECT, related_name="+", null=True, blank=True)

    class Meta:
        """By code."""

        verbose_name = _("risk")
        verbose_name_plural = _("risks")
        ordering = ("code",)
        constraints = (
            unique_code("risk"),
            models.CheckConstraint(
                name="masterplan_risk_scales_1_to_3",
                condition=Q(likelihood__range=(1, 3), impact__range=(1, 3)),
            ),
        )

    def __str__(self) -> str:
        """Return the event."""
        return self.event

    @property
    def level(self) -> int:
        """Likelihood times impact, 1 to 9."""
        return self.likelihood * self.impact
