"""Outlines -> a small map as inline SVG."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, radians
from typing import Any

from django.urls import reverse

from .models.places import Place

WIDTH = 800.0
"""Width of every map in its own units; the page scales it."""
MAX_HEIGHT = 520.0
"""A tall area is drawn smaller, in the middle, so that it does not fill the screen."""


@dataclass(frozen=True, slots=True)
class MapArea:
    """One area of a map."""

    name: str
    path: str
    """SVG path data."""
    href: str
    """Where a click leads; empty for nowhere."""


@dataclass(frozen=True, slots=True)
class AreaMap:
    """A map to be drawn by the template."""

    width: int
    height: int
    areas: tuple[MapArea, ...]


def map_of(places: Sequence[Place], *, link: str = "") -> AreaMap | None:
    """Return a map of the places that have an outline, or None when none has."""
    drawn = [place for place in places if place.outline]
    points = [point for place in drawn for ring in _rings(place.outline) for point in ring]
    if not points:
        return None
    west, east = min(p[0] for p in points), max(p[0] for p in points)
    south, north = min(p[1] for p in points), max(p[1] for p in points)
    # Plate carrée, true to scale in the middle: right for a country that lies on the equator.
    squeeze = cos(radians((south + north) / 2))
    width, height = max((east - west) * squeeze, 1e-9), max(north - south, 1e-9)
    scale = min(WIDTH / width, MAX_HEIGHT / height)
    left = (WIDTH - width * scale) / 2

    def path(outline: Any) -> str:
        """Draw every ring of an outline."""
        return "".join(
            "M"
            + "L".join(
                f"{left + (lon - west) * squeeze * scale:.1f} {(north - lat) * scale:.1f}"
                for lon, lat, *_ in ring[:-1]
            )
            + "Z"
            for ring in _rings(outline)
        )

    areas = tuple(
        MapArea(place.name, path(place.outline), reverse(link, args=[place.code]) if link else "")
        for place in drawn
    )
    return AreaMap(round(WIDTH), max(1, round(height * scale)), areas)


def _rings(outline: Any) -> Iterator[list[list[float]]]:
    """Yield the rings of a Polygon or MultiPolygon."""
    polygons = outline["coordinates"]
    if outline["type"] == "Polygon":
        polygons = [polygons]
    for polygon in polygons:
        yield from polygon
