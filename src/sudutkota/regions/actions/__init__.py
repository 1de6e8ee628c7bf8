"""All writing of regions."""

from .frameworks import load_framework
from .national import load_national
from .region import RegionReport, load_region

__all__ = ["RegionReport", "load_framework", "load_national", "load_region"]
