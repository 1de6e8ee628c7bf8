"""The roadmap: terms, the grid of years, what waits for what."""

from __future__ import annotations

from sudutkota.engines.typeset import Block, Cell, Column, Mark, Row, Table
from sudutkota.masterplan.models import Programme

from .parts import (
    Scope,
    all_samples,
    cell,
    live,
    millions,
    missing,
    number,
    record_table,
    row,
    section_row,
)
from .programmes import owner_text, years_text


def terms(scope: Scope) -> list[tuple[str, int, int]]:
    """Return name, first and last year of the plan's terms that have a year."""
    plan = scope.records.plan
    found = [
        ("Jangka pendek", plan.start_year, plan.short_until),
        ("Jangka menengah", plan.short_until + 1, plan.medium_until),
        ("Jangka panjang", plan.medium_until + 1, plan.end_year),
    ]
    return [term for term in found if term[1] <= term[2]]


def term_of(scope: Scope, year: int) -> str:
    """Return the term a year belongs to."""
    return next(
        name for name, first, last in terms(scope) if year <= last or last == terms(scope)[-1][2]
    )


@live("phases")
def phases(scope: Scope) -> list[Block]:
    """Return what starts, runs and costs in every term."""
    records = scope.records
    if not records.programmes:
        return missing("tahapan peta jalan")
    rows = []
    for name, first, last in terms(scope):
        years = range(first, last + 1)
        starting = [p for p in records.programmes if first <= p.start_year <= last]
        running = [p for p in records.programmes if p.start_year <= last and p.end_year >= first]
        cost = sum(records.cost_idr(p, year) for p in records.programmes for year in years)
        span = str(first) if first == last else f"{first}–{last}"
        rows.append(row(name, span, number(len(starting)), number(len(running)), millions(cost)))
    columns = (
        Column("Jangka", 2),
        Column("Tahun", 1.2),
        Column("Program mulai", 1.2, "right"),
        Column("Program berjalan", 1.2, "right"),
        Column("Anggaran (Rp juta)", 1.4, "right"),
    )
    caption = "Tahapan peta jalan"
    sample = all_samples(records.programmes)
    return [Table(scope.id("phases"), caption, columns, tuple(rows), sample=sample)]


@live("roadmap")
def roadmap(scope: Scope) -> list[Block]:
    """Return the grid of a dimension's programmes over the years."""
    found = scope.records.programmes_in(scope.dimension)
    if not found:
        return missing(f"peta jalan{scope.of_dimension}")
    ordered = sorted(found, key=lambda p: (p.start_year, p.end_year, p.code))
    years = scope.records.plan.years
    rows: list[Row] = []
    for name, first, last in terms(scope):
        own = [p for p in ordered if first <= p.start_year <= last]
        if own:
            rows.append(
                section_row(
                    f"{name}: mulai {first}–{last}" if first < last else f"{name}: mulai {first}",
                    3 + len(years),
                )
            )
        rows += [_grid_row(scope, programme, years) for programme in own]
    columns = (
        Column("Kode", 1.15, keep=True),
        Column("Program", 4.4, keep=True),
        Column("OPD", 1.7),
        *(Column(str(year), 0.62, "center") for year in years),
    )
    caption = f"Peta jalan{scope.of_dimension}"
    return [
        record_table(
            scope, "roadmap", caption, columns=columns, records=found, rows=rows, dense=True
        )
    ]


def _grid_row(scope: Scope, programme: Programme, years: tuple[int, ...]) -> Row:
    strong = programme.flagship or programme.pk in scope.records.quick_win_by_programme
    bar: Mark = "bar-strong" if strong else "bar"
    marks: list[Mark] = [
        bar if programme.start_year <= y <= programme.end_year else "" for y in years
    ]
    cells = (Cell((), mark=mark) for mark in marks)
    return Row(
        (cell(programme.code), cell(programme.name), cell(owner_text(scope, programme)), *cells)
    )


@live("dependencies")
def dependencies(scope: Scope) -> list[Block]:
    """Return which programmes wait for which."""
    waiting = [p for p in scope.records.programmes if p.depends_on.all()]
    if not waiting:
        return missing(
            "ketergantungan antarprogram", "Catat program yang harus mendahului program lain."
        )
    rows = [
        row(
            p.code,
            p.name,
            years_text(p),
            "; ".join(f"{b.code} {b.name} ({years_text(b)})" for b in p.depends_on.all()),
        )
        for p in waiting
    ]
    columns = (
        Column("Kode", 0.9),
        Column("Program", 3),
        Column("Waktu", 1.1),
        Column("Menunggu program", 4),
    )
    caption = "Ketergantungan antarprogram"
    return [
        record_table(scope, "dependencies", caption, columns=columns, records=waiting, rows=rows)
    ]
