"""Figures: each a chart of the records with its alternative text and its numbers beside it."""

from __future__ import annotations

from collections.abc import Sequence

from sudutkota.engines import charts
from sudutkota.engines.typeset import Block, Column, Figure, Row, Table
from sudutkota.masterplan.models import Body, Indicator, Statistic

from .analysis import element_means
from .direction import DIRECTIONS
from .governance import LEVELS
from .money import SOURCES, total
from .parts import Scope, all_samples, cell, days, live, missing, number, row, sources
from .programmes import GROUPS

BILLION = 1e9


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


@live("population-figure")
def population_figure(scope: Scope) -> list[Block]:
    """Return the longest series of the population over the years."""
    series = [s for s in scope.records.statistics if s.topic == "population" and s.unit == "jiwa"]
    chosen = [s for s in series if len({v.year for v in s.values.all() if not v.area}) > 1]
    return _years_figure(scope, "population-figure", "Jumlah penduduk", chosen[:1])


@live("finance-figure")
def finance_figure(scope: Scope) -> list[Block]:
    """Return the city's finances over the years: series that share a unit, three at most."""
    series = [s for s in scope.records.statistics if s.topic == "finance"]
    long = [s for s in series if len({v.year for v in s.values.all()}) > 1]
    chosen = [s for s in long if s.unit == long[0].unit][:3]
    return _years_figure(scope, "finance-figure", "Keuangan daerah menurut tahun", chosen)


@live("alignment-figure")
def alignment_figure(scope: Scope) -> list[Block]:
    """Return which RPJMD mission each mission serves, and which dimension it leads."""
    records = scope.records
    heads, missions, dimensions = records.rpjmd_missions, records.missions, records.dimensions
    if not heads or not missions:
        return []
    left = [(heads.index(h), i) for i, m in enumerate(missions) for h in m.rpjmd_missions.all()]
    right = [(i, dimensions.index(d)) for i, m in enumerate(missions) for d in m.dimensions.all()]
    told = "; ".join(f"misi RPJMD {a + 1} didukung misi {b + 1}" for a, b in sorted(left))
    figure = Figure(
        scope.id("alignment-figure"),
        "Dari misi RPJMD ke misi kota cerdas dan dimensi",
        svg=charts.alignment(
            left=[f"{i}. {h.text}" for i, h in enumerate(heads, 1)],
            middle=[f"{i}. {m.text}" for i, m in enumerate(missions, 1)],
            right=[d.name_id for d in dimensions],
            left_middle=left,
            middle_right=right,
        ),
        alt=f"Bagan tiga lajur yang terhubung: {told}.",
        sample=all_samples(missions),
    )
    return [figure]


@live("action-heat")
def action_heat(scope: Scope) -> list[Block]:
    """Return how many programmes every dimension has in every action group."""
    records = scope.records
    if not records.programmes:
        return []
    values = [
        [sum(p.group == group for p in records.programmes_in(d)) for group in GROUPS]
        for d in records.dimensions
    ]
    names = [d.name_id for d in records.dimensions]
    told = "; ".join(f"{n}: {', '.join(map(str, v))}" for n, v in zip(names, values, strict=True))
    figure = Figure(
        scope.id("action-heat"),
        "Sebaran program menurut dimensi dan kelompok aksi",
        svg=charts.heat(
            rows=names,
            columns=[g[0].upper() + g[1:] for g in GROUPS.values()],
            values=values,
            key="aksi",
        ),
        alt=f"Matriks jumlah program; urutan kolom {', '.join(GROUPS.values())}. {told}.",
        sample=all_samples(records.programmes),
    )
    return [figure]


@live("programme-years-figure")
def programme_years_figure(scope: Scope) -> list[Block]:
    """Return how many programmes of every dimension run in every year."""
    records = scope.records
    if not records.programmes:
        return missing("program")
    years = records.plan.years
    running = [
        [sum(p.start_year <= y <= p.end_year for p in records.programmes_in(d)) for y in years]
        for d in records.dimensions
    ]
    drawn = [
        charts.Series(d.name_id, tuple(map(float, values)))
        for d, values in zip(records.dimensions, running, strict=True)
    ]
    rows = [
        row(d.name_id, *map(number, values))
        for d, values in zip(records.dimensions, running, strict=True)
    ]
    labels = [str(year) for year in years]
    told = ", ".join(
        f"{y} {sum(values)}" for y, values in zip(years, zip(*running, strict=True), strict=True)
    )
    figure = Figure(
        scope.id("programme-years-figure"),
        "Program yang berjalan menurut tahun dan dimensi",
        svg=charts.columns(labels=labels, series=drawn, unit="program", stacked=True, key="jalan"),
        alt=f"Diagram batang bertumpuk. Jumlah program per tahun: {told}.",
        sample=all_samples(records.programmes),
        data=numbers("programme-years-figure", ("Dimensi", *labels), rows),
    )
    return [figure]


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


@live("org-chart")
def org_chart(scope: Scope) -> list[Block]:
    """Return the bodies under each other."""
    bodies = scope.records.bodies
    if not bodies:
        return []

    def node(body: Body) -> charts.Node:
        seats = [m for m in body.members.all() if m.role][:1]
        children = tuple(node(one) for one in bodies if one.parent_id == body.pk)
        return charts.Node(body.name, tuple(f"{m.role}: {m.office}" for m in seats), children)

    roots = [node(body) for body in bodies if body.parent_id is None]
    names = {body.pk: body.name for body in bodies}
    told = "; ".join(
        f"{body.name} di bawah {names[body.parent_id]}" for body in bodies if body.parent_id
    )
    figure = Figure(
        scope.id("org-chart"),
        "Bagan kelembagaan",
        svg=charts.org_chart(roots),
        alt=f"Bagan lembaga: {told or ', '.join(names.values())}.",
        sample=all_samples(bodies),
    )
    return [figure]


@live("risk-matrix")
def risk_matrix(scope: Scope) -> list[Block]:
    """Return the risks' codes by likelihood and impact."""
    risks = scope.records.risks
    if not risks:
        return []
    names = list(LEVELS.values())
    grave = [risk.code.upper() for risk in risks if risk.level >= 6]
    figure = Figure(
        scope.id("risk-matrix"),
        "Peta risiko menurut kemungkinan dan dampak",
        svg=charts.risk_matrix(
            items=[(risk.code.upper(), risk.likelihood, risk.impact) for risk in risks],
            likelihood=[name.capitalize() for name in names],
            impact=[name.capitalize() for name in names],
        ),
        alt=f"Matriks tiga kali tiga dengan {len(risks)} risiko. "
        f"Yang terberat: {', '.join(grave) or 'tidak ada'}.",
        sample=all_samples(risks),
    )
    return [figure]


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
            width=660,
            height=150,
        ),
        alt=f"Grafik garis {indicator.name}, {indicator.unit}, arah {DIRECTIONS[indicator.direction]}: {told}.",
        sample=indicator.is_sample,
        width=0.9,
        data=numbers(
            name,
            ("Tahun", *(str(year) for year, _value in shown)),
            [
                Row(
                    (
                        cell(indicator.unit),
                        *(cell(number(v, indicator.decimals)) for _y, v in shown),
                    )
                )
            ],
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
