"""Tables as the template reads them: parts, header rows, cells."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from ..splitting import Placed, placed_rows, split_table
from .widths import column_widths, least_widths, small_share, text_of

if TYPE_CHECKING:
    from ..tree import Column, Row, Table
    from .lines import Composer

PORTRAIT_PT: Final = 439.0
"""Text width of an upright page, 155 mm."""
LANDSCAPE_PT: Final = 690.0
_MOST_COLUMNS: Final = 12  # beyond that the eye loses the row, whatever the type size
_MOST_COLUMNS_ACROSS: Final = 15  # a longer row of a landscape page leads the eye further


def table_parts(table: Table, *, width: float) -> list[Table]:
    """Return the table, or its parts from left to right when it is too wide."""
    readable = _MOST_COLUMNS_ACROSS if table.landscape else _MOST_COLUMNS
    most = len(table.columns) if _columns_to_read(table) <= readable else _MOST_COLUMNS
    for capacity in range(most, 1, -1):
        parts = split_table(table, capacity=capacity) or [table]
        if all(sum(least_widths(part)) <= width for part in parts):
            return parts
    return [table]


def _columns_to_read(table: Table) -> int:
    """Return how many columns hold text; the grid of a roadmap is looked at, not read."""
    read = {
        placed.start
        for _row, cells in placed_rows(table)
        for placed in cells
        if placed.span == 1 and text_of(placed.cell.content)
    }
    return len(read)


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
        "columns": [round(share, 2) for share in column_widths(table, width)],
        "align": [column.align for column in table.columns],
        "groups": _groups(table.columns, composer) if has_groups else [],
        "titles": [composer.plain(column.title) for column in table.columns],
        "grouped": [bool(column.group) for column in table.columns],
        "rows": [_row(row, cells, composer) for row, cells in placed_rows(table)],
        "share": small_share(table, width) if size == "small" else 1,
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
    content = composer.cell(placed.cell.content)
    if placed.span == 1 and not placed.cell.mark:
        return content
    return {"content": content, "span": placed.span, "mark": placed.cell.mark, "at": placed.start}
