"""The plan itself, its editions, and what every record of a plan has in common."""

from __future__ import annotations

from typing import ClassVar

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sudutkota.common.records import Record
from sudutkota.regions.models import City, Dimension, Framework


class Plan(Record):
    """A city's masterplan for a period, made along one framework."""

    city_path: ClassVar[str | None] = "city"
    key_fields: ClassVar[tuple[str, ...]] = ("slug",)

    city = models.ForeignKey(City, models.PROTECT, related_name="plans", verbose_name=_("city"))
    framework = models.ForeignKey(Framework, models.PROTECT, related_name="plans")
    slug = models.SlugField(_("address"), max_length=60, unique=True)
    title = models.CharField(_("title"), max_length=200)
    start_year = models.PositiveSmallIntegerField(_("first year"))
    end_year = models.PositiveSmallIntegerField(_("last year"))
    short_until = models.PositiveSmallIntegerField(_("last year of the short term"))
    medium_until = models.PositiveSmallIntegerField(_("last year of the medium term"))
    focus = models.ForeignKey(
        Dimension, models.PROTECT, related_name="focused_plans", null=True, blank=True
    )
    focus_title = models.CharField(_("focus"), max_length=120, blank=True)
    vision = models.TextField(_("vision"), blank=True)
    vision_meaning = models.TextField(_("meaning of the vision"), blank=True)
    issuer = models.CharField(_("issuing office"), max_length=200, blank=True)
    is_sample = models.BooleanField(_("sample"), default=False)
    is_public = models.BooleanField(_("open to anyone"), default=False)
    revision = models.PositiveIntegerField(_("revision"), default=1, editable=False)
    """Grows with every change of any of the plan's records; what was printed before is old."""

    class Meta:
        """A period has an order."""

        verbose_name = _("plan")
        verbose_name_plural = _("plans")
        ordering = ("slug",)
        constraints = (
            models.CheckConstraint(
                name="masterplan_plan_years_in_order",
                condition=Q(start_year__lte=F("short_until"))
                & Q(short_until__lte=F("medium_until"))
                & Q(medium_until__lte=F("end_year")),
            ),
            models.CheckConstraint(
                name="masterplan_plan_at_most_25_years",
                condition=Q(end_year__lte=F("start_year") + 24),
            ),
        )

    def __str__(self) -> str:
        """Return the title and the period."""
        return f"{self.title} {self.period}"

    @property
    def period(self) -> str:
        """The first and the last year, as printed."""
        return f"{self.start_year}–{self.end_year}"

    @property
    def years(self) -> tuple[int, ...]:
        """Every year of the plan."""
        return tuple(range(self.start_year, self.end_year + 1))


class PlanRecord(Record):
    """A record of a plan, recognised by its permanent code."""

    city_path: ClassVar[str | None] = "plan__city"
    key_fields: ClassVar[tuple[str, ...]] = ("code",)

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="%(class)s_set")
    code = models.CharField(
        _("code"),
        max_length=40,
        validators=[
            RegexValidator(
                r"^[A-Za-z0-9][A-Za-z0-9.\-]*$",
                _("A code has only letters, digits, dots and hyphens."),
            )
        ],
    )
    is_sample = models.BooleanField(_("sample"), default=False)

    class Meta:
        """In the order of the codes unless a record says otherwise."""

        abstract = True


def unique_code(name: str) -> models.UniqueConstraint:
    """Return the constraint that a code is used once in a plan."""
    return models.UniqueConstraint(fields=["plan", "code"], name=f"masterplan_{name}_code_unique")


class Edition(Record):
    """A numbered printing of the plan."""

    city_path: ClassVar[str | None] = "plan__city"
    key_fields: ClassVar[tuple[str, ...]] = ("number",)

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="editions")
    number = models.PositiveSmallIntegerField(_("number"))
    label = models.CharField(_("label"), max_length=60)
    issued_on = models.DateField(_("issued on"))
    is_draft = models.BooleanField(_("draft"), default=True)

    class Meta:
        """A number is given once; newest last."""

        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        ordering = ("plan", "number")
        constraints = (
            models.UniqueConstraint(
                fields=["plan", "number"], name="masterplan_edition_number_unique"
            ),
        )

    def __str__(self) -> str:
        """Return the label."""
        return self.label
