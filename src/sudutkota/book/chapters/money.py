"""Money by year, source and programme."""

from __future__ import annotations

from collections.abc import Iterable

from sudutkota.engines.typeset import Block, Column, Row, Table
from sudutkota.masterplan.models import BudgetLine, Plan, Programme

from .parts import Scope, all_samples, cell, live, millions, missing, percent, record_table, row

SOURCES = {
    "apbd-city": "APBD kota",
    "apbd-province": "APBD provinsi",
    "apbn": "APBN",
    "csr": "CSR",
    "kpbu": "KPBU",
    "other": "sumber lain",
}
MOST_YEARS_WITH_SHARES = 8
TAGGING = {"full": "penuh", "partial": "sebagian", "incremental": "tambahan"}


def total(lines: Iterable[BudgetLine], year: int | None = None) -> int:
    """Return the sum of the lines, of one year or of all, in rupiah."""
    return sum(line.amount_idr for line in lines if year in {None, line.year})


def term_spans(plan: Plan) -> list[tuple[str, int, int]]:
    """Return the plan's terms that have a year: label such as "2024–2027", first, last."""
    spans = (
        (plan.start_year, plan.short_until),
        (plan.short_until + 1, plan.medium_until),
        (plan.medium_until + 1, plan.end_year),
    )
    return [
        (str(first) if first == last else f"{first}–{last}", first, last)
        for first, last in spans
        if first <= last
    ]


@live("budget-by-source")
def budget_by_source(scope: Scope) -> list[Block]:
    """Return the money of every source by year."""
    lines = scope.records.budget_lines
    if not lines:
        return missing("anggaran", "Catat anggaran setiap program menurut tahun dan sumber.")
    years = scope.records.plan.years
    whole = total(lines)
    # Ten years fill the page; the shares then stand in the figure beside the table.
    has_shares = len(years) <= MOST_YEARS_WITH_SHARES
    rows = []
    for source, name in SOURCES.items():
        own = [line for line in lines if line.source == source]
        if own:
            amounts = [millions(total(own, year)) for year in years]
            label = f"{name[0].upper()}{name[1:]}"
            share = [percent(total(own), whole)] if has_shares else []
            rows.append(row(label, *amounts, millions(total(own)), *share))
    cells = ["Jumlah", *(millions(total(lines, y)) for y in years), millions(whole)]
    cells += ["100 %"] if has_shares else []
    rows.append(Row(tuple(cell(text) for text in cells), kind="total"))
    columns = (
        Column("Sumber dana", 1.8, keep=True),
        *(Column(str(year), 0.95, "right", group="Rp juta") for year in years),
        Column("Jumlah", 1.1, "right", group="Rp juta"),
        *([Column("Bagian", 0.9, "right")] if has_shares else []),
    )
    caption = "Anggaran indikatif menurut sumber dana dan tahun"
    table = Table(
        scope.id("budget-by-source"),
        caption,
        columns,
        tuple(rows),
        sample=all_samples(scope.records.programmes),
        dense=True,
    )
    return [table]


@live("budget-by-dimension")
def budget_by_dimension(scope: Scope) -> list[Block]:
    """Return the money of every dimension by term of the roadmap."""
    records = scope.records
    if not records.budget_lines:
        return missing("anggaran menurut dimensi")
    terms = term_spans(records.plan)
    whole = total(records.budget_lines)
    rows = []
    for dimension in records.dimensions:
        own = [
            b
            for p in records.programmes_in(dimension)
            for b in records.lines_by_programme.get(p.pk, [])
        ]
        amounts = [sum(total(own, y) for y in range(a, b + 1)) for _name, a, b in terms]
        rows.append(
            row(
                dimension.name_id,
                *map(millions, amounts),
                millions(total(own)),
                percent(total(own), whole),
            )
        )
    sums = [sum(total(records.budget_lines, y) for y in range(a, b + 1)) for _name, a, b in terms]
    cells = ["Jumlah", *map(millions, sums), millions(whole), "100 %"]
    rows.append(Row(tuple(cell(text) for text in cells), kind="total"))
    columns = (
        Column("Dimensi", 2.4),
        *(Column(name, 1.2, "right", group="Rp juta") for name, _a, _b in terms),
        Column("Jumlah", 1.2, "right", group="Rp juta"),
        Column("Bagian", 0.9, "right"),
    )
    caption = "Anggaran indikatif menurut dimensi dan jangka waktu"
    sample = all_samples(records.programmes)
    return [Table(scope.id("budget-by-dimension"), caption, columns, tuple(rows), sample=sample)]


@live("budget-lines")
def budget_lines(scope: Scope) -> list[Block]:
    """Return the money of a dimension's programmes by source and year."""
    records = scope.records
    found = [
        p for p in records.programmes_in(scope.dimension) if records.lines_by_programme.get(p.pk)
    ]
    if not found:
        return missing(f"rincian anggaran{scope.of_dimension}")
    years = records.plan.years
    # Codes of activities come late in a plan's life; a column without any would cost the years.
    with_codes = any(b.nomenclature for p in found for b in records.lines_by_programme[p.pk])
    rows = [
        line
        for programme in found
        for line in _programme_rows(scope, programme, years, with_codes=with_codes)
    ]
    columns = (
        Column("Kode", 0.9, keep=True),
        Column("Program", 3, keep=True),
        Column("Sumber", 1.5),
        Column("Penandaan", 1.1),
        *([Column("Nomenklatur", 1.2)] if with_codes else []),
        *(Column(str(year), 0.85, "right", group="Rp juta") for year in years),
        Column("Jumlah", 1, "right", group="Rp juta"),
    )
    caption = f"Rincian anggaran{scope.of_dimension}"
    table = record_table(
        scope,
        "budget-lines",
        caption,
        columns=columns,
        records=found,
        rows=rows,
        landscape=True,
        dense=True,
    )
    return [table]


def _programme_rows(
    scope: Scope, programme: Programme, years: tuple[int, ...], *, with_codes: bool
) -> list[Row]:
    """Return a programme's money, one row for every source, tagging and nomenclature code."""
    by_key: dict[tuple[str, str, str], list[BudgetLine]] = {}
    for line in scope.records.lines_by_programme[programme.pk]:
        by_key.setdefault((line.source, line.tagging, line.nomenclature), []).append(line)
    rows = []
    for place, ((source, tagging, nomenclature), own) in enumerate(by_key.items()):
        head = (programme.code, programme.name) if place == 0 else (" ", " ")
        amounts = (*(millions(total(own, year)) for year in years), millions(total(own)))
        code = (nomenclature,) if with_codes else ()
        rows.append(row(*head, SOURCES[source], TAGGING[tagging], *code, *amounts))
    return rows
