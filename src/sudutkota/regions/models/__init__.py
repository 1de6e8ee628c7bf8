"""Tables of places, of the units that run them, and of frameworks."""

from .frameworks import Dimension, DimensionMapping, Framework, SubDimension
from .places import City, District, Province, Village
from .units import Opd

__all__ = [
    "City",
    "Dimension",
    "DimensionMapping",
    "District",
    "Framework",
    "Opd",
    "Province",
    "SubDimension",
    "Village",
]
