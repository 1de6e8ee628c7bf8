"""Chapter functions: each live table or figure is one small function from a plan's records."""

from . import (
    analysis,
    city,
    direction,
    figures,
    foundation,
    governance,
    indicators,
    maps,
    money,
    money_figures,
    overviews,
    paths,
    programmes,
    quick_wins,
    roadmap,
    summary,
)
from .parts import LIVE, Scope, missing

__all__ = [
    "LIVE",
    "Scope",
    "analysis",
    "city",
    "direction",
    "figures",
    "foundation",
    "governance",
    "indicators",
    "maps",
    "missing",
    "money",
    "money_figures",
    "overviews",
    "paths",
    "programmes",
    "quick_wins",
    "roadmap",
    "summary",
]
