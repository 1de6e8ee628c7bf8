"""Indicators with their yearly targets."""

from __future__ import annotations

from sudutkota.engines.typeset import Block, Column, Row
from sudutkota.masterplan.models import Indicator

from .direction import DIRECTIONS
from .parts import Scope, is_mixed, live, marked, missing, number, record_table, row

LEVELS = {"output": "keluaran", "outcome": "hasil", "impact": "dampak"}


@live("indicators")
def indicators(scope: Scope) -> list[Block]:
    """Return a dimension's indicators with their yearly targets."""
    records = scope.records
    programmes = records.programmes_in(scope.dimension)
    found = [i for p in programmes for i in records.indicators_by_programme.get(p.pk, [])]
    if not found:
        return missing(f"indikator{scope.of_dimension}")
    years = records.plan.years
    mixed = is_mixed(found)
    rows = [_indicator_row(indicator, years, mixed=mixed) for indicator in found]
    columns = (
        Column("Kode", 1.1, keep=True),
        Column("Indikator", 3.4, keep=True),
        Column("Satuan", 1.2),
        Column("Tingkat", 1),
        Column("Arah", 0.8),
        Column("Kondisi awal", 1, "right"),
        *(Column(str(year), 0.8, "right", group="Target") for year in years),
    )
    caption = f"Indikator program dan target tahunan{scope.of_dimension}"
    table = record_table(
        scope,
        "indicators",
        caption,
        columns=columns,
        records=found,
        rows=rows,
        landscape=True,
        dense=True,
    )
    return [table]


def _indicator_row(indicator: Indicator, years: tuple[int, ...], *, mixed: bool) -> Row:
    by_year = {target.year: target.value for target in indicator.yearly_targets.all()}
    return row(
        indicator.code,
        marked(indicator.name, indicator, mixed=mixed),
        indicator.unit,
        LEVELS[indicator.level],
        DIRECTIONS[indicator.direction],
        number(indicator.baseline, indicator.decimals),
        *(number(by_year.get(year), indicator.decimals) for year in years),
    )
