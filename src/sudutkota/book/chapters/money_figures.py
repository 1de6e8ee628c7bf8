"""Figures of money: by year, source and dimension."""

from __future__ import annotations

from sudutkota.engines import charts
from sudutkota.engines.typeset import Block, Figure

from .figures import numbers
from .money import SOURCES, total
from .parts import Scope, all_samples, live, number, row

BILLION = 1e9


@live("budget-figure")
def budget_figure(scope: Scope) -> list[Block]:
    """Return the money by year and source, in billions of rupiah."""
    records = scope.records
    lines = records.budget_lines
    if not lines:
        return []
    years = records.plan.years
    used = [source for source in SOURCES if any(one.source == source for one in lines)]
    drawn = []
    for source in used:
        own = [one for one in lines if one.source == source]
        drawn.append(charts.Series(SOURCES[source], tuple(total(own, y) / BILLION for y in years)))
    labels = [str(year) for year in years]
    told = ", ".join(f"{y} {number(total(lines, y) / BILLION, 1)}" for y in years)
    figure = Figure(
        scope.id("budget-figure"),
        "Anggaran indikatif menurut tahun dan sumber dana (Rp miliar)",
        svg=charts.columns(labels=labels, series=drawn, unit="Rp miliar", stacked=True, key="dana"),
        alt=f"Diagram batang bertumpuk dalam miliar rupiah. Jumlah per tahun: {told}.",
        sample=all_samples(records.programmes),
    )
    return [figure]


@live("budget-share-figure")
def budget_share_figure(scope: Scope) -> list[Block]:
    """Return the sources' shares of all the money."""
    lines = scope.records.budget_lines
    if not lines:
        return []
    parts = []
    for source, name in SOURCES.items():
        own = [one for one in lines if one.source == source]
        if own:
            parts.append((f"{name[0].upper()}{name[1:]}", total(own) / BILLION))
    whole = sum(value for _name, value in parts)
    told = "; ".join(f"{name} {number(100 * value / whole, 1)} persen" for name, value in parts)
    figure = Figure(
        scope.id("budget-share-figure"),
        "Bagian setiap sumber dana",
        svg=charts.strip(parts=parts, unit="miliar rupiah", key="bagian"),
        alt=f"Pita bertumpuk: {told}.",
        sample=all_samples(scope.records.programmes),
    )
    return [figure]


@live("budget-dimension-figure")
def budget_dimension_figure(scope: Scope) -> list[Block]:
    """Return the money by year and dimension, in billions of rupiah."""
    records = scope.records
    if not records.budget_lines:
        return []
    years = records.plan.years
    drawn = []
    for dimension in records.dimensions:
        found = records.programmes_in(dimension)
        values = [sum(records.cost_idr(p, y) for p in found) / BILLION for y in years]
        drawn.append(charts.Series(dimension.name_id, tuple(values)))
    told = "; ".join(f"{s.name} {number(sum(v or 0 for v in s.values), 1)}" for s in drawn)
    figure = Figure(
        scope.id("budget-dimension-figure"),
        "Anggaran indikatif menurut tahun dan dimensi (Rp miliar)",
        svg=charts.columns(
            labels=[str(year) for year in years],
            series=drawn,
            unit="Rp miliar",
            stacked=True,
            key="dimensi",
        ),
        alt=f"Diagram batang bertumpuk. Jumlah seluruh periode dalam miliar rupiah: {told}.",
        sample=all_samples(records.programmes),
        data=numbers(
            "budget-dimension-figure",
            ("Dimensi", *map(str, years)),
            [row(s.name, *(number(v, 1) for v in s.values)) for s in drawn],
        ),
    )
    return [figure]


def dimension_budget_figure(scope: Scope) -> list[Block]:
    """Return one dimension's money by year, low enough for a summary sheet."""
    records = scope.records
    found = records.programmes_in(scope.dimension)
    years = records.plan.years
    values = [sum(records.cost_idr(p, y) for p in found) / BILLION for y in years]
    if not any(values):
        return []
    told = ", ".join(f"{y} {number(v, 1)}" for y, v in zip(years, values, strict=True))
    figure = Figure(
        scope.id("anggaran-dimensi"),
        f"Anggaran{scope.of_dimension} menurut tahun (Rp miliar)",
        svg=charts.columns(
            labels=[str(year) for year in years],
            series=[charts.Series("Anggaran", tuple(values))],
            key=scope.id("anggaran-dimensi"),
            height=96,
        ),
        alt=f"Diagram batang dalam miliar rupiah: {told}.",
        sample=all_samples(found),
    )
    return [figure]
