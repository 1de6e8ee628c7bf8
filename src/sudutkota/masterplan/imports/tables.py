"""The plan file's tables: which model each one fills, and the rows that hang on a row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sudutkota.common.records import Record

from .. import models
from .reading import Table

RENAMED: Final = {
    "sample": "is_sample",
    "new": "is_new",
    "public": "is_public",
    "draft": "is_draft",
}
"""The file's short words for fields that are called otherwise in the database."""


@dataclass(frozen=True, slots=True)
class Child:
    """Rows written inside another table's row."""

    model: type[Record]
    parent: str
    """The child's field that points to the row it is written in."""
    rows: Callable[[Table], Iterator[Table]]


def _values(row: Table) -> Iterator[Table]:
    yield from row.get("values", [])


def _indicators(row: Table) -> Iterator[Table]:
    yield from row.get("indicators", [])


def _numbered(key: str) -> Callable[[Table], Iterator[Table]]:
    def rows(row: Table) -> Iterator[Table]:
        for order, item in enumerate(row.get(key, []), start=1):
            yield {"order": order, **item}

    return rows


def _yearly_targets(row: Table) -> Iterator[Table]:
    for year, value in row.get("targets", {}).items():
        yield {"year": year, "value": value}


def _budget_lines(row: Table) -> Iterator[Table]:
    for line in row.get("budget", []):
        shared = {key: value for key, value in line.items() if key != "amounts"}
        for year, amount in line.get("amounts", {}).items():
            yield {**shared, "year": year, "amount_idr": amount}


TABLES: Final[Mapping[str, type[models.PlanRecord]]] = {
    "legal_basis": models.LegalBasis,
    "milestone": models.Milestone,
    "statistic": models.Statistic,
    "issue": models.Issue,
    "readiness": models.Readiness,
    "swot": models.Swot,
    "tows": models.Tows,
    "gap": models.Gap,
    "key_word": models.KeyWord,
    "rpjmd_mission": models.RpjmdMission,
    "mission": models.Mission,
    "goal": models.Goal,
    "target": models.Target,
    "strategy": models.Strategy,
    "programme": models.Programme,
    "quick_win": models.QuickWin,
    "body": models.Body,
    "risk": models.Risk,
    "term": models.Term,
}
"""In an order in which a record's relations come before it."""

CHILDREN: Final[Mapping[type[Record], Mapping[str, Child]]] = {
    models.Statistic: {"values": Child(models.StatisticValue, "statistic", _values)},
    models.Target: {"indicators": Child(models.Indicator, "target", _indicators)},
    models.Programme: {
        "indicators": Child(models.Indicator, "programme", _indicators),
        "budget": Child(models.BudgetLine, "programme", _budget_lines),
    },
    models.Indicator: {"targets": Child(models.IndicatorTarget, "indicator", _yearly_targets)},
    models.QuickWin: {"steps": Child(models.QuickWinStep, "quick_win", _numbered("steps"))},
    models.Body: {"members": Child(models.BodyMember, "body", _numbered("members"))},
}

ORDER: Final[tuple[type[Record], ...]] = (
    *tuple(TABLES.values())[: list(TABLES).index("programme") + 1],
    models.StatisticValue,
    models.Indicator,
    models.IndicatorTarget,
    models.BudgetLine,
    *tuple(TABLES.values())[list(TABLES).index("programme") + 1 :],
    models.QuickWinStep,
    models.BodyMember,
)
"""The order in which new records are written."""
