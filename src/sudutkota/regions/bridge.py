"""Outlines -> a small map as inline SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from sudutkota.engines.geo import Box, Projection, bounds, rings

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
    if not drawn:
        return None
    box = Box.around(bounds(place.outline or {}) for place in drawn)
    shape = Projection.fit(box, width=WIDTH, height=MAX_HEIGHT)
    areas = tuple(
        MapArea(
            place.name,
            _path(place.outline, shape),
            reverse(link, args=[place.code]) if link else "",
        )
        for place in drawn
    )
    _right, bottom = shape.at(box.east, box.south)
    return AreaMap(round(WIDTH), max(1, round(bottom + shape.top)), areas)


def _path(outline: Any, shape: Projection) -> str:
    """Return every ring of an outline as path data."""
    parts = []
    for ring in rings(outline):
        points = (shape.at(lon, lat) for lon, lat, *_height in ring[:-1])
        parts.append("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z")
    return "".join(parts)
