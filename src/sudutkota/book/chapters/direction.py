"""Missions, goals, targets, their alignment with the RPJMD, and strategies."""

from __future__ import annotations

from sudutkota.engines.typeset import Block, Column, KeyFigures, Row, Table
from sudutkota.masterplan.models import Indicator, Strategy

from .parts import (
    Scope,
    all_samples,
    live,
    missing,
    money,
    number,
    record_table,
    row,
    section_row,
)

DIRECTIONS = {"up": "naik", "down": "turun", "keep": "tetap"}


@live("plan-figures")
def plan_figures(scope: Scope) -> list[Block]:
    """Return the plan in four numbers."""
    records = scope.records
    total = sum(one.amount_idr for one in records.budget_lines)
    owners = {programme.owner_id for programme in records.programmes if programme.owner_id}
    items = (
        (number(len(records.programmes)), "program", records.plan.period),
        (number(len(records.indicators)), "indikator", "program dan sasaran"),
        (number(len(owners)), "perangkat daerah", "penanggung jawab program"),
        (money(total), "anggaran indikatif", "semua sumber dana"),
    )
    return [KeyFigures(items, scope.id("plan-figures"))]


@live("missions")
def missions(scope: Scope) -> list[Block]:
    """Return the missions with the dimensions they lead."""
    found = scope.records.missions
    if not found:
        return missing("misi")
    rows = [
        row(number(place), mission.text, ", ".join(d.name_id for d in mission.dimensions.all()))
        for place, mission in enumerate(found, start=1)
    ]
    columns = (Column("No.", 0.4, "right"), Column("Misi", 5), Column("Dimensi", 2))
    caption = "Misi kota cerdas"
    return [record_table(scope, "missions", caption, columns=columns, records=found, rows=rows)]


@live("goals")
def goals(scope: Scope) -> list[Block]:
    """Return goals and targets under their missions."""
    records = scope.records
    if not records.goals:
        return missing("tujuan dan sasaran")
    rows: list[Row] = []
    for place, mission in enumerate(records.missions, start=1):
        own = [goal for goal in records.goals if goal.mission_id == mission.pk]
        if own:
            rows.append(section_row(f"Misi {place}. {mission.text}", 3))
        for goal in own:
            targets = [target for target in records.targets if target.goal_id == goal.pk]
            pairs = [(target.code, target.text) for target in targets] or [("–", "–")]
            rows += [
                row(goal.text if place == 0 else " ", code, text)
                for place, (code, text) in enumerate(pairs)
            ]
    columns = (Column("Tujuan", 3), Column("Kode", 1), Column("Sasaran", 3.8))
    caption = "Tujuan dan sasaran menurut misi"
    return [
        record_table(scope, "goals", caption, columns=columns, records=records.goals, rows=rows)
    ]


@live("target-indicators")
def target_indicators(scope: Scope) -> list[Block]:
    """Return the indicators of the targets with baseline and last value."""
    records = scope.records
    rows: list[Row] = []
    shown: list[Indicator] = []
    for target in records.targets:
        own = records.indicators_by_target.get(target.pk, [])
        shown += own
        if own:
            rows.append(section_row(target.text, 6))
        rows += [row(*_indicator_cells(indicator)) for indicator in own]
    if not rows:
        return missing("indikator sasaran")
    columns = (
        Column("Kode", 0.9),
        Column("Indikator", 3.2),
        Column("Satuan", 1.1),
        Column("Kondisi awal", 1, "right"),
        Column("Target akhir", 1, "right"),
        Column("Arah", 0.8),
    )
    caption = "Indikator kinerja utama menurut sasaran"
    return [
        record_table(scope, "target-indicators", caption, columns=columns, records=shown, rows=rows)
    ]


def _indicator_cells(indicator: Indicator) -> list[str]:
    targets = list(indicator.yearly_targets.all())
    last = targets[-1] if targets else None
    baseline = number(indicator.baseline, indicator.decimals)
    if indicator.baseline_year and indicator.baseline is not None:
        baseline += f" ({indicator.baseline_year})"
    return [
        indicator.code,
        indicator.name,
        indicator.unit,
        baseline,
        f"{number(last.value, indicator.decimals)} ({last.year})" if last else "–",
        DIRECTIONS[indicator.direction],
    ]


@live("alignment")
def alignment(scope: Scope) -> list[Block]:
    """Return the chain from each RPJMD mission to missions, dimensions and targets."""
    records = scope.records
    if not records.rpjmd_missions or not records.missions:
        return missing("penyelarasan dengan RPJMD")
    rows: list[Row] = []
    goals_of = {g.pk: g.mission_id for g in records.goals}
    for place, head in enumerate(records.rpjmd_missions, start=1):
        served = [m for m in records.missions if head in m.rpjmd_missions.all()]
        if not served:
            rows.append(row(f"{place}. {head.text}", "belum didukung misi", "–", "–"))
        for turn, mission in enumerate(served):
            targets = [t for t in records.targets if goals_of.get(t.goal_id) == mission.pk]
            rows.append(
                row(
                    f"{place}. {head.text}" if turn == 0 else " ",
                    mission.text,
                    ", ".join(d.name_id for d in mission.dimensions.all()),
                    "; ".join(target.text for target in targets),
                )
            )
    columns = (
        Column("Misi RPJMD", 2),
        Column("Misi kota cerdas", 2.2),
        Column("Dimensi", 1.3),
        Column("Sasaran", 3),
    )
    caption = "Penyelarasan misi RPJMD dengan misi, dimensi, dan sasaran"
    table = Table(
        scope.id("alignment"),
        caption,
        columns,
        tuple(rows),
        sample=all_samples(records.rpjmd_missions),
        dense=True,
    )
    return [table]


def strategies_in(scope: Scope) -> list[Strategy]:
    """Return the strategies of the scope's dimension."""
    subs = scope.records.sub_dimensions
    chosen = scope.dimension
    found = scope.records.strategies
    return [s for s in found if chosen in {None, subs[s.sub_dimension_id].dimension}]


@live("strategies")
def strategies(scope: Scope) -> list[Block]:
    """Return a dimension's strategies by sub-dimension, with direction and programmes."""
    found = strategies_in(scope)
    if not found:
        return missing(f"strategi{scope.of_dimension}")
    rows: list[Row] = []
    for sub in scope.dimension.sub_dimensions.all() if scope.dimension else ():
        own = [strategy for strategy in found if strategy.sub_dimension_id == sub.pk]
        if own:
            rows.append(section_row(sub.name_id, 3))
        rows += [row(s.text, s.direction, _programme_codes(scope, s)) for s in own]
    columns = (
        Column("Strategi", 3),
        Column("Arah kebijakan", 3.4),
        Column("Program", 1.3),
    )
    caption = f"Strategi dan arah kebijakan{scope.of_dimension}"
    return [record_table(scope, "strategies", caption, columns=columns, records=found, rows=rows)]


def _programme_codes(scope: Scope, strategy: Strategy) -> str:
    codes = [p.code for p in scope.records.programmes if p.strategy_id == strategy.pk]
    return ", ".join(codes)
