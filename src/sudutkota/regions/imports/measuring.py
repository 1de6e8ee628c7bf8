"""Measuring outlines in degrees."""

from __future__ import annotations

from math import cos, radians, sin, sqrt
from typing import TYPE_CHECKING, Any

import shapely
from shapely.geometry import MultiPolygon, Polygon

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

INDONESIA = shapely.box(94.5, -11.5, 141.5, 6.5)
"""The box that holds the country: 95 to 141.02 E, 11 S to 6 N, and half a degree."""
EQUATOR_KM = 6378.137  # WGS 84
ECCENTRICITY_SQUARED = 0.00669437999014  # WGS 84


def swapped(geometry: BaseGeometry) -> BaseGeometry:
    """Return the geometry with its two coordinates exchanged."""
    return shapely.transform(geometry, lambda points: points[:, ::-1])


def polygons_of(geometry: BaseGeometry) -> BaseGeometry:
    """Return the polygons of a geometry, without the points and lines that repairing leaves."""
    parts = [geometry]
    while any(not isinstance(part, Polygon) and hasattr(part, "geoms") for part in parts):
        parts = [piece for part in parts for piece in getattr(part, "geoms", [part])]
    polygons = [part for part in parts if isinstance(part, Polygon)]
    return polygons[0] if len(polygons) == 1 else MultiPolygon(polygons)


def area_km2(geometry: BaseGeometry) -> float:
    """Return the area of an outline in degrees, in km²."""
    west, south, _, north = geometry.bounds
    middle = radians((south + north) / 2)
    meridian = (
        EQUATOR_KM
        * (1 - ECCENTRICITY_SQUARED)
        / (1 - ECCENTRICITY_SQUARED * sin(middle) ** 2) ** 1.5
    )

    def project(points: Any) -> Any:
        """Lay points out in km, in place: sinusoidal, which keeps areas."""
        for point in points:
            latitude = radians(point[1])
            parallel = EQUATOR_KM / sqrt(1 - ECCENTRICITY_SQUARED * sin(latitude) ** 2)
            point[0] = parallel * cos(latitude) * radians(point[0] - west)
            point[1] = meridian * (latitude - middle)
        return points

    return float(shapely.transform(geometry, project).area)
