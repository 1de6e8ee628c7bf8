"""GeoJSON geometries as rings, and the boxes around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

Ring: TypeAlias = Sequence[Sequence[float]]
"""Positions, longitude first, in degrees."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in degrees."""

    west: float
    south: float
    east: float
    north: float

    @classmethod
    def around(cls, boxes: Iterable[Box]) -> Box:
        """Return the least box around all of them.

        Raises:
            ValueError: there is none.
        """
        known = list(boxes)
        return cls(
            min(box.west for box in known),
            min(box.south for box in known),
            max(box.east for box in known),
            max(box.north for box in known),
        )

    @property
    def width(self) -> float:
        """Degrees from west to east, never quite zero."""
        return max(self.east - self.west, 1e-9)

    @property
    def height(self) -> float:
        """Degrees from south to north, never quite zero."""
        return max(self.north - self.south, 1e-9)

    def grown(self, share: float) -> Box:
        """Return the box with that share of its size added on every side."""
        x, y = self.width * share, self.height * share
        return Box(self.west - x, self.south - y, self.east + x, self.north + y)

    def touches(self, other: Box) -> bool:
        """Return whether the two boxes meet."""
        return (
            self.west <= other.east
            and other.west <= self.east
            and self.south <= other.north
            and other.south <= self.north
        )


def rings(geometry: dict[str, Any]) -> Iterator[Ring]:
    """Yield every ring of a Polygon or MultiPolygon, holes too; nothing of other kinds."""
    if geometry.get("type") == "Polygon":
        yield from geometry["coordinates"]
    elif geometry.get("type") == "MultiPolygon":
        for polygon in geometry["coordinates"]:
            yield from polygon


def bounds(geometry: dict[str, Any]) -> Box:
    """Return the box around a geometry.

    Raises:
        ValueError: it has no ring.
    """
    points = [point for ring in rings(geometry) for point in ring]
    longitudes, latitudes = [p[0] for p in points], [p[1] for p in points]
    return Box(min(longitudes), min(latitudes), max(longitudes), max(latitudes))


def inside_point(geometry: dict[str, Any]) -> tuple[float, float]:
    """Return longitude and latitude of a point well inside the largest part, for a label.

    The middle of the longest of nine horizontal cuts through it.
    """
    outer = max(_outer_rings(geometry), key=_area)
    latitudes = [point[1] for point in outer]
    south, north = min(latitudes), max(latitudes)
    best = (0.0, outer[0][0], outer[0][1])
    for step in range(1, 10):
        lat = south + (north - south) * step / 10
        crossings = sorted(_crossings(outer, lat))
        for start, end in zip(crossings[::2], crossings[1::2], strict=False):
            # Cuts near the middle are worth more: names sit better there.
            worth = (end - start) * (1 - abs(step - 5) / 12)
            best = max(best, (worth, (start + end) / 2, lat))
    return best[1], best[2]


def _outer_rings(geometry: dict[str, Any]) -> Iterator[Ring]:
    if geometry["type"] == "Polygon":
        yield geometry["coordinates"][0]
    else:
        for polygon in geometry["coordinates"]:
            yield polygon[0]


def _area(ring: Ring) -> float:
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


def _crossings(ring: Ring, lat: float) -> Iterator[float]:
    for a, b in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (a[1] > lat) != (b[1] > lat):
            yield a[0] + (lat - a[1]) * (b[0] - a[0]) / (b[1] - a[1])
