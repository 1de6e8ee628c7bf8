"""Tables as the template reads them: widths, parts, header rows."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from ..splitting import Placed, placed_rows, split_table
from ..tree import Break, Ref

if TYPE_CHECKING:
    from ..tree import Column, Line, Row, Table
    from .lines import Composer

PORTRAIT_PT: Final = 439.0
"""Text width of an upright page, 155 mm."""
LANDSCAPE_PT: Final = 690.0
_TYPE_SIZES: Final = {"": 8.2, "dense": 7.0, "small": 7.0}
_EM: Final = 0.58  # mean width of a letter of Plus Jakarta Sans, measured over Indonesian text
_GAP_PT: Final = 8.5
_MOST_COLUMNS: Final = 12  # beyond that the eye loses the row, whatever the type size
_LONGEST_PIECE: Final = 11  # longer words break at a syllable
_TOKEN: Final = re.compile(r"\S+")


def text_of(line: Line) -> str:
    """Return the letters of a line, as far as its width is concerned."""
    return "".join(
        "Tabel 10.10" if isinstance(run, Ref) else "\n" if isinstance(run, Break) else run.text
        for run in line
    )


def table_parts(table: Table, *, width: float) -> list[Table]:
    """Return the table, or its parts from left to right when it is too wide."""
    for capacity in range(min(len(table.columns), _MOST_COLUMNS), 1, -1):
        parts = split_table(table, capacity=capacity) or [table]
        if all(sum(_least_widths(part)) <= width for part in parts):
            return parts
    return [table]


def is_short(table: Table) -> bool:
    """Return whether the table is so small that a page break inside it would look careless."""
    letters = sum(len(text_of(cell.content)) for row in table.rows for cell in row.cells)
    return len(table.rows) <= 12 and len(table.columns) <= _MOST_COLUMNS and letters <= 1500


def _has_short_cells(table: Table) -> bool:
    """Return whether no row can be higher than a page, so that none needs to break."""
    return all(len(text_of(cell.content)) <= 700 for row in table.rows for cell in row.cells)


def set_table(table: Table, composer: Composer, *, width: float, size: str = "") -> dict[str, Any]:
    """Return one table (or part) for the template."""
    has_groups = any(column.group for column in table.columns)
    return {
        "columns": [round(share, 2) for share in _widths(table, width)],
        "align": [column.align for column in table.columns],
        "groups": _groups(table.columns, composer) if has_groups else [],
        "titles": [composer.plain(column.title) for column in table.columns],
        "grouped": [bool(column.group) for column in table.columns],
        "rows": [_row(row, cells, composer) for row, cells in placed_rows(table)],
        "share": _share(table, width) if size == "small" else 1,
        "whole-rows": _has_short_cells(table),
        "size": size or ("dense" if table.dense else ""),
    }


def _groups(columns: tuple[Column, ...], composer: Composer) -> list[list[Any]]:
    """Return [title, span] of the upper header row; an ungrouped column has no title."""
    keyed = groupby(enumerate(columns), key=lambda item: item[1].group or item[0])
    groups = []
    for key, members in keyed:
        count = len(list(members))
        groups.append([composer.plain(key) if isinstance(key, str) else "", count])
    return groups


def _row(row: Row, cells: list[Placed], composer: Composer) -> dict[str, Any]:
    return {"kind": row.kind, "cells": [_cell(placed, composer) for placed in cells]}


def _cell(placed: Placed, composer: Composer) -> Any:
    """Return the bare line for a plain cell, else the line with span and mark."""
    content = composer.line(placed.cell.content)
    if placed.span == 1 and not placed.cell.mark:
        return content
    return {"content": content, "span": placed.span, "mark": placed.cell.mark, "at": placed.start}


# -- widths ----------------------------------------------------------------------------------


def _least_widths(table: Table) -> list[float]:
    """Return what each column needs at least, in points."""
    letter = _TYPE_SIZES["dense" if table.dense else ""] * _EM
    least = [_piece(column.title) for column in table.columns]
    longest = [0] * len(table.columns)
    for _kind, cells in placed_rows(table):
        for placed in cells:
            if placed.span == 1:
                text = text_of(placed.cell.content)
                at = placed.start
                least[at] = max(least[at], _needed(text, table.columns[at]))
                longest[at] = max(longest[at], len(text))
    roomy = [
        max(need, 14) if length > 60 else need for need, length in zip(least, longest, strict=True)
    ]
    widths = [need * letter + _GAP_PT for need in roomy]
    _widen_groups(table.columns, widths, letter)
    return widths


def _widen_groups(columns: tuple[Column, ...], widths: list[float], letter: float) -> None:
    """Give the columns of a group what the group's own title needs."""
    for key, members in groupby(enumerate(columns), key=lambda item: item[1].group or item[0]):
        places = [at for at, _column in members]
        title = _piece(key) * letter + _GAP_PT if isinstance(key, str) else 0
        lack = title - sum(widths[at] for at in places)
        for at in places:
            widths[at] += max(lack, 0) / len(places)


def _share(table: Table, width: float) -> float:
    """Return how much of the width a small table wants."""
    return round(min(1.8 * sum(_least_widths(table)) / width, 1), 3)


def _needed(text: str, column: Column) -> int:
    """Return how many letters of the text must stand on one line."""
    if column.align == "right":
        return min(max((len(line) for line in text.split("\n")), default=0), 18)
    return _piece(text)


def _piece(text: str) -> int:
    """Return the longest piece that cannot be broken, in letters."""
    pieces = _TOKEN.findall(text)
    return max((min(len(piece), _LONGEST_PIECE) for piece in pieces), default=2)


def _widths(table: Table, width: float) -> list[float]:
    """Share the width as the columns ask, none below its least."""
    least = _least_widths(table)
    asked = [max(column.width, 0.05) for column in table.columns]
    fixed: set[int] = set()
    while len(fixed) < len(asked):
        rest = width - sum(least[at] for at in fixed)
        total = sum(share for at, share in enumerate(asked) if at not in fixed)
        tight = {
            at
            for at, share in enumerate(asked)
            if at not in fixed and share / total * rest < least[at]
        }
        if not tight or rest <= 0:
            break
        fixed |= tight
    rest = max(width - sum(least[at] for at in fixed), 1)
    total = sum(share for at, share in enumerate(asked) if at not in fixed) or 1
    return [least[at] if at in fixed else share / total * rest for at, share in enumerate(asked)]
