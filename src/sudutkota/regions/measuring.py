"""Measuring outlines in degrees."""

from __future__ import annotations

from math import cos, radians, sin, sqrt
from typing import TYPE_CHECKING

import shapely
from shapely.geometry import MultiPolygon, Polygon
from shapely.ops import transform

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

    def project(lon: float, lat: float) -> tuple[float, float]:
        """Lay a point out in km: sinusoidal, which keeps areas."""
        latitude = radians(lat)
        parallel = EQUATOR_KM / sqrt(1 - ECCENTRICITY_SQUARED * sin(latitude) ** 2)
        return parallel * cos(latitude) * radians(lon - west), meridian * (latitude - middle)

    return float(transform(project, geometry).area)
