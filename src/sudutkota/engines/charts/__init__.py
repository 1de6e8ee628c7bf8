"""Charts and maps as SVG text: the same drawing on a page of the site and in the printed book.

Every function returns one SVG element, 660 units wide for 165 mm of paper, with
presentation attributes only. Values are always written beside the mark, and
tones differ in lightness, so that a grey print says the same.
"""

from .diagrams import Node, alignment, framework_wheel, org_chart, process, pyramid
from .maps import Area, area_map, locator
from .matrices import heat, risk_matrix
from .plots import Series, bars, columns, radar, strip
from .trends import trend

__all__ = [
    "Area",
    "Node",
    "Series",
    "alignment",
    "area_map",
    "bars",
    "columns",
    "framework_wheel",
    "heat",
    "locator",
    "org_chart",
    "process",
    "pyramid",
    "radar",
    "risk_matrix",
    "strip",
    "trend",
]
