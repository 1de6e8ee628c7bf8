"""Figures: each a chart of the records with its alternative text and its numbers beside it."""

from __future__ import annotations

from collections.abc import Sequence

from sudutkota.engines import charts
from sudutkota.engines.typeset import Block, Column, Figure, Row, Table
from sudutkota.masterplan.models import Statistic

from .analysis import element_means
from .parts import Scope, all_samples, days, live, missing, number, row, sources


def numbers(name: str, head: Sequence[str], rows: Sequence[Row]) -> Table:
    """Return the small table of a figure's numbers; only the first column is text."""
    columns = [Column(title, 1, "right" if place else "left") for place, title in enumerate(head)]
    return Table(f"{name}-angka", "", tuple(columns), tuple(rows))


@live("process")
def process(scope: Scope) -> list[Block]:
    """Return the steps in which the plan was made."""
    steps = scope.records.milestones
    if not steps:
        return []
    pairs = [(step.title, days(step.dated_on, step.until_on)) for step in steps]
    told = "; ".join(f"{title}, {date}" for title, date in pairs)
    figure = Figure(
        scope.id("process"),
        "Alur penyusunan rencana induk",
        svg=charts.process(steps=pairs),
        alt=f"Alur {len(steps)} langkah: {told}.",
        source=sources(scope.records, steps),
        sample=all_samples(steps),
    )
    return [figure]


@live("framework-figure")
def framework_figure(scope: Scope) -> list[Block]:
    """Return the dimensions around the city."""
    dimensions = scope.records.dimensions
    named = [(d.name_id, [sub.name_id for sub in d.sub_dimensions.all()]) for d in dimensions]
    focus = next((i for i, d in enumerate(dimensions) if d.pk == scope.records.plan.focus_id), None)
    told = "; ".join(f"{name}: {', '.join(parts)}" for name, parts in named)
    figure = Figure(
        scope.id("framework-figure"),
        "Dimensi kota cerdas dan subdimensinya",
        svg=charts.framework_wheel(dimensions=named, focus=focus),
        alt=f"Lingkaran dengan {len(named)} dimensi. {told}.",
        source=scope.records.plan.framework.source,
    )
    return [figure]


@live("readiness-pyramid")
def readiness_pyramid(scope: Scope) -> list[Block]:
    """Return the elements of readiness as a pyramid, the foundation below."""
    levels = (
        ("Suprastruktur", "Peraturan, kelembagaan, dan prosedur"),
        ("Infrastruktur", "Sarana fisik, digital, dan sosial"),
        ("Struktur", "Orang, anggaran, dan tata kelola"),
        ("Alam dan budaya", "Yang dimiliki kota sebelum rencana disusun"),
    )
    told = "; ".join(f"{title}: {text}" for title, text in levels)
    figure = Figure(
        scope.id("readiness-pyramid"),
        "Unsur kesiapan kota",
        svg=charts.pyramid(levels=levels),
        alt=f"Piramida dari puncak ke dasar. {told}.",
    )
    return [figure]


@live("readiness-radar")
def readiness_radar(scope: Scope) -> list[Block]:
    """Return the mean rating of every element on a radar."""
    means = element_means(scope)
    if len(means) < 3:
        return missing("gambar kesiapan", "Gambar ini memerlukan nilai sedikitnya tiga unsur.")
    series = charts.Series("Nilai", tuple(mean for _name, _count, mean in means))
    told = "; ".join(f"{name} {number(mean, 2)}" for name, _count, mean in means)
    rows = [row(name, number(mean, 2)) for name, _count, mean in means]
    figure = Figure(
        scope.id("readiness-radar"),
        "Nilai kesiapan menurut unsur (0–4)",
        svg=charts.radar(
            axes=[name for name, _count, _mean in means], series=[series], most=4, key="kesiapan"
        ),
        alt=f"Grafik radar nilai rata-rata kesiapan: {told}.",
        sample=all_samples(scope.records.readiness),
        width=0.8,
        data=numbers("readiness-radar", ("Unsur", "Nilai"), rows),
    )
    return [figure]


def _years_figure(
    scope: Scope, name: str, caption: str, series: Sequence[Statistic]
) -> list[Block]:
    """Return columns of one or more series over the years that any of them has."""
    by_year = [{v.year: v.value for v in s.values.all() if not v.area} for s in series]
    years = sorted({year for values in by_year for year in values})[-8:]
    if not years:
        return []
    unit = series[0].unit
    drawn = [
        charts.Series(s.name, tuple(float(v[y]) if y in v else None for y in years))
        for s, v in zip(series, by_year, strict=True)
    ]
    rows = [
        row(s.name, *(number(v.get(y), s.decimals) for y in years))
        for s, v in zip(series, by_year, strict=True)
    ]
    told = "; ".join(
        f"{s.name}: " + ", ".join(f"{y} {number(v[y], s.decimals)}" for y in years if y in v)
        for s, v in zip(series, by_year, strict=True)
    )
    values = [v for s in series for v in s.values.all()]
    figure = Figure(
        scope.id(name),
        caption,
        svg=charts.columns(labels=[str(y) for y in years], series=drawn, unit=unit, key=name),
        alt=f"Diagram batang. {told} {unit}.",
        source=sources(scope.records, series, values),
        sample=all_samples(values),
        data=numbers(name, ("Uraian", *map(str, years)), rows),
    )
    return [figure]


def _years_of(statistic: Statistic) -> int:
    """Return for how many years a series is known for the whole city."""
    return len({value.year for value in statistic.values.all() if not value.area})


@live("population-figure")
def population_figure(scope: Scope) -> list[Block]:
    """Return the longest series of the population over the years."""
    series = [s for s in scope.records.statistics if s.topic == "population" and s.unit == "jiwa"]
    longest = max(series, key=_years_of, default=None)
    if longest is None or _years_of(longest) < 2:
        return []
    return _years_figure(scope, "population-figure", longest.name, [longest])


@live("finance-figure")
def finance_figure(scope: Scope) -> list[Block]:
    """Return the city's finances over the years: series that share a unit, three at most."""
    series = [s for s in scope.records.statistics if s.topic == "finance"]
    long = [s for s in series if _years_of(s) > 1]
    chosen = [s for s in long if s.unit == long[0].unit][:3]
    return _years_figure(scope, "finance-figure", "Keuangan daerah menurut tahun", chosen)
