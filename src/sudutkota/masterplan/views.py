"""Read-only pages over every record of a plan, for those who work on it."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render

from sudutkota.accounts.requests import SignedInRequest
from sudutkota.common.records import Record

from . import queries
from .models import Plan
from .rules import may_see_records

PAGE_ROWS = 100


def _plan(request: SignedInRequest, slug: str) -> Plan:
    """Return the plan, or answer 404 as if it did not exist (2 queries)."""
    plan = get_object_or_404(Plan.objects.select_related("city", "framework"), slug=slug)
    if not may_see_records(request.user, plan):
        raise Http404
    return plan


def _kind(address: str) -> type[Record]:
    """Return the kind of record behind an address."""
    if address not in queries.KINDS:
        raise Http404
    return queries.KINDS[address]


@login_required
def plan_list(request: SignedInRequest) -> HttpResponse:
    """Show the plans of the cities one works for."""
    plans = queries.visible_plans(request.user)
    return render(request, "masterplan/plan_list.html", {"plans": plans})


@login_required
def plan_detail(request: SignedInRequest, slug: str) -> HttpResponse:
    """Show how many records of each kind a plan has."""
    plan = _plan(request, slug)
    kinds = [
        {"address": address, "name": model._meta.verbose_name_plural, "count": count}
        for address, model, count in queries.record_counts(plan)
    ]
    return render(request, "masterplan/plan_detail.html", {"plan": plan, "kinds": kinds})


@login_required
def record_list(request: SignedInRequest, slug: str, kind: str) -> HttpResponse:
    """Show a kind's records, a hundred a page."""
    plan, model = _plan(request, slug), _kind(kind)
    page = Paginator(queries.records_of(plan, model), PAGE_ROWS).get_page(request.GET.get("page"))
    context = {
        "plan": plan,
        "kind": kind,
        "kind_name": model._meta.verbose_name_plural,
        "page": page,
        "has_code": any(field.name == "code" for field in model._meta.concrete_fields),
    }
    return render(request, "masterplan/record_list.html", context)


@login_required
def record_detail(request: SignedInRequest, slug: str, kind: str, uuid: UUID) -> HttpResponse:
    """Show one record: its fields, what it rests on, what happened to it."""
    plan, model = _plan(request, slug), _kind(kind)
    record = get_object_or_404(queries.records_of(plan, model), pk=uuid)
    context = {
        "plan": plan,
        "kind": kind,
        "kind_name": model._meta.verbose_name_plural,
        "record": record,
        "facts": queries.facts(record),
        "citations": queries.citations_of(uuid),
        "history": queries.history_of(uuid)[:50],
    }
    return render(request, "masterplan/record_detail.html", context)
