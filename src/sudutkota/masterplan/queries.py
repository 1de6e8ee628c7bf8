"""Reading plans and their records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from django.db import models
from django.db.models import QuerySet

from sudutkota.accounts.models import User
from sudutkota.audit.models import Entry
from sudutkota.common.records import Record
from sudutkota.evidence.models import Citation

from . import models as m
from .models import Plan

KINDS: Final[Mapping[str, type[Record]]] = {
    "edisi": m.Edition,
    "dasar-hukum": m.LegalBasis,
    "tahapan": m.Milestone,
    "statistik": m.Statistic,
    "nilai-statistik": m.StatisticValue,
    "isu": m.Issue,
    "kesiapan": m.Readiness,
    "swot": m.Swot,
    "tows": m.Tows,
    "kesenjangan": m.Gap,
    "kata-kunci": m.KeyWord,
    "misi-rpjmd": m.RpjmdMission,
    "misi": m.Mission,
    "tujuan": m.Goal,
    "sasaran": m.Target,
    "strategi": m.Strategy,
    "program": m.Programme,
    "indikator": m.Indicator,
    "target-tahunan": m.IndicatorTarget,
    "anggaran": m.BudgetLine,
    "quick-win": m.QuickWin,
    "langkah-quick-win": m.QuickWinStep,
    "kelembagaan": m.Body,
    "anggota": m.BodyMember,
    "risiko": m.Risk,
    "istilah": m.Term,
    "buku": m.Volume,
    "bab": m.Chapter,
    "subbab": m.Section,
    "blok": m.Block,
}
"""Address -> kind of record, in the order in which a plan is made."""


def visible_plans(user: User) -> QuerySet[Plan]:
    """Return the plans of the user's cities, by address (1 query)."""
    plans = Plan.objects.select_related("city", "framework")
    return plans if user.is_superuser else plans.filter(city__memberships__user=user)


def plan_path(model: type[Record]) -> str:
    """Return the lookup from a record to its plan."""
    return (model.city_path or "").removesuffix("__city")


def records_of(plan: Plan, model: type[Record]) -> QuerySet[Record]:
    """Return a plan's records of a kind with what they name (1 query and 1 a related list)."""
    names = [f.name for f in model._meta.concrete_fields if isinstance(f, models.ForeignKey)]
    lists = [f.name for f in model._meta.many_to_many]
    rows = model._default_manager.filter(**{plan_path(model): plan})
    return rows.select_related(*names).prefetch_related(*lists)


def record_counts(plan: Plan) -> list[tuple[str, type[Record], int]]:
    """Return address, kind and number of every kind of record (1 query a kind)."""
    return [
        (address, model, model._default_manager.filter(**{plan_path(model): plan}).count())
        for address, model in KINDS.items()
    ]


def citations_of(uuid: UUID) -> QuerySet[Citation]:
    """Return what a record rests on, with the documents (1 query)."""
    return Citation.objects.filter(record_uuid=uuid).select_related("evidence")


def history_of(uuid: UUID) -> QuerySet[Entry]:
    """Return a record's audit lines, newest first (1 query)."""
    return Entry.objects.filter(record_uuid=uuid)


def facts(record: Record) -> list[tuple[str, str]]:
    """Return a record's fields as label and text (no query for records from `records_of`)."""
    rows: list[tuple[str, str]] = []
    fields = [*record._meta.concrete_fields, *record._meta.many_to_many]
    for field in fields:
        if field.name in {"uuid", "plan"}:
            continue
        rows.append((str(field.verbose_name), _shown(record, field)))
    return rows


def _shown(record: Record, field: models.Field[object, object]) -> str:
    if isinstance(field, models.ManyToManyField):
        return ", ".join(str(item) for item in getattr(record, field.name).all())
    if field.choices:
        return str(getattr(record, f"get_{field.name}_display")())
    value = getattr(record, field.name)
    if isinstance(field, models.BooleanField):
        return "✓" if value else "–"
    return "" if value is None else str(value)
