"""The paths of indicators from their baselines over their yearly targets."""

from __future__ import annotations

from sudutkota.engines import charts
from sudutkota.engines.typeset import Block, Figure
from sudutkota.masterplan.models import Indicator

from .direction import DIRECTIONS
from .figures import numbers
from .parts import Scope, live, missing, number, row


def trend_figure(scope: Scope, indicator: Indicator) -> list[Block]:
    """Return an indicator's path from its baseline over its yearly targets."""
    targets = list(indicator.yearly_targets.all())
    base = None
    if indicator.baseline is not None and indicator.baseline_year:
        base = (indicator.baseline_year, float(indicator.baseline))
    if not targets and base is None:
        return missing(f"target indikator {indicator.code}")
    shown = [(t.year, t.value) for t in targets]
    if base is not None and indicator.baseline is not None:
        shown.insert(0, (base[0], indicator.baseline))
    told = ", ".join(f"{year} {number(value, indicator.decimals)}" for year, value in shown)
    name = f"gambar-{indicator.code.lower()}"
    figure = Figure(
        name,
        f"{indicator.code} {indicator.name}",
        svg=charts.trend(
            years=[t.year for t in targets],
            values=[float(t.value) for t in targets],
            baseline=base,
            unit=indicator.unit,
            direction=indicator.direction,
            decimals=indicator.decimals,
            key=name.replace(".", "-"),
            width=440,
            height=128,
        ),
        alt=f"Grafik garis {indicator.name}, {indicator.unit}, arah {DIRECTIONS[indicator.direction]}: {told}.",
        sample=indicator.is_sample,
        width=0.66,
        data=numbers(
            name,
            ("Tahun", *(str(year) for year, _value in shown)),
            [row(indicator.unit, *(number(v, indicator.decimals) for _y, v in shown))],
        ),
    )
    return [figure]


@live("indicator-figures")
def indicator_figures(scope: Scope) -> list[Block]:
    """Return the paths of the targets' indicators that belong to the dimension."""
    records = scope.records
    targets = [
        t for t in records.targets if t.dimension_id == (scope.dimension and scope.dimension.pk)
    ]
    found = [i for target in targets for i in records.indicators_by_target.get(target.pk, [])]
    return [node for indicator in found for node in trend_figure(scope, indicator)]
