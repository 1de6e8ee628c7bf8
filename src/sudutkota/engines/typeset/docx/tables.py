"""Tables: header rows that repeat, rows that do not break, marks as shading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Final

from ..splitting import Placed, placed_rows
from ..tree import Column, Line, Row, Table
from .ink import BRICK, GREEN, RULE, SAND, paragraph, run

Lines = Callable[[Line], str]
"""Turns a line of the tree into runs."""
_FILLS: Final = {"bar": "8FB8A8", "bar-strong": BRICK, "dot": "C8963E"}
TIGHT: Final = (
    '<w:tblCellMar><w:left w:w="30" w:type="dxa"/><w:right w:w="30" w:type="dxa"/></w:tblCellMar>'
)
"""Margins of the cells of a dense table, so that years stay in one line."""
_SAID: Final = {"bar": "active", "bar-strong": "peak", "dot": "milestone"}


def widths(columns: Sequence[Column], total: int) -> list[int]:
    """Return the columns' widths in twentieths of a point; they add up to the total."""
    whole = sum(column.width for column in columns) or 1.0
    found = [max(int(total * column.width / whole), 260) for column in columns]
    found[-1] += total - sum(found)
    return found


def table(node: Table, *, lines: Lines, words: dict[str, str], total: int) -> str:
    """Return the grid of a table, without caption and source."""
    if not node.columns:
        return ""
    sizes = widths(node.columns, total)
    style = "TableDense" if node.dense else "TableText"
    grid = "".join(f'<w:gridCol w:w="{size}"/>' for size in sizes)
    head = _head(node, sizes, style)
    rows = "".join(
        _row(node, row, cells, lines=lines, words=words, sizes=sizes, style=style)
        for row, cells in placed_rows(node)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Book"/><w:tblW w:w="{total}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{TIGHT if node.dense else ""}<w:tblLook w:firstRow="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{head}{rows or _empty(len(sizes), total, style)}</w:tbl>"
    )


def cell(
    inner: str,
    *,
    width: int,
    span: int = 1,
    fill: str = "",
    merge: str = "",
) -> str:
    """Return a cell of paragraphs."""
    properties = (
        f'<w:tcW w:w="{width}" w:type="dxa"/>'
        + (f'<w:gridSpan w:val="{span}"/>' if span > 1 else "")
        + merge
        + (f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else "")
    )
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner or '<w:p/>'}</w:tc>"


def _empty(span: int, total: int, style: str) -> str:
    return f"<w:tr>{cell(paragraph(run('–'), style=style), width=total, span=span)}</w:tr>"


def _head(node: Table, sizes: Sequence[int], style: str) -> str:
    if not any(column.title or column.group for column in node.columns):
        return ""
    titles = [
        paragraph(run(column.title, bold=True), style=style, align=_align(column), keep_next=True)
        for column in node.columns
    ]
    if not any(column.group for column in node.columns):
        cells = (cell(t, width=w, fill=SAND) for t, w in zip(titles, sizes, strict=True))
        return _head_row("".join(cells))
    upper, lower = "", ""
    for key, found in groupby(enumerate(node.columns), key=lambda item: item[1].group or item[0]):
        places = [place for place, _column in found]
        width = sum(sizes[place] for place in places)
        if isinstance(key, str):
            name = paragraph(run(key, bold=True), style=style, align="center", keep_next=True)
            upper += cell(name, width=width, span=len(places), fill=SAND)
            lower += "".join(cell(titles[p], width=sizes[p], fill=SAND) for p in places)
        else:
            start, go_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
            upper += cell(titles[places[0]], width=width, fill=SAND, merge=start)
            lower += cell("", width=width, fill=SAND, merge=go_on)
    return _head_row(upper) + _head_row(lower)


def _head_row(cells: str) -> str:
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _row(
    node: Table,
    row: Row,
    cells: Sequence[Placed],
    *,
    lines: Lines,
    words: dict[str, str],
    sizes: Sequence[int],
    style: str,
) -> str:
    inner = ""
    for placed in cells:
        width = sum(sizes[placed.start : placed.start + placed.span])
        align = _align(node.columns[placed.start]) if placed.span == 1 else ""
        content = lines(placed.cell.content)
        if row.kind and not content.startswith("<w:hyperlink"):
            content = content.replace("<w:r><w:t", "<w:r><w:rPr><w:b/></w:rPr><w:t")
        mark = placed.cell.mark
        if mark in _SAID and not content:
            # Hidden text says what the shading shows.
            content = f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{words[_SAID[mark]]}</w:t></w:r>"
        fill = _FILLS.get(mark, SAND if row.kind == "section" else "")
        text = paragraph(content, style=style, align=align, keep_next=row.kind == "section")
        inner += cell(text, width=width, span=placed.span, fill=fill)
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{inner}</w:tr>"


def _align(column: Column) -> str:
    return "" if column.align == "left" else column.align


def boxes(inner: Sequence[str], *, total: int, per_row: int, fills: Sequence[str]) -> str:
    """Return paragraphs in boxes side by side, such as the quadrants of a SWOT."""
    width = total // per_row
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for _ in range(per_row))
    rows = ""
    for start in range(0, len(inner), per_row):
        part = list(
            zip(inner[start : start + per_row], fills[start : start + per_row], strict=True)
        )
        part += [("", "")] * (per_row - len(part))
        cells = "".join(cell(text, width=width, fill=fill) for text, fill in part)
        rows += f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="6" w:color="{colour}"/>'
        for side, colour in (
            ("top", GREEN),
            ("bottom", GREEN),
            ("insideH", RULE),
            ("insideV", RULE),
        )
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{total}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    )
