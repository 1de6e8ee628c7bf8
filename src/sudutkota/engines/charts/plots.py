"""Radar, bars, columns, trends and strips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .drawing import (
    BODY,
    INK,
    MUTED,
    RULE,
    SAND,
    SMALL,
    TONES,
    WIDTH,
    Sheet,
    legend,
    n,
    nothing,
    polar,
    readable_on,
    text_width,
    wrapped,
)
from .formats import finite, nice_top, number


@dataclass(frozen=True, slots=True)
class Series:
    """One row of numbers with its name; None where there is no value."""

    name: str
    values: tuple[float | None, ...]

    def __post_init__(self) -> None:
        """Leave out what is not a number or has no end."""
        object.__setattr__(self, "values", tuple(map(finite, self.values)))


def radar(*, axes: Sequence[str], series: Sequence[Series], most: float, key: str = "r") -> str:
    """Return values on axes around a centre, 0 in the middle and `most` on the rim."""
    if len(axes) < 3 or not series or most <= 0:
        return nothing()
    cx, cy, radius = WIDTH / 2, 190.0, 140.0
    sheet = Sheet(WIDTH, 385 if len(series) == 1 else 410)
    steps = 4
    for step in range(1, steps + 1):
        ring = [polar(cx, cy, radius * step / steps, i / len(axes)) for i in range(len(axes))]
        sheet.path(_closed(ring), stroke=RULE, fill=SAND if step == steps else "none")
        sheet.text(
            cx + 4,
            cy - radius * step / steps + 11,
            number(most * step / steps),
            size=SMALL,
            fill=MUTED,
        )
    for place, axis in enumerate(axes):
        x, y = polar(cx, cy, radius, place / len(axes))
        sheet.line(cx, cy, x, y)
        _axis_label(sheet, axis, place / len(axes), (cx, cy, radius))
    for place, one in enumerate(series):
        _radar_shape(sheet, one, most, TONES[place % len(TONES)], (cx, cy, radius))
    if len(series) > 1:
        legend(sheet, [s.name for s in series], TONES[: len(series)], 390)
    return sheet.svg(key)


def _axis_label(sheet: Sheet, axis: str, turn: float, circle: tuple[float, float, float]) -> None:
    x, y = polar(circle[0], circle[1], circle[2] + 16, turn)
    anchor = "middle" if abs(x - circle[0]) < 8 else "start" if x > circle[0] else "end"
    rows = wrapped(axis, 150, BODY, lines=2, bold=True)
    lift = (len(rows) - 1) * 7 if y > circle[1] - 10 else (len(rows) - 1) * 14
    sheet.lines(x, y + 4 - (lift if y < circle[1] else 0), rows, anchor=anchor, weight=600)


def _radar_shape(
    sheet: Sheet, one: Series, most: float, tone: str, circle: tuple[float, float, float]
) -> None:
    count = len(one.values)
    points = [
        polar(circle[0], circle[1], circle[2] * min(max(value or 0.0, 0.0), most) / most, i / count)
        for i, value in enumerate(one.values)
    ]
    sheet.add(
        "path", d=_closed(points), fill=tone, fill_opacity=0.22, stroke=tone, stroke_width=2.2
    )
    for (x, y), value in zip(points, one.values, strict=True):
        sheet.add("circle", cx=x, cy=y, r=4.0, fill=tone)
        if value is not None:
            label = number(value, 2)
            wide = text_width(label, SMALL, bold=True) + 6
            sheet.box(x + 6, y - 17, wide, 15, fill="#ffffff", radius=3)
            sheet.text(x + 9, y - 6, label, size=SMALL, weight=700)


def _closed(points: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{n(x)} {n(y)}" for x, y in points) + "Z"


def _tops(series: Sequence[Series], count: int, *, stacked: bool) -> float:
    if stacked:
        sums = [sum(max(s.values[i] or 0, 0) for s in series) for i in range(count)]
        return nice_top(max(sums, default=0))
    return nice_top(max((value or 0 for s in series for value in s.values), default=0))


def bars(
    *,
    labels: Sequence[str],
    series: Sequence[Series],
    unit: str = "",
    stacked: bool = False,
    key: str = "b",
) -> str:
    """Return horizontal bars with their values at the ends."""
    if not labels or not series:
        return nothing()
    left, right = 190.0, 80.0
    rows = 1 if stacked else len(series)
    thick = 20.0 if rows == 1 else 14.0
    step = rows * thick + 12
    head = 24.0 if len(series) > 1 else 0.0
    sheet = Sheet(WIDTH, head + len(labels) * step + 16)
    if head:
        legend(sheet, [s.name for s in series], TONES[: len(series)], 0)
    scale = (WIDTH - left - right) / _tops(series, len(labels), stacked=stacked)
    for place, label in enumerate(labels):
        y = head + place * step + 6
        rows_ = wrapped(label, left - 14, BODY, lines=2)
        sheet.lines(left - 10, y + rows * thick / 2 + 4 - (len(rows_) - 1) * 7, rows_, anchor="end")
        values = [s.values[place] for s in series]
        if stacked:
            _stack_across(sheet, values, (left, y, thick), scale)
        else:
            _bars_across(sheet, values, (left, y, thick), scale)
    sheet.line(left, head + 2, left, head + len(labels) * step, stroke=INK)
    if unit:
        sheet.text(WIDTH, sheet.height - 2, unit, size=SMALL, anchor="end", fill=MUTED)
    return sheet.svg(key)


def _bars_across(
    sheet: Sheet, values: Sequence[float | None], place: tuple[float, float, float], scale: float
) -> None:
    x, y, thick = place
    for turn, value in enumerate(values):
        wide, top = max(value or 0, 0) * scale, y + turn * thick
        sheet.box(x, top, wide, thick - 3, fill=TONES[turn % len(TONES)])
        shown = "–" if value is None else number(value)
        sheet.text(x + wide + 6, top + thick - 6, shown, weight=600, size=SMALL + 0.5)


def _stack_across(
    sheet: Sheet, values: Sequence[float | None], place: tuple[float, float, float], scale: float
) -> None:
    x, y, thick = place
    for turn, value in enumerate(values):
        wide = max(value or 0, 0) * scale
        tone = TONES[turn % len(TONES)]
        sheet.box(x, y, wide, thick - 3, fill=tone, stroke="#ffffff")
        if value and wide > text_width(number(value), SMALL) + 6:
            sheet.text(
                x + wide / 2,
                y + thick - 7,
                number(value),
                size=SMALL,
                anchor="middle",
                fill=readable_on(tone),
            )
        x += wide
    sheet.text(
        x + 6, y + thick - 6, number(sum(v or 0 for v in values)), weight=600, size=SMALL + 0.5
    )


def columns(
    *,
    labels: Sequence[str],
    series: Sequence[Series],
    unit: str = "",
    stacked: bool = False,
    key: str = "c",
    height: float = 230,
) -> str:
    """Return vertical columns, as for years; totals stand on top of stacks."""
    if not labels or not series:
        return nothing()
    left, bottom, high = 56.0, 26.0, height
    head = 44.0 if len(series) > 1 else 22.0
    sheet = Sheet(WIDTH, head + high + bottom + 4)
    if len(series) > 1:
        legend(sheet, [s.name for s in series], TONES[: len(series)], 0)
    top = _tops(series, len(labels), stacked=stacked)
    base = head + high
    for step in range(5):
        y = base - high * step / 4
        sheet.line(left, y, WIDTH, y, stroke=INK if step == 0 else RULE)
        sheet.text(left - 8, y + 4, number(top * step / 4), size=SMALL, anchor="end", fill=MUTED)
    if unit:
        sheet.text(0, head - 10, unit, size=SMALL, fill=MUTED)
    step_x = (WIDTH - left) / len(labels)
    for place, label in enumerate(labels):
        x = left + place * step_x
        sheet.text(x + step_x / 2, base + 18, label, anchor="middle", size=BODY - 0.5)
        values = [s.values[place] for s in series]
        draw = _stack_up if stacked else _side_by_side
        draw(sheet, values, (x, base, step_x), high / top)
    return sheet.svg(key)


def _stack_up(
    sheet: Sheet, values: Sequence[float | None], place: tuple[float, float, float], scale: float
) -> None:
    x, y, step = place
    wide = min(step * 0.66, 64)
    left = x + (step - wide) / 2
    for turn, value in enumerate(values):
        tall = max(value or 0, 0) * scale
        y -= tall
        sheet.box(left, y, wide, tall, fill=TONES[turn % len(TONES)], stroke="#ffffff")
    total = number(sum(value or 0 for value in values))
    sheet.text(x + step / 2, y - 5, total, anchor="middle", size=SMALL, weight=700)


def _side_by_side(
    sheet: Sheet, values: Sequence[float | None], place: tuple[float, float, float], scale: float
) -> None:
    x, base, step = place
    wide = min(step * 0.74 / len(values), 54)
    left = x + (step - wide * len(values)) / 2
    for turn, value in enumerate(values):
        if value is None:
            continue
        tall = max(value, 0) * scale
        sheet.box(left + turn * wide, base - tall, wide - 2, tall, fill=TONES[turn % len(TONES)])
        sheet.text(
            left + turn * wide + wide / 2 - 1, base - tall - 5, number(value),
            anchor="middle", size=SMALL, weight=600,
        )  # fmt: skip


def strip(*, parts: Sequence[tuple[str, float]], unit: str = "", key: str = "s") -> str:
    """Return one strip whose pieces are shares of the whole."""
    known = [(name, value) for name, value in parts if (finite(value) or 0) > 0]
    whole = sum(value for _name, value in known)
    if not whole:
        return nothing()
    sheet = Sheet(WIDTH, 46 + 20 * len(known))
    x = 0.0
    for place, (name, value) in enumerate(known):
        wide, tone = WIDTH * value / whole, TONES[place % len(TONES)]
        sheet.box(x, 0, wide, 30, fill=tone, stroke="#ffffff")
        share = f"{number(100 * value / whole, 1)} %"
        if wide > text_width(share, BODY, bold=True) + 8:
            sheet.text(x + wide / 2, 20, share, anchor="middle", weight=700, fill=readable_on(tone))
        x += wide
        y = 48 + place * 20
        sheet.box(0, y, 12, 12, fill=tone)
        sheet.text(20, y + 11, name)
        sheet.text(
            WIDTH, y + 11, f"{number(value)} {unit} · {share}".strip(), anchor="end", weight=600
        )
    return sheet.svg(key)
