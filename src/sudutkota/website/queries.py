"""What the home page shows."""

from __future__ import annotations

from typing import TypedDict

from django.db.models import Sum

from sudutkota.common.formats import money
from sudutkota.masterplan.models import BudgetLine, Indicator, Plan, Programme, QuickWin
from sudutkota.regions.models import City


class HomeFacts(TypedDict):
    """A city, its newest published plan, and the plan in four numbers."""

    city: City | None
    plan: Plan | None
    programmes: int
    indicators: int
    quick_wins: int
    budget: str
    """Such as "Rp550,4 miliar"."""


def home_facts(city_code: str) -> HomeFacts:
    """Return what the home page of that city shows (at most 6 queries)."""
    city = City.objects.select_related("province").defer("outline").filter(code=city_code).first()
    plans = Plan.objects.filter(city=city, is_public=True).select_related("focus")
    plan = plans.order_by("-start_year").first() if city else None
    if plan is None:
        return HomeFacts(city=city, plan=None, programmes=0, indicators=0, quick_wins=0, budget="")
    spent = BudgetLine.objects.filter(programme__plan=plan).aggregate(total=Sum("amount_idr"))
    return HomeFacts(
        city=city,
        plan=plan,
        programmes=Programme.objects.filter(plan=plan).count(),
        indicators=Indicator.objects.filter(plan=plan).count(),
        quick_wins=QuickWin.objects.filter(plan=plan).count(),
        budget=money(spent["total"] or 0),
    )
