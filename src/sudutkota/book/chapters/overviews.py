"""Figures over the whole plan: alignment, action groups, bodies, load, risks."""

from __future__ import annotations

from collections import Counter

from sudutkota.engines import charts
from sudutkota.engines.typeset import Block, Figure
from sudutkota.masterplan.models import Body

from .figures import numbers
from .governance import LEVELS
from .parts import Scope, all_samples, live, missing, number, row
from .programmes import GROUPS


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


@live("opd-figure")
def opd_figure(scope: Scope) -> list[Block]:
    """Return the OPDs that own the most programmes, twelve at most."""
    records = scope.records
    counts = Counter(p.owner_id for p in records.programmes if p.owner_id)
    top = sorted(counts.items(), key=lambda item: (-item[1], records.opds[item[0]].name))[:12]
    if not top:
        return []
    names = [records.opds[pk].short or records.opds[pk].name for pk, _count in top]
    told = ", ".join(f"{name} {count}" for name, (_pk, count) in zip(names, top, strict=True))
    figure = Figure(
        scope.id("opd-figure"),
        "Perangkat daerah dengan program terbanyak",
        svg=charts.bars(
            labels=names,
            series=[charts.Series("Program", tuple(float(count) for _pk, count in top))],
            unit="program",
            key="opd",
        ),
        alt=f"Diagram batang jumlah program: {told}.",
        sample=all_samples(records.programmes),
        width=0.8,
    )
    return [figure]


@live("quick-win-figure")
def quick_win_figure(scope: Scope) -> list[Block]:
    """Return how far the quick wins are, in percent."""
    found = scope.records.quick_wins
    if not found:
        return []
    programmes = scope.records.programmes_by_uuid
    names = [programmes[q.programme_id].name for q in found]
    told = ", ".join(f"{n} {q.progress} persen" for n, q in zip(names, found, strict=True))
    figure = Figure(
        scope.id("quick-win-figure"),
        "Kemajuan quick win (persen)",
        svg=charts.bars(
            labels=names,
            series=[charts.Series("Kemajuan", tuple(float(q.progress) for q in found))],
            unit="persen",
            key="kemajuan",
        ),
        alt=f"Diagram batang kemajuan: {told}.",
        sample=all_samples(found),
        width=0.85,
    )
    return [figure]
