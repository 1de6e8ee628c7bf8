"""Distances, boxes and a plain projection, for maps of a city or of the country."""

from .boxes import Box, bounds, inside_point, rings
from .projection import EARTH_RADIUS_KM, Projection, distance_km

__all__ = [
    "EARTH_RADIUS_KM",
    "Box",
    "Projection",
    "bounds",
    "distance_km",
    "inside_point",
    "rings",
]
