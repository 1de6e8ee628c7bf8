"""Diagrams: bodies, steps, levels, the framework, and what serves what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .drawing import (
    BODY,
    BRICK,
    GREEN,
    INK,
    MUTED,
    RULE,
    SAND,
    SMALL,
    TONES,
    WIDTH,
    Sheet,
    mixed,
    n,
    nothing,
    polar,
    readable_on,
    wrapped,
)

MOST_IN_A_ROW = 4


@dataclass(frozen=True, slots=True)
class Node:
    """A body with what stands under its name and the bodies below it."""

    title: str
    lines: tuple[str, ...] = ()
    children: tuple[Node, ...] = ()


def org_chart(roots: Sequence[Node], *, key: str = "o") -> str:
    """Return bodies under each other; more than four side by side wrap into rows."""
    levels = _levels(roots)
    if not levels:
        return nothing()
    heights = [_level_height(level) for level in levels]
    gap = 34.0
    sheet = Sheet(WIDTH, sum(heights) + gap * (len(levels) - 1) + 4)
    y = 2.0
    for place, (level, height) in enumerate(zip(levels, heights, strict=True)):
        _draw_level(sheet, level, y, tone=GREEN if place == 0 else mixed(GREEN, "#ffffff", 0.82))
        y += height
        if place + 1 < len(levels):
            sheet.line(WIDTH / 2, y, WIDTH / 2, y + gap, stroke=GREEN, width=1.5)
            sheet.path(f"M{n(WIDTH / 2 - 4)} {n(y + gap - 7)}h8l-4 7z", fill=GREEN)
        y += gap
    return sheet.svg(key)


def _levels(roots: Sequence[Node]) -> list[list[Node]]:
    levels: list[list[Node]] = []
    level = list(roots)
    while level:
        levels.append(level)
        level = [child for node in level for child in node.children]
    return levels


def _rows(level: Sequence[Node]) -> list[Sequence[Node]]:
    count = len(level)
    per_row = count if count <= MOST_IN_A_ROW else 3 if count % 3 == 0 else MOST_IN_A_ROW
    return [level[i : i + per_row] for i in range(0, count, per_row)]


def _box_size(row: Sequence[Node]) -> tuple[float, float, float]:
    """Return the width, gap and height of a row's boxes."""
    gap = 14.0
    wide = min(300.0, (WIDTH - gap * (len(row) - 1)) / len(row))
    tall = 0.0
    for node in row:
        title = wrapped(node.title, wide - 20, BODY, lines=3, bold=True)
        lines = [
            part for text in node.lines[:4] for part in wrapped(text, wide - 20, SMALL, lines=2)
        ]
        tall = max(tall, 18 + len(title) * 15 + len(lines) * 13.2)
    return wide, gap, tall


def _level_height(level: Sequence[Node]) -> float:
    rows = _rows(level)
    return sum(_box_size(row)[2] for row in rows) + 12 * (len(rows) - 1)


def _draw_level(sheet: Sheet, level: Sequence[Node], y: float, *, tone: str) -> None:
    for row in _rows(level):
        wide, gap, tall = _box_size(row)
        x = (WIDTH - wide * len(row) - gap * (len(row) - 1)) / 2
        for node in row:
            ink = readable_on(tone)
            sheet.box(x, y, wide, tall, fill=tone, stroke=GREEN, radius=5)
            title = wrapped(node.title, wide - 20, BODY, lines=3, bold=True)
            sheet.lines(x + wide / 2, y + 20, title, anchor="middle", weight=700, fill=ink)
            small = [
                part for text in node.lines[:4] for part in wrapped(text, wide - 20, SMALL, lines=2)
            ]
            sheet.lines(
                x + wide / 2, y + 20 + len(title) * 15, small, anchor="middle", size=SMALL, fill=ink
            )
            x += wide + gap
        y += tall + 12


def process(*, steps: Sequence[tuple[str, str]]) -> str:
    """Return titled, dated steps as arrows, four in a row."""
    if not steps:
        return nothing()
    rows = [steps[i : i + MOST_IN_A_ROW] for i in range(0, len(steps), MOST_IN_A_ROW)]
    wide, tall, nose = WIDTH / MOST_IN_A_ROW, 94.0, 14.0
    sheet = Sheet(WIDTH, len(rows) * (tall + 12) - 8)
    for line, row in enumerate(rows):
        y = line * (tall + 12)
        for place, (title, date) in enumerate(row):
            x = place * wide
            count = line * MOST_IN_A_ROW + place
            tone = mixed(GREEN, "#ffffff", 0.86 if count % 2 else 0.76)
            back = nose if place else 0.0
            sheet.path(
                f"M{n(x)} {n(y)}H{n(x + wide - nose - 4)}L{n(x + wide - 4)} {n(y + tall / 2)}"
                f"L{n(x + wide - nose - 4)} {n(y + tall)}H{n(x)}L{n(x + back)} {n(y + tall / 2)}Z",
                fill=tone,
                stroke=GREEN,
            )
            inner = wide - nose - back - 16
            sheet.text(x + back + 8, y + 17, str(count + 1), size=SMALL, weight=800, fill=BRICK)
            sheet.lines(
                x + back + 8,
                y + 33,
                wrapped(title, inner, 11.5, lines=3, bold=True),
                size=11.5,
                weight=700,
            )
            sheet.lines(
                x + back + 8, y + 82, wrapped(date, inner, SMALL, lines=1), size=SMALL, fill=MUTED
            )
    return sheet.svg()


def pyramid(*, levels: Sequence[tuple[str, str]]) -> str:
    """Return levels of a pyramid, the first on top, each with its explanation beside it."""
    if not levels:
        return nothing()
    tall, left, base = 56.0, 10.0, 300.0
    sheet = Sheet(WIDTH, len(levels) * tall + 8)
    middle = left + base / 2
    for place, (title, text) in enumerate(levels):
        y = place * tall + 4
        top = base * place / len(levels) / 2
        low = base * (place + 1) / len(levels) / 2
        tone = mixed(GREEN, "#ffffff", 0.15 + 0.62 * place / max(len(levels) - 1, 1))
        sheet.path(
            f"M{n(middle - top)} {n(y)}H{n(middle + top)}L{n(middle + low)} {n(y + tall - 4)}"
            f"H{n(middle - low)}Z",
            fill=tone,
        )
        edge = middle + (top + low) / 2
        sheet.line(edge + 6, y + tall / 2, left + base + 24, y + tall / 2, stroke=RULE)
        x = left + base + 32
        rows = wrapped(text, WIDTH - x, SMALL, lines=2)
        sheet.text(x, y + tall / 2 - 5 - (len(rows) - 1) * 3, title, weight=700)
        sheet.lines(x, y + tall / 2 + 10 - (len(rows) - 1) * 3, rows, size=SMALL, fill=MUTED)
    return sheet.svg()


def framework_wheel(
    *, dimensions: Sequence[tuple[str, Sequence[str]]], focus: int | None = None
) -> str:
    """Return dimensions as petals around the city, their parts written beside them.

    Args:
        dimensions: three to nine names, each with the names of its parts.
        focus: the place in the list of the dimension that leads.
    """
    count = len(dimensions)
    if not count:
        return nothing()
    side = (count + 1) // 2
    block = 92.0
    sheet = Sheet(WIDTH, max(side * block, 300.0) + 8)
    cx, cy, radius = WIDTH / 2, sheet.height / 2, 104.0
    for place in range(count):
        _petal(sheet, place, count, (cx, cy, radius), is_focus=place == focus)
    sheet.add("circle", cx=cx, cy=cy, r=40.0, fill="#ffffff", stroke=GREEN, stroke_width=1.5)
    sheet.lines(cx, cy - 2, ["Kota", "cerdas"], anchor="middle", weight=700)
    for place, (name, parts) in enumerate(dimensions):
        on_right = place < side
        row = place if on_right else count - 1 - place
        rows_here = side if on_right else count - side
        y = cy + (row - (rows_here - 1) / 2) * block
        _petal_text(sheet, place, name, parts, y=y, on_right=on_right)
    return sheet.svg()


def _petal(
    sheet: Sheet,
    place: int,
    count: int,
    circle: tuple[float, float, float],
    *,
    is_focus: bool,
) -> None:
    cx, cy, radius = circle
    reach = radius + (12 if is_focus else 0)
    x1, y1 = polar(cx, cy, reach, place / count)
    x2, y2 = polar(cx, cy, reach, (place + 1) / count)
    tone = TONES[place % len(TONES)]
    big = 1 if count == 1 else 0
    sheet.path(
        f"M{n(cx)} {n(cy)}L{n(x1)} {n(y1)}A{n(reach)} {n(reach)} 0 {big} 1 {n(x2)} {n(y2)}Z",
        fill=tone, stroke="#ffffff", width=2.0,
    )  # fmt: skip
    x, y = polar(cx, cy, (reach + 40) / 2 + 4, (place + 0.5) / count)
    sheet.text(
        x, y + 6, str(place + 1), anchor="middle", size=17, weight=800, fill=readable_on(tone)
    )


def _petal_text(
    sheet: Sheet, place: int, name: str, parts: Sequence[str], *, y: float, on_right: bool
) -> None:
    x = WIDTH / 2 + 132 if on_right else WIDTH / 2 - 132
    room = WIDTH / 2 - 136
    anchor = "start" if on_right else "end"
    rows = [row for part in parts[:3] for row in wrapped(part, room, SMALL, lines=2)][:5]
    top = y - (len(rows) * 13 + 15) / 2 + 10
    sheet.text(
        x,
        top,
        wrapped(f"{place + 1}  {name}", room, BODY, lines=1, bold=True)[0],
        anchor=anchor,
        weight=700,
    )
    sheet.lines(x, top + 15, rows, anchor=anchor, size=SMALL, fill=MUTED)


def alignment(
    *,
    left: Sequence[str],
    middle: Sequence[str],
    right: Sequence[str],
    left_middle: Sequence[tuple[int, int]],
    middle_right: Sequence[tuple[int, int]],
) -> str:
    """Return three columns of boxes, joined where one serves the other."""
    if not left or not middle or not right:
        return nothing()
    wide, gap = 176.0, (WIDTH - 3 * 176.0) / 2
    columns = (left, middle, right)
    tall = 64.0
    high = max(map(len, columns)) * (tall + 10)
    sheet = Sheet(WIDTH, high)
    tones = (mixed(BRICK, "#ffffff", 0.84), mixed(GREEN, "#ffffff", 0.84), SAND)

    def top(column: int, place: int) -> float:
        free = high / len(columns[column])
        return place * free + (free - tall) / 2

    for column, pairs in ((0, left_middle), (1, middle_right)):
        for one, other in pairs:
            x1, y1 = column * (wide + gap) + wide, top(column, one) + tall / 2
            x2, y2 = x1 + gap, top(column + 1, other) + tall / 2
            bend = f"C{n(x1 + gap / 2)} {n(y1)} {n(x2 - gap / 2)} {n(y2)} {n(x2)} {n(y2)}"
            sheet.path(f"M{n(x1)} {n(y1)}{bend}", stroke=TONES[one % len(TONES)], width=2.0)
    for column, names in enumerate(columns):
        for place, name in enumerate(names):
            x, y = column * (wide + gap), top(column, place)
            sheet.box(
                x, y, wide, tall, fill=tones[column], stroke=INK if column == 1 else RULE, radius=4
            )
            rows = wrapped(name, wide - 16, SMALL, lines=4)
            sheet.lines(x + 8, y + tall / 2 + 4 - (len(rows) - 1) * 6.5, rows, size=SMALL)
    return sheet.svg()
