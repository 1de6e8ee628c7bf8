"""Wide tables in parts: columns that stay, and as many others as fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from .tree import Cell, Column, Row, Table


class TableShapeError(ValueError):
    """A row covers more columns than its table has."""

    def __init__(self, table: str, *, row: int, covered: int, columns: int) -> None:
        super().__init__(f"{table}: row {row} covers {covered} of {columns} columns")
        self.table, self.row, self.covered, self.columns = table, row, covered, columns


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell and the columns it covers."""

    cell: Cell
    start: int
    span: int


def placed_rows(table: Table) -> Iterator[tuple[Row, list[Placed]]]:
    """Yield each row with its cells in place; short rows are filled with empty cells.

    Raises:
        TableShapeError: a row covers more columns than the table has.
    """
    count = len(table.columns)
    for index, row in enumerate(table.rows):
        if row.kind == "section" and len(row.cells) == 1:
            yield row, [Placed(row.cells[0], 0, count)]
            continue
        cells, at = [], 0
        for cell in row.cells:
            cells.append(Placed(cell, at, max(cell.span, 1)))
            at += max(cell.span, 1)
        if at > count:
            raise TableShapeError(table.id, row=index, covered=at, columns=count)
        cells += [Placed(Cell(), free, 1) for free in range(at, count)]
        yield row, cells


def split_table(table: Table, *, capacity: int) -> list[Table]:
    """Split a table that has more columns than fit side by side.

    Columns with `keep` stand on every part. Neighbours of one group stay
    together unless the group alone is too wide. The parts share the table's id.

    Args:
        table: the table.
        capacity: how many columns fit side by side.

    Returns:
        The table itself when it fits, else its parts from left to right.

    Raises:
        TableShapeError: a row covers more columns than the table has.
    """
    columns = table.columns
    if len(columns) <= capacity:
        return [table]
    kept = [at for at, column in enumerate(columns) if column.keep]
    room = max(capacity - len(kept), 1)
    rows = list(placed_rows(table))
    return [
        replace(
            table,
            columns=tuple(columns[at] for at in chosen),
            rows=tuple(_chosen_cells(row, cells, chosen) for row, cells in rows),
        )
        for part in _parts(columns, room)
        for chosen in [sorted([*kept, *part])]
    ]


def _parts(columns: tuple[Column, ...], room: int) -> list[list[int]]:
    """Return the free columns of each part, groups kept whole where they fit."""
    free = [(at, column) for at, column in enumerate(columns) if not column.keep]
    parts: list[list[int]] = [[]]
    for _key, members in groupby(free, key=lambda item: item[1].group or item[0]):
        block = [at for at, _column in members]
        if parts[-1] and len(parts[-1]) + len(block) > room:
            parts.append([])
        while len(block) > room:
            parts[-1], block = block[:room], block[room:]
            parts.append([])
        parts[-1] += block
    return [part for part in parts if part]


def _chosen_cells(row: Row, cells: list[Placed], chosen: list[int]) -> Row:
    picked = []
    for placed in cells:
        covered = sum(placed.start <= at < placed.start + placed.span for at in chosen)
        if covered:
            picked.append(replace(placed.cell, span=covered))
    return replace(row, cells=tuple(picked))
