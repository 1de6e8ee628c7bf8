"""The executive summary: sheets of exactly one page."""

from __future__ import annotations

from sudutkota.engines.typeset import (
    Block,
    Column,
    KeyFigures,
    ListBlock,
    Paragraph,
    Sheet,
    Strong,
    Table,
)
from sudutkota.masterplan.models import Programme

from .direction import missions, plan_figures
from .money import budget_by_source
from .money_figures import budget_figure, dimension_budget_figure
from .overviews import programme_years_figure
from .parts import Scope, all_samples, line, live, missing, money, number, row
from .programmes import owner_text, programme_counts, years_text
from .quick_wins import quick_win_schedule, quick_wins
from .roadmap import phases

MOST_PROGRAMMES = 7
MOST_ISSUES = 3


@live("summary-sheet")
def summary_sheet(scope: Scope) -> list[Block]:
    """Return the plan on one page: numbers, missions, programmes by dimension."""
    blocks = [*plan_figures(scope), *missions(scope), *programme_counts(scope)]
    return [_sheet("sekilas", "Sekilas Rencana", scope.records.plan.period, blocks)]


@live("dimension-sheet")
def dimension_sheet(scope: Scope) -> list[Block]:
    """Return a dimension on one page: issues, numbers, main programmes, targets."""
    dimension = scope.dimension
    if dimension is None:
        return missing("dimensi lembar ringkas")
    blocks: list[Block] = [_figures(scope), *_issues(scope), *_main_programmes(scope)]
    blocks += [*dimension_budget_figure(scope), *_quick_win_line(scope)]
    focus = scope.records.plan.focus_id == dimension.pk
    kicker = "Dimensi unggulan" if focus else f"Dimensi {dimension.order}"
    return [_sheet(dimension.code, dimension.name_id, kicker, blocks)]


def _sheet(name: str, title: str, kicker: str, blocks: list[Block]) -> Sheet:
    return Sheet(f"lembar-{name}", title, tuple(blocks), kicker)


def _figures(scope: Scope) -> KeyFigures:
    records = scope.records
    programmes = records.programmes_in(scope.dimension)
    indicators = [i for p in programmes for i in records.indicators_by_programme.get(p.pk, [])]
    cost = sum(records.cost_idr(programme) for programme in programmes)
    owners = {p.owner_id for p in programmes if p.owner_id}
    return KeyFigures(
        (
            (number(len(programmes)), "program", ""),
            (number(len(indicators)), "indikator", ""),
            (number(len(owners)), "perangkat daerah", ""),
            (money(cost), "anggaran indikatif", records.plan.period),
        )
    )


def _issues(scope: Scope) -> list[Block]:
    found = [i for i in scope.records.issues if i.dimension == scope.dimension][:MOST_ISSUES]
    if not found:
        return []
    return [
        Paragraph(line(Strong("Isu utama"))),
        ListBlock(tuple(line(issue.title) for issue in found)),
    ]


def _main_programmes(scope: Scope) -> list[Block]:
    records = scope.records
    found = records.programmes_in(scope.dimension)
    if not found:
        return missing(f"program{scope.of_dimension}")

    def weight(programme: Programme) -> tuple[bool, bool, int]:
        is_quick = programme.pk in records.quick_win_by_programme
        return (not programme.flagship, not is_quick, -records.cost_idr(programme))

    chosen = sorted(found, key=weight)[:MOST_PROGRAMMES]
    rows = [
        row(p.code, p.name, owner_text(scope, p), years_text(p), money(records.cost_idr(p)))
        for p in sorted(chosen, key=lambda p: p.code)
    ]
    columns = (
        Column("Kode", 0.9),
        Column("Program", 3.6),
        Column("OPD", 1.4),
        Column("Waktu", 1.1),
        Column("Anggaran", 1.3, "right"),
    )
    caption = f"Program utama{scope.of_dimension}"
    return [
        Table(
            scope.id("program-utama"),
            caption,
            columns,
            tuple(rows),
            sample=all_samples(chosen),
            dense=True,
        )
    ]


def _quick_win_line(scope: Scope) -> list[Block]:
    records = scope.records
    lines = []
    for programme in records.programmes_in(scope.dimension):
        quick_win = records.quick_win_by_programme.get(programme.pk)
        if quick_win:
            text = f" {programme.name}. {quick_win.benefit}"
            lines.append(Paragraph(line(Strong("Quick win."), text)))
    return [*lines]


@live("roadmap-sheet")
def roadmap_sheet(scope: Scope) -> list[Block]:
    """Return the roadmap on one page."""
    blocks = [*programme_years_figure(scope), *phases(scope)]
    return [_sheet("peta-jalan", "Peta Jalan", scope.records.plan.period, blocks)]


@live("budget-sheet")
def budget_sheet(scope: Scope) -> list[Block]:
    """Return the money on one page."""
    blocks = [*budget_figure(scope), *budget_by_source(scope)]
    return [_sheet("pendanaan", "Pendanaan", "Semua sumber dana", blocks)]


@live("quick-win-sheet")
def quick_win_sheet(scope: Scope) -> list[Block]:
    """Return the quick wins on one page."""
    blocks = [*quick_wins(scope), *quick_win_schedule(scope)]
    return [_sheet("quick-win", "Quick Win", "Dua belas bulan pertama", blocks)]
