"""Tables as HTML: captions, scopes, column groups, a region that scrolls."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from ..splitting import Placed, placed_rows
from ..tree import Cell, Column, Mark, Row, Table
from .inline import line
from .pages import Pen, anchor, safe

LONGEST_CODE: Final = 9
_SAID: Final[dict[Mark, str]] = {"bar": "active", "bar-strong": "peak", "dot": "milestone"}


def table(pen: Pen, node: Table) -> str:
    """Return a numbered table with its source under it."""
    label = pen.labels.get(node.id)
    number = f'<span class="book-caption__number">{safe(label.text)}</span> ' if label else ""
    own_id = pen.id(node.id)
    return (
        f'<div class="book-table"{own_id}>{_grid(pen, node, number)}'
        f"{source_lines(pen, source=node.source, note=node.note)}</div>"
    )


def data_table(pen: Pen, node: Table) -> str:
    """Return a figure's numbers as a folded table without a number."""
    return (
        f'<details class="book-data"><summary class="book-data__title">{pen.word("data")}'
        f'</summary><div class="book-table">{_grid(pen, node, "")}'
        f"{source_lines(pen, source=node.source, note=node.note)}</div></details>"
    )


def sample_mark(pen: Pen, *, sample: bool) -> str:
    """Return the mark "Contoh" that stands beside a caption."""
    return f' <span class="book-sample">{pen.word("sample")}</span>' if sample else ""


def source_lines(pen: Pen, *, source: str, note: str = "", credit: str = "") -> str:
    """Return the small print under a table or figure."""
    parts = [f'<p class="book-source">{safe(note)}</p>'] if note else []
    for key, text in (("source", source), ("photo", credit)):
        if text:
            said = f'<span class="book-source__word">{pen.word(key)}:</span> {safe(text)}'
            parts.append(f'<p class="book-source">{said}</p>')
    return "".join(parts)


def _grid(pen: Pen, node: Table, number: str) -> str:
    region = f"{anchor(node.id)}-caption"
    while region in pen.used:
        region += "-2"
    pen.used.add(region)
    kinds = "".join(
        f" book-table__grid--{kind}"
        for kind, wanted in (
            ("dense", node.dense),
            ("wide", node.landscape or len(node.columns) > 6),
        )
        if wanted
    )
    caption = (
        f'<caption class="book-caption" id="{region}"><span class="book-caption__inner">{number}'
        f'<span class="book-caption__text">{safe(node.caption)}</span>'
        f"{sample_mark(pen, sample=node.sample)}</span></caption>"
    )
    return (
        f'<div class="book-table__scroll" role="region" tabindex="0" aria-labelledby="{region}">'
        f'<table class="book-table__grid{kinds}">{caption}'
        f"{_columns(node)}{_head(node)}{_bodies(pen, node)}</table></div>"
    )


def _columns(node: Table) -> str:
    """Return `<colgroup>`s that follow the groups of the header."""
    parts = []
    for _key, members in groupby(enumerate(node.columns), key=_group_key):
        parts.append(f'<colgroup span="{len(list(members))}"></colgroup>')
    return "".join(parts)


def _group_key(item: tuple[int, Column]) -> str | int:
    at, column = item
    return column.group or at


def _head(node: Table) -> str:
    if not any(column.title or column.group for column in node.columns):
        return ""
    if not any(column.group for column in node.columns):
        cells = "".join(_header(node, column) for column in node.columns)
        return f"<thead><tr>{cells}</tr></thead>"
    upper, lower = [], []
    for _key, found in groupby(enumerate(node.columns), key=_group_key):
        members = [column for _at, column in found]
        if members[0].group:
            upper.append(
                f'<th class="book-th book-th--group" scope="colgroup" colspan="{len(members)}">'
                f"{safe(members[0].group)}</th>"
            )
            lower += [_header(node, column) for column in members]
        else:
            upper.append(_header(node, members[0], extra=' rowspan="2"'))
    return f"<thead><tr>{''.join(upper)}</tr><tr>{''.join(lower)}</tr></thead>"


def _header(node: Table, column: Column, extra: str = "") -> str:
    width = " book-th--wide" if _is_wide(node, column) else ""
    return (
        f'<th class="book-th book-cell--{column.align}{width}" scope="col"{extra}>'
        f"{safe(column.title)}</th>"
    )


def _is_wide(node: Table, column: Column) -> bool:
    mean = sum(column.width for column in node.columns) / len(node.columns)
    return len(node.columns) > 2 and column.width >= 1.5 * mean


def _bodies(pen: Pen, node: Table) -> str:
    """Return the rows; each section row opens a new `<tbody>`."""
    bodies: list[list[str]] = [[]]
    for row, cells in placed_rows(node):
        if row.kind == "section" and bodies[-1]:
            bodies.append([])
        bodies[-1].append(_row(pen, node, row, cells))
    return "".join(f"<tbody>{''.join(rows)}</tbody>" for rows in bodies if rows)


def _row(pen: Pen, node: Table, row: Row, cells: list[Placed]) -> str:
    kind = f' class="book-row--{row.kind}"' if row.kind else ""
    own_id = pen.id(row.id)
    inside = "".join(
        _cell(pen, node, placed, is_header=index == 0, in_section=row.kind == "section")
        for index, placed in enumerate(cells)
    )
    return f"<tr{own_id}{kind}>{inside}</tr>"


def is_code(cell: Cell) -> bool:
    """Return whether a cell holds one short word such as GOV-15, which must not break."""
    words = "".join(getattr(part, "text", " ") for part in cell.content)
    return 0 < len(words) <= LONGEST_CODE and " " not in words


def _cell(pen: Pen, node: Table, placed: Placed, *, is_header: bool, in_section: bool) -> str:
    cell = placed.cell
    align = node.columns[placed.start].align if node.columns and placed.span == 1 else "left"
    classes = f"book-cell book-cell--{align}"
    if is_code(cell):
        classes += " book-cell--code"
    if cell.mark:
        classes += f" book-cell--{cell.mark}"
    span = f' colspan="{placed.span}"' if placed.span > 1 else ""
    content = line(pen, cell.content)
    if cell.mark in _SAID and not content:
        content = f'<span class="book-hidden">{pen.word(_SAID[cell.mark])}</span>'
    if is_header and content and not cell.mark:
        scope = "rowgroup" if in_section else "row"
        return f'<th class="{classes}" scope="{scope}"{span}>{content}</th>'
    return f'<td class="{classes}"{span}>{content}</td>'
