"""Drawings as pixels, for formats that cannot hold SVG."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import typst

from .compiling import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence


def to_png(svgs: Sequence[str], *, ppi: float = 200) -> list[bytes]:
    """Rasterise SVG drawings with the book's typefaces.

    Args:
        svgs: the drawings as SVG text; 96 units of a drawing are an inch.
        ppi: pixels per inch.

    Returns:
        As many PNG files, on white; empty bytes for a drawing that cannot be read.
    """
    if not svgs:
        return []
    try:
        return _rastered(svgs, ppi)
    except typst.TypstError:
        readable = [is_readable(svg) for svg in svgs]
        if all(readable):
            raise
        good = [svg for svg, good in zip(svgs, readable, strict=True) if good]
        pictures = iter(to_png(good, ppi=ppi))
        return [next(pictures) if good else b"" for good in readable]


def is_readable(svg: str) -> bool:
    """Return whether Typst can draw this SVG."""
    try:
        _rastered([svg], 1)
    except typst.TypstError:
        return False
    return True


def _rastered(svgs: Sequence[str], ppi: float) -> list[bytes]:
    return compiled("raster.typ", {"drawings": json.dumps(list(svgs))}, format="png", ppi=ppi)
