"""The pen: text that fits, boxes, lines, tones that survive a grey print."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final
from xml.sax.saxutils import escape, quoteattr

WIDTH: Final = 660.0
"""Units of a full-width drawing; 4 units are a millimetre."""
FAMILY: Final = "Plus Jakarta Sans"
INK: Final = "#1d2433"
MUTED: Final = "#566070"
RULE: Final = "#d9d2c4"
SAND: Final = "#f4ede1"
PAPER: Final = "#fffdf8"
GREEN: Final = "#0f5c4d"
BRICK: Final = "#b5532a"
GOLD: Final = "#c8963e"
SEA: Final = "#2b5d8a"
TONES: Final = (GREEN, GOLD, SEA, "#8fc4b3", BRICK, "#d8c7ad", "#6d3b5e", "#a3ad7a")
"""Neighbours differ in lightness, not only in hue."""
LIGHT_TONES: Final = {GOLD, "#8fb8a8", "#c9b79c"}
SMALL: Final = 10.5
BODY: Final = 12.0
_FORBIDDEN: Final = re.compile("[^\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""
_NARROW: Final = frozenset("iljtfrI.,:;|'!()[] ")
_WIDE: Final = frozenset("mwMW@%")


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return about how wide a text is in units; a little too much rather than too little."""
    units = sum(
        0.33 if c in _NARROW else 0.9 if c in _WIDE else 0.68 if c.isupper() else 0.58 for c in text
    )
    return units * size * (1.06 if bold else 1.0)


def wrapped(
    text: str, width: float, size: float, *, lines: int = 3, bold: bool = False
) -> list[str]:
    """Return the text in at most so many lines; what does not fit ends in an ellipsis."""
    rows: list[str] = []
    for word in text.split():
        joined = f"{rows[-1]} {word}" if rows else word
        if rows and text_width(joined, size, bold=bold) <= width:
            rows[-1] = joined
        else:
            rows.append(word)
    if len(rows) > lines:
        rows = [*rows[: lines - 1], f"{rows[lines - 1]}…"]
    return [_cut(row, width, size, bold=bold) for row in rows]


def _cut(text: str, width: float, size: float, *, bold: bool) -> str:
    if text_width(text, size, bold=bold) <= width:
        return text
    while text and text_width(f"{text}…", size, bold=bold) > width:
        text = text[:-1]
    return f"{text.rstrip('…').rstrip()}…"


def readable_on(fill: str) -> str:
    """Return ink or white, whichever reads better on the fill."""
    red, green, blue = (int(fill[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return INK if 0.299 * red + 0.587 * green + 0.114 * blue > 0.55 else "#ffffff"


def mixed(one: str, other: str, share: float) -> str:
    """Return a colour between two; share 0 is the first, 1 the other."""
    parts = [(int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in parts)


def n(value: float) -> str:
    """Return a coordinate with at most one decimal."""
    text = f"{value:.1f}"
    return text.removesuffix(".0")


@dataclass
class Sheet:
    """An SVG being drawn."""

    width: float
    height: float
    parts: list[str] = field(default_factory=list)

    def add(self, tag: str, **attributes: object) -> None:
        """Draw an element; underscores in names become hyphens."""
        listed = "".join(
            f" {name.replace('_', '-')}={quoteattr(n(v) if isinstance(v, float) else str(v))}"
            for name, v in attributes.items()
            if v is not None
        )
        self.parts.append(f"<{tag}{listed}/>")

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = BODY,
        anchor: str = "start",
        fill: str = INK,
        weight: int = 500,
    ) -> None:
        """Write one line with its baseline at y."""
        self.parts.append(
            f'<text x="{n(x)}" y="{n(y)}" font-family="{FAMILY}" font-size="{n(size)}" '
            f'font-weight="{weight}" text-anchor="{anchor}" fill="{fill}">{escape(_FORBIDDEN.sub("", text))}</text>'
        )

    def lines(
        self,
        x: float,
        y: float,
        rows: Sequence[str],
        *,
        size: float = BODY,
        anchor: str = "start",
        fill: str = INK,
        weight: int = 500,
    ) -> None:
        """Write lines under each other, the first with its baseline at y."""
        for place, row in enumerate(rows):
            self.text(
                x, y + place * size * 1.25, row, size=size, anchor=anchor, fill=fill, weight=weight
            )

    def line(
        self, x1: float, y1: float, x2: float, y2: float, *, stroke: str = RULE, width: float = 1.0
    ) -> None:
        """Draw a straight line."""
        self.add("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=stroke, stroke_width=width)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str = "none",
        stroke: str | None = None,
        radius: float = 0.0,
    ) -> None:
        """Draw a rectangle."""
        self.add(
            "rect",
            x=x, y=y, width=max(width, 0.0), height=max(height, 0.0),
            fill=fill, stroke=stroke, rx=radius or None,
        )  # fmt: skip

    def path(
        self, d: str, *, fill: str = "none", stroke: str | None = None, width: float = 1.0
    ) -> None:
        """Draw a path."""
        self.add(
            "path", d=d, fill=fill, stroke=stroke,
            stroke_width=width if stroke else None, stroke_linejoin="round",
        )  # fmt: skip

    def svg(self, key: str = "") -> str:
        """Return the finished drawing, with `key` as its id where one is given."""
        size = f'viewBox="0 0 {n(self.width)} {n(self.height)}"'
        name = f' id="{re.sub(r"[^A-Za-z0-9_-]", "-", key)}"' if key else ""
        return f'<svg xmlns="http://www.w3.org/2000/svg"{name} {size}>{"".join(self.parts)}</svg>'


def nothing(sentence: str = "Belum ada data") -> str:
    """Return the drawing that says there is nothing to draw."""
    sheet = Sheet(WIDTH, 80)
    sheet.box(1, 1, WIDTH - 2, 78, fill=SAND, stroke=RULE, radius=6)
    sheet.text(WIDTH / 2, 45, sentence, anchor="middle", fill=MUTED)
    return sheet.svg()


def polar(cx: float, cy: float, radius: float, turn: float) -> tuple[float, float]:
    """Return the point at a share of the full turn, clockwise from the top."""
    angle = turn * 2 * math.pi - math.pi / 2
    return cx + radius * math.cos(angle), cy + radius * math.sin(angle)


def legend(sheet: Sheet, names: Sequence[str], fills: Sequence[str], y: float) -> float:
    """Draw a row of names with their tones; return the height it took."""
    x, row = 0.0, 0
    for name, fill in zip(names, fills, strict=True):
        wide = text_width(name, SMALL) + 34
        if x and x + wide > sheet.width:
            x, row = 0.0, row + 1
        sheet.box(x, y + row * 18, 12, 12, fill=fill)
        sheet.text(x + 18, y + row * 18 + 10, name, size=SMALL)
        x += wide
    return (row + 1) * 18.0
