"""Matrices: counts by two properties, and risks by likelihood and impact."""

from __future__ import annotations

from collections.abc import Sequence

from .drawing import (
    BODY,
    BRICK,
    GREEN,
    INK,
    MUTED,
    SMALL,
    WIDTH,
    Sheet,
    mixed,
    nothing,
    readable_on,
    text_width,
    wrapped,
)
from .formats import number


def heat(
    *,
    rows: Sequence[str],
    columns: Sequence[str],
    values: Sequence[Sequence[float]],
    key: str = "h",
) -> str:
    """Return a matrix whose cells are darker the larger the number in them.

    Args:
        rows: n names.
        columns: m names.
        values: n rows of m numbers, not negative.
        key: the drawing's id.
    """
    if not rows or not columns:
        return nothing()
    left, head, tall = 170.0, 52.0, 34.0
    wide = (WIDTH - left) / len(columns)
    sheet = Sheet(WIDTH, head + tall * len(rows) + 4)
    most = max((value for row in values for value in row), default=0) or 1
    for place, name in enumerate(columns):
        lines = wrapped(name, wide - 8, SMALL, lines=3, bold=True)
        y = head - 8 - (len(lines) - 1) * 13.2
        sheet.lines(left + (place + 0.5) * wide, y, lines, anchor="middle", size=SMALL, weight=600)
    for line, name in enumerate(rows):
        y = head + line * tall
        sheet.text(0, y + tall / 2 + 4, wrapped(name, left - 10, BODY, lines=1)[0], weight=600)
        for place, value in enumerate(values[line]):
            tone = mixed("#ffffff", GREEN, 0.06 + 0.94 * value / most if value else 0.0)
            sheet.box(
                left + place * wide + 1, y + 1, wide - 2, tall - 2, fill=tone, stroke="#d9d2c4"
            )
            text = number(value) if value else "–"
            sheet.text(
                left + (place + 0.5) * wide, y + tall / 2 + 5, text,
                anchor="middle", weight=700, fill=readable_on(tone),
            )  # fmt: skip
    return sheet.svg(key)


def risk_matrix(
    *,
    items: Sequence[tuple[str, int, int]],
    likelihood: Sequence[str],
    impact: Sequence[str],
    key: str = "k",
) -> str:
    """Return codes in a grid of likelihood (upwards) and impact (to the right).

    Args:
        items: code, likelihood 1 to n, impact 1 to m.
        likelihood: n names, lowest first.
        impact: m names, lowest first.
        key: the drawing's id.
    """
    left, bottom = 110.0, 40.0
    wide, tall = (WIDTH - left) / len(impact), 92.0
    high = tall * len(likelihood)
    sheet = Sheet(WIDTH, high + bottom)
    worst = len(likelihood) * len(impact)
    for row, name in enumerate(reversed(likelihood)):
        level = len(likelihood) - row
        sheet.text(left - 12, row * tall + tall / 2 + 4, name, anchor="end", weight=600)
        for column in range(len(impact)):
            grade = level * (column + 1) / worst
            tone = mixed("#fffdf8", BRICK, max(grade - 0.08, 0.03) * 0.8)
            sheet.box(
                left + column * wide,
                row * tall,
                wide - 3,
                tall - 3,
                fill=tone,
                stroke=INK if grade >= 0.6 else "#d9d2c4",
            )
            codes = [code for code, a, b in items if (a, b) == (level, column + 1)]
            _codes(sheet, codes, (left + column * wide, row * tall, wide, tall), readable_on(tone))
    _risk_axes(sheet, impact, left, high)
    return sheet.svg(key)


def _risk_axes(sheet: Sheet, impact: Sequence[str], left: float, high: float) -> None:
    """Write the steps of impact below the grid, and what the axes are."""
    wide = (WIDTH - left) / len(impact)
    for column, name in enumerate(impact):
        sheet.text(left + (column + 0.5) * wide, high + 16, name, anchor="middle", weight=600)
    middle = left + (WIDTH - left) / 2
    sheet.text(middle, high + 34, "Dampak", anchor="middle", size=SMALL, fill=MUTED)
    sheet.text(0, 14, "Kemungkinan", size=SMALL, fill=MUTED)


def _codes(
    sheet: Sheet, codes: Sequence[str], cell: tuple[float, float, float, float], ink: str
) -> None:
    """Write codes into a cell, row by row; what does not fit is counted."""
    x0, y0, wide, tall = cell
    x, y = x0 + 10, y0 + 20
    for place, code in enumerate(codes):
        room = text_width(code, BODY, bold=True) + 10
        if x + room > x0 + wide - 6:
            x, y = x0 + 10, y + 18
        if y > y0 + tall - 14 and place + 1 < len(codes):
            sheet.text(x, y, f"+{len(codes) - place}", weight=700, fill=ink)
            return
        sheet.text(x, y, code, weight=700, fill=ink)
        x += room
