"""The action plan: programmes by group and dimension, their profiles and indicators."""

from __future__ import annotations

from sudutkota.engines.typeset import Block, Card, Column, Line, Row, Strong, Table
from sudutkota.masterplan.models import Indicator, Programme

from .money import SOURCES
from .parts import (
    Scope,
    all_samples,
    cell,
    line,
    live,
    millions,
    missing,
    money,
    number,
    record_table,
    row,
    section_row,
)

GROUPS = {
    "policy": "kebijakan dan kelembagaan",
    "infrastructure": "infrastruktur pendukung",
    "application": "aplikasi dan perangkat lunak",
    "literacy": "literasi",
}
KINDS = {
    "policy": "Kebijakan",
    "service": "Layanan",
    "physical": "Fisik",
    "application": "Aplikasi",
}
LEVELS = {"output": "keluaran", "outcome": "hasil", "impact": "dampak"}


def years_text(programme: Programme) -> str:
    """Return the years of a programme."""
    if programme.start_year == programme.end_year:
        return str(programme.start_year)
    return f"{programme.start_year}–{programme.end_year}"


def owner_text(scope: Scope, programme: Programme) -> str:
    """Return the short name of the responsible OPD."""
    opd = scope.records.opds.get(programme.owner_id) if programme.owner_id else None
    return (opd.short or opd.name) if opd else "belum ada"


@live("programme-counts")
def programme_counts(scope: Scope) -> list[Block]:
    """Return the number of programmes by dimension and action group."""
    records = scope.records
    if not records.programmes:
        return missing("program")
    rows = []
    for dimension in records.dimensions:
        own = records.programmes_in(dimension)
        counts = [sum(p.group == group for p in own) for group in GROUPS]
        cost = sum(records.cost_idr(p) for p in own)
        rows.append(row(dimension.name_id, *map(number, counts), number(len(own)), millions(cost)))
    totals = [sum(p.group == group for p in records.programmes) for group in GROUPS]
    total_cost = sum(records.cost_idr(p) for p in records.programmes)
    cells = ["Jumlah", *map(number, totals), number(len(records.programmes)), millions(total_cost)]
    rows.append(Row(tuple(cell(text) for text in cells), kind="total"))
    columns = (
        Column("Dimensi", 2.2),
        *(Column(name.capitalize(), 1.3, "right") for name in GROUPS.values()),
        Column("Jumlah", 0.9, "right"),
        Column("Anggaran (Rp juta)", 1.3, "right"),
    )
    caption = "Program menurut dimensi dan kelompok aksi"
    sample = all_samples(records.programmes)
    return [Table(scope.id("programme-counts"), caption, columns, tuple(rows), sample=sample)]


@live("actions")
def actions(scope: Scope) -> list[Block]:
    """Return the programmes of one action group, by dimension."""
    group = scope.options.get("group", "")
    found = [p for p in scope.records.programmes if p.group == group]
    if not found:
        return missing(f"program kelompok {GROUPS.get(group, group)}")
    rows: list[Row] = []
    for dimension in scope.records.dimensions:
        own = [p for p in found if scope.records.dimension_of(p) == dimension]
        if own:
            rows.append(section_row(dimension.name_id, 6))
        rows += [_action_row(scope, programme) for programme in own]
    columns = (
        Column("Kode", 0.9),
        Column("Program", 3.4),
        Column("Jenis", 1),
        Column("Penanggung jawab", 1.5),
        Column("Waktu", 1.1),
        Column("Anggaran (Rp juta)", 1.1, "right"),
    )
    caption = f"Rencana aksi {GROUPS.get(group, group)}"
    return [record_table(scope, "actions", caption, columns=columns, records=found, rows=rows)]


def _action_row(scope: Scope, programme: Programme) -> Row:
    return row(
        programme.code,
        programme.name,
        KINDS[programme.kind],
        owner_text(scope, programme),
        years_text(programme),
        millions(scope.records.cost_idr(programme)),
    )


@live("programme-list")
def programme_list(scope: Scope) -> list[Block]:
    """Return a dimension's programmes in one plain table."""
    found = scope.records.programmes_in(scope.dimension)
    if not found:
        return missing(f"program{scope.of_dimension}")
    rows = [_action_row(scope, programme) for programme in found]
    columns = (
        Column("Kode", 0.9),
        Column("Program", 3.6),
        Column("Jenis", 1),
        Column("Penanggung jawab", 1.5),
        Column("Waktu", 1.1),
        Column("Anggaran (Rp juta)", 1.1, "right"),
    )
    caption = f"Program{scope.of_dimension}"
    return [
        record_table(scope, "programme-list", caption, columns=columns, records=found, rows=rows)
    ]


@live("programme-matrix")
def programme_matrix(scope: Scope) -> list[Block]:
    """Return a dimension's matrix: strategy to programme to indicator to yearly money."""
    records = scope.records
    found = records.programmes_in(scope.dimension)
    if not found:
        return missing(f"matriks program{scope.of_dimension}")
    years = records.plan.years
    rows: list[Row] = []
    for sub in scope.dimension.sub_dimensions.all() if scope.dimension else ():
        own = [p for p in found if p.sub_dimension_id == sub.pk]
        if own:
            rows.append(section_row(sub.name_id, 6 + len(years)))
        rows += [_matrix_row(scope, programme, years) for programme in own]
    columns = (
        Column("Kode", 0.9, keep=True),
        Column("Program", 2.8, keep=True),
        Column("Indikator utama", 2.6),
        Column("Kondisi awal", 0.9, "right"),
        Column("Lokasi", 1.6),
        Column("Pendukung", 1.6),
        *(Column(str(year), 0.8, "right", group="Anggaran (Rp juta)") for year in years),
    )
    caption = f"Matriks program{scope.of_dimension}"
    table = record_table(
        scope,
        "programme-matrix",
        caption,
        columns=columns,
        records=found,
        rows=rows,
        landscape=True,
        dense=True,
    )
    return [table]


def _matrix_row(scope: Scope, programme: Programme, years: tuple[int, ...]) -> Row:
    records = scope.records
    indicators = records.indicators_by_programme.get(programme.pk, [])
    main = indicators[0] if indicators else None
    supporting = ", ".join(opd.short or opd.name for opd in programme.supporting.all())
    return row(
        programme.code,
        programme.name,
        f"{main.name} ({main.unit})" if main else "belum ada",
        number(main.baseline, main.decimals) if main else "–",
        place_text(scope, programme),
        supporting,
        *(millions(records.cost_idr(programme, year)) for year in years),
    )


def place_text(scope: Scope, programme: Programme) -> str:
    """Return where a programme happens."""
    if programme.location:
        return scope.records.place_names.get(programme.location, programme.location)
    if programme.lat is not None and programme.lon is not None:
        return f"{number(programme.lat, 4)}; {number(programme.lon, 4)}"
    return "seluruh kota"


@live("programme-cards")
def programme_cards(scope: Scope) -> list[Block]:
    """Return a dimension's programmes as profiles."""
    found = scope.records.programmes_in(scope.dimension)
    if not found:
        return missing(f"profil program{scope.of_dimension}")
    return [programme_card(scope, programme) for programme in found]


def programme_card(scope: Scope, programme: Programme) -> Card:
    """Return one programme's profile."""
    records = scope.records
    sub = records.sub_dimensions[programme.sub_dimension_id]
    after = ", ".join(sorted(p.code for p in programme.depends_on.all()))
    facts: list[tuple[str, Line]] = [
        ("Subdimensi", line(sub.name_id)),
        ("Kelompok dan jenis", line(f"{GROUPS[programme.group].capitalize()}; {KINDS[programme.kind].lower()}")),
        ("Penanggung jawab", line(_opd_name(scope, programme))),
        ("Pendukung", line(", ".join(opd.short or opd.name for opd in programme.supporting.all()) or "–")),
        ("Mitra", line(", ".join(map(str, programme.partners)) or "–")),
        ("Waktu dan tempat", line(f"{years_text(programme)}; {place_text(scope, programme)}")),
        ("Anggaran", line(_cost_text(scope, programme))),
    ]  # fmt: skip
    if after:
        facts.append(("Setelah", line(after)))
    if programme.rpjmd_code:
        facts.append(("Kode RPJMD/Renstra", line(programme.rpjmd_code)))
    facts += _indicator_facts(records.indicators_by_programme.get(programme.pk, []))
    return Card(
        id=f"program-{programme.code.lower()}",
        title=programme.name,
        code=programme.code,
        tag=_tag(scope, programme),
        facts=tuple(facts),
        content=(line(programme.summary),) if programme.summary else (),
        link=programme.code,
    )


def _tag(scope: Scope, programme: Programme) -> str:
    """Return what sets a programme apart."""
    tags = [
        "unggulan" if programme.flagship else "",
        "quick win" if programme.pk in scope.records.quick_win_by_programme else "",
        "baru" if programme.is_new else "lanjutan",
        "Contoh" if programme.is_sample else "",
    ]
    return " · ".join(tag for tag in tags if tag)


def _opd_name(scope: Scope, programme: Programme) -> str:
    opd = scope.records.opds.get(programme.owner_id) if programme.owner_id else None
    return opd.name if opd else "belum ada"


def _cost_text(scope: Scope, programme: Programme) -> str:
    lines = scope.records.lines_by_programme.get(programme.pk, [])
    if not lines:
        return "belum ada"
    names = {one.source: SOURCES[one.source] for one in lines}
    total = sum(one.amount_idr for one in lines)
    return f"{money(total)} dari {', '.join(names.values())}"


def _indicator_facts(indicators: list[Indicator]) -> list[tuple[str, Line]]:
    return [
        (
            f"Indikator {indicator.code}",
            line(f"{indicator.name}: ", Strong(_path_text(indicator)), f" {indicator.unit}"),
        )
        for indicator in indicators
    ]


def _path_text(indicator: Indicator) -> str:
    """Return the way from the baseline to the last target."""
    start = number(indicator.baseline, indicator.decimals)
    targets = list(indicator.yearly_targets.all())
    if not targets:
        return f"{start} → belum ada target"
    last = targets[-1]
    return f"{start} → {number(last.value, indicator.decimals)} ({last.year})"
