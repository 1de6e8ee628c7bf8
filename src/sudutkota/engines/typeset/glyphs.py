"""Which signs the shipped typefaces have, and what stands for those they lack.

One sign without a glyph makes PDF/UA and PDF/A refuse the whole book, so each is
replaced before setting. `fonts/coverage.json` is the list; no font is opened here.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from typing import Final

from .compiling import FONTS

BOX: Final = "\u25a1"
# Invisible by definition: never drawn, so no typeface needs them (Unicode DerivedCoreProperties).
_IGNORABLE: Final = frozenset(
    chr(point)
    for first, last in (
        (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x180B, 0x180E), (0x200B, 0x200F),
        (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x206F), (0xFE00, 0xFE0F),
    )
    for point in range(first, last + 1)
)  # fmt: skip
_PLAIN: Final = re.compile("[\x20-\x7e\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201d]*")
_SPACE: Final = re.compile(
    "[\\s\x1c-\x1f\x85\u2028\u2029]*[\n\r\t\x0b\x0c\x1c-\x1f\x85\u2028\u2029]\\s*"
)
_JOINER: Final = "\u200d"
_SKIN_TONES: Final = frozenset(map(chr, range(0x1F3FB, 0x1F400)))
_ENTITY: Final = re.compile(r"&#(x[0-9a-fA-F]{1,6}|[0-9]{1,7});")


@cache
def _families() -> tuple[frozenset[str], ...]:
    """Return the signs of each family."""
    ranges: dict[str, str] = json.loads((FONTS / "coverage.json").read_text("ascii"))
    return tuple(frozenset(_signs(listed)) for listed in ranges.values())


def _signs(listed: str) -> list[str]:
    signs = []
    for run in listed.split():
        first, _, last = run.partition("-")
        signs += [chr(p) for p in range(int(first, 16), int(last or first, 16) + 1)]
    return [sign for sign in signs if unicodedata.category(sign) not in {"Cc", "Co"}]


@cache
def has_glyph(cluster: str) -> bool:
    """Return whether one family can draw a sign together with its combining marks."""
    needed = [sign for sign in cluster if sign not in _IGNORABLE]
    return not needed or any(family.issuperset(needed) for family in _families())


def _clusters(text: str) -> list[str]:
    """Split into signs with the marks, tones and joined signs that follow them."""
    clusters: list[str] = []
    for sign in text:
        if clusters and _continues(clusters[-1], sign):
            clusters[-1] += sign
        else:
            clusters.append(sign)
    return clusters


def _continues(cluster: str, sign: str) -> bool:
    """Return whether the sign is drawn as one with those before it."""
    if sign in _SKIN_TONES or sign == _JOINER or unicodedata.category(sign) in {"Mn", "Me", "Mc"}:
        return True
    return cluster.endswith(_JOINER) and not has_glyph(sign)


class Typecase:
    """Gives each text the signs that can be set, and remembers those that cannot."""

    def __init__(self) -> None:
        self.missing: dict[str, None] = {}
        """The replaced signs, in the order met."""

    def fit(self, text: str) -> str:
        """Return the text on one line, with a box for each sign no typeface has."""
        if _PLAIN.fullmatch(text):
            return text
        line = unicodedata.normalize("NFC", _SPACE.sub(" ", text))
        return "".join(self._drawn(cluster) for cluster in _clusters(line))

    def fit_drawing(self, svg: str) -> str:
        """Return an SVG text whose signs can all be drawn; its markup is not touched."""
        if _PLAIN.fullmatch(svg) and "&#" not in svg:
            return svg
        text = _ENTITY.sub(self._entity, svg)
        return "".join(self._drawn_kept(cluster) for cluster in _clusters(text))

    def _drawn(self, cluster: str) -> str:
        if cluster == "\ufeff" or (len(cluster) == 1 and unicodedata.category(cluster) == "Cc"):
            return ""
        if has_glyph(cluster):
            return cluster
        self.missing.setdefault(cluster)
        if len(cluster) > 1 and has_glyph(cluster[0]) and cluster[0] not in _IGNORABLE:
            return cluster[0] + BOX
        return BOX

    def _drawn_kept(self, cluster: str) -> str:
        return cluster if cluster in "\n\r\t" else self._drawn(cluster)

    def _entity(self, match: re.Match[str]) -> str:
        code = match[1]
        point = int(code[1:], 16) if code.startswith("x") else int(code)
        if point > 0x10FFFF or has_glyph(chr(point)):
            return match[0]
        return self._drawn(chr(point))
