"""A small line of yearly targets from its baseline."""

from __future__ import annotations

from collections.abc import Sequence

from .drawing import BODY, BRICK, GREEN, MUTED, SMALL, Sheet, n, nothing
from .formats import finite, number

DIRECTIONS = {"up": "naik", "down": "turun", "keep": "tetap"}


def trend(
    *,
    years: Sequence[int],
    values: Sequence[float | None],
    baseline: tuple[int, float] | None = None,
    unit: str = "",
    direction: str = "up",
    decimals: int = 0,
    key: str = "t",
    width: int = 320,
    height: int = 130,
) -> str:
    """Return a line of yearly targets; the baseline is an open dot before it."""
    known = [
        (year, value)
        for year, value in zip(years, values, strict=True)
        if finite(value) is not None and value is not None
    ]
    dots = ([baseline] if baseline else []) + known
    if not dots:
        return nothing("Belum ada target")
    sheet = Sheet(width, height)
    points = _places(dots, width, height)
    sheet.line(20, height - 22, width - 20, height - 22)
    sheet.path("M" + "L".join(f"{n(x)} {n(y)}" for x, y in points), stroke=GREEN, width=2.2)
    for place, ((year, value), (x, y)) in enumerate(zip(dots, points, strict=True)):
        is_base = baseline is not None and place == 0
        fill, edge = ("#ffffff", BRICK) if is_base else (GREEN, GREEN)
        sheet.add("circle", cx=x, cy=y, r=4.0, fill=fill, stroke=edge, stroke_width=2.0)
        if place in {0, len(dots) - 1}:
            label = number(value, decimals)
            sheet.text(x, y - 9, label, anchor="middle", weight=700, size=BODY)
            sheet.text(x, height - 7, str(year), anchor="middle", size=SMALL, fill=MUTED)
    said = ", ".join(part for part in (unit, DIRECTIONS.get(direction, "")) if part)
    sheet.text(width - 6, 12, said, anchor="end", size=SMALL, fill=MUTED)
    return sheet.svg(key)


def _places(
    dots: Sequence[tuple[int, float]], width: float, height: float
) -> list[tuple[float, float]]:
    """Return where the dots lie, the years over the width and the values over the height."""
    years, values = [year for year, _v in dots], [value for _y, value in dots]
    first, years_span = min(years), (max(years) - min(years)) or 1
    low, span = min(values), (max(values) - min(values)) or abs(max(values)) or 1.0
    return [
        (
            34 + (width - 84) * (year - first) / years_span,
            height - 36 - (height - 72) * (value - low) / span,
        )
        for year, value in dots
    ]
