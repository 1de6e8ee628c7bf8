"""From degrees to a drawing: equirectangular about the middle of the box.

Within a city or even the whole country (11 degrees either side of the equator)
the error in scale stays under 2 %.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from .boxes import Box

EARTH_RADIUS_KM: Final = 6371.0088  # mean radius, IUGG
KM_A_DEGREE: Final = EARTH_RADIUS_KM * math.pi / 180


def distance_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Return the distance of two points on the sphere, by the haversine formula."""
    phi1, phi2 = math.radians(lat1), math.radians(lat2)
    half_lat = math.radians(lat2 - lat1) / 2
    half_lon = math.radians(lon2 - lon1) / 2
    h = math.sin(half_lat) ** 2 + math.cos(phi1) * math.cos(phi2) * math.sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(h)))


@dataclass(frozen=True, slots=True)
class Projection:
    """Degrees to units, north up."""

    west: float
    north: float
    units_x: float
    """Units a degree of longitude."""
    units_y: float
    """Units a degree of latitude."""
    left: float
    top: float

    @classmethod
    def fit(cls, box: Box, *, width: float, height: float, margin: float = 0.0) -> Projection:
        """Return the projection that fits a box into width and height, centred."""
        squeeze = math.cos(math.radians((box.south + box.north) / 2))
        scale = min(width / (box.width * squeeze), height / box.height)
        left = margin + (width - box.width * squeeze * scale) / 2
        top = margin + (height - box.height * scale) / 2
        return cls(box.west, box.north, scale * squeeze, scale, left, top)

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Return where a point lies in the drawing."""
        return self.left + (lon - self.west) * self.units_x, self.top + (
            self.north - lat
        ) * self.units_y

    @property
    def units_a_km(self) -> float:
        """How many units a kilometre is."""
        return self.units_y / KM_A_DEGREE
