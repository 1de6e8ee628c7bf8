"""Maps from boundaries: a city's parts, and where it lies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ..geo import Box, Projection, bounds, inside_point, rings
from .drawing import (
    BRICK,
    GREEN,
    INK,
    MUTED,
    SAND,
    SMALL,
    WIDTH,
    Sheet,
    mixed,
    n,
    nothing,
    readable_on,
    text_width,
)
from .formats import nice_top, number


@dataclass(frozen=True, slots=True)
class Area:
    """A named outline, perhaps with a value that tones it."""

    name: str
    geometry: dict[str, Any]
    """GeoJSON Polygon or MultiPolygon, longitude first."""
    value: float | None = None
    label: bool = True
    is_focus: bool = False


def area_map(
    areas: Sequence[Area],
    *,
    context: Sequence[dict[str, Any]] = (),
    points: Sequence[tuple[str, float, float]] = (),
    unit: str = "",
    classes: int = 4,
    key: str = "m",
    height: int = 460,
) -> str:
    """Return outlines with names, tones for values, points, a scale bar and north.

    Args:
        areas: what the map is of.
        context: neighbouring geometries, drawn pale and not named.
        points: name, latitude, longitude.
        unit: the unit of the values, for the legend.
        classes: in how many tones values are shown.
        key: the drawing's id.
        height: in units.
    """
    if not areas:
        return nothing("Batas wilayah belum dimuat")
    box = Box.around(bounds(area.geometry) for area in areas)
    shape = Projection.fit(box, width=WIDTH - 30, height=height - 50, margin=15)
    sheet = Sheet(WIDTH, height)
    near = [g for g in context if bounds(g).touches(box.grown(0.15))]
    for geometry in near:
        sheet.path(_path(geometry, shape), fill="#f1efe9", stroke="#ddd8cc")
    steps = _classes([a.value for a in areas if a.value is not None], classes)
    _areas(sheet, areas, shape, steps)
    for name, lat, lon in points:
        _point(sheet, name, shape.at(lon, lat))
    _scale_bar(sheet, shape, height)
    if steps:
        _map_legend(sheet, steps, unit, height)
    return sheet.svg(key)


def locator(country: Sequence[dict[str, Any]], *, focus: dict[str, Any], key: str = "l") -> str:
    """Return a province or country in pale tones with one part marked."""
    if not country:
        return nothing("Batas wilayah belum dimuat")
    box = Box.around(bounds(geometry) for geometry in country)
    wide = WIDTH
    high = max(150.0, min(420.0, wide * box.height / box.width))
    shape = Projection.fit(box, width=wide - 16, height=high - 16, margin=8)
    sheet = Sheet(wide, high)
    for geometry in country:
        sheet.path(_path(geometry, shape), fill=SAND, stroke="#cfc6b4", width=0.7)
    sheet.path(_path(focus, shape), fill=BRICK, stroke=BRICK)
    middle = bounds(focus)
    x, y = shape.at((middle.west + middle.east) / 2, (middle.south + middle.north) / 2)
    sheet.add("circle", cx=x, cy=y, r=13.0, fill="none", stroke=BRICK, stroke_width=1.6)
    return sheet.svg(key)


def _path(geometry: dict[str, Any], shape: Projection) -> str:
    parts = []
    for ring in rings(geometry):
        points = _thinned(shape.at(lon, lat) for lon, lat, *_height in ring)
        parts.append("M" + "L".join(f"{n(x)} {n(y)}" for x, y in points) + "Z")
    return "".join(parts)


def _thinned(points: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Leave out points that fall within half a unit of the one before."""
    kept: list[tuple[float, float]] = []
    for x, y in points:
        if not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) > 0.6:
            kept.append((x, y))
    return kept


def _classes(values: Sequence[float], count: int) -> list[float]:
    """Return the upper limits of classes of equal width, none without values."""
    if not values:
        return []
    top = nice_top(max(values))
    return [top * (i + 1) / count for i in range(count)]


def _tone(area: Area, steps: Sequence[float]) -> str:
    if area.is_focus:
        return BRICK
    if area.value is None or not steps:
        return mixed(GREEN, "#ffffff", 0.72)
    place = next((i for i, limit in enumerate(steps) if area.value <= limit), len(steps) - 1)
    return mixed("#ffffff", GREEN, 0.18 + 0.72 * place / max(len(steps) - 1, 1))


def _areas(sheet: Sheet, areas: Sequence[Area], shape: Projection, steps: Sequence[float]) -> None:
    for area in areas:
        sheet.path(
            _path(area.geometry, shape), fill=_tone(area, steps), stroke="#ffffff", width=1.6
        )
    for area in filter(lambda one: one.label, areas):
        _name(sheet, area, shape, _tone(area, steps))


def _name(sheet: Sheet, area: Area, shape: Projection, tone: str) -> None:
    x, y = shape.at(*inside_point(area.geometry))
    ink = readable_on(tone)
    sheet.text(x, y, area.name, anchor="middle", weight=700, size=11.5, fill=ink)
    if area.value is not None:
        sheet.text(x, y + 14, number(area.value), anchor="middle", size=SMALL, fill=ink)


def _point(sheet: Sheet, name: str, place: tuple[float, float]) -> None:
    x, y = place
    sheet.add("circle", cx=x, cy=y, r=5.0, fill=BRICK, stroke="#ffffff", stroke_width=1.5)
    wide = text_width(name, SMALL, bold=True)
    if x + wide + 14 > sheet.width:
        sheet.text(x - 9, y + 4, name, anchor="end", size=SMALL, weight=700)
    else:
        sheet.text(x + 9, y + 4, name, size=SMALL, weight=700)


def _scale_bar(sheet: Sheet, shape: Projection, height: float) -> None:
    """Draw a bar of a round number of kilometres, and north."""
    length_km = nice_top(70 / shape.units_a_km) if shape.units_a_km else 1
    wide, y = length_km * shape.units_a_km, height - 16
    sheet.line(16, y, 16 + wide, y, stroke=INK, width=2)
    sheet.line(16, y - 4, 16, y + 4, stroke=INK)
    sheet.line(16 + wide, y - 4, 16 + wide, y + 4, stroke=INK)
    sheet.text(22 + wide, y + 4, f"{number(length_km)} km", size=SMALL, fill=MUTED)
    sheet.path(f"M{n(sheet.width - 24)} 34l7 -22l7 22l-7 -6z", fill=INK)
    sheet.text(sheet.width - 17, 48, "U", anchor="middle", weight=700)


def _map_legend(sheet: Sheet, steps: Sequence[float], unit: str, height: float) -> None:
    low = 0.0
    x = sheet.width - 8
    for place in range(len(steps) - 1, -1, -1):
        tone = mixed("#ffffff", GREEN, 0.18 + 0.72 * place / max(len(steps) - 1, 1))
        y = height - 22 - (len(steps) - 1 - place) * 18
        low = steps[place - 1] if place else 0.0
        sheet.box(x - 12, y - 10, 12, 12, fill=tone, stroke="#d9d2c4")
        sheet.text(x - 18, y, f"{number(low)}–{number(steps[place])}", anchor="end", size=SMALL)
    sheet.text(x, height - 26 - len(steps) * 18, unit, anchor="end", size=SMALL, fill=MUTED)
