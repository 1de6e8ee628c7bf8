"""Drawings as pixels, for formats that cannot hold SVG."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import typst

from .compiling import compiler

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
        return _compiled(svgs, ppi)
    except typst.TypstError:
        good = [svg for svg in svgs if is_readable(svg)]
        if len(good) == len(svgs):
            raise
        pictures = iter(to_png(good, ppi=ppi))
        return [next(pictures) if svg in good else b"" for svg in svgs]


def is_readable(svg: str) -> bool:
    """Return whether Typst can draw this SVG."""
    try:
        _compiled([svg], 1)
    except typst.TypstError:
        return False
    return True


def _compiled(svgs: Sequence[str], ppi: float) -> list[bytes]:
    pictures = compiler("raster.typ").compile(
        format="png", ppi=ppi, sys_inputs={"drawings": json.dumps(list(svgs))}
    )
    if isinstance(pictures, bytes):
        return [pictures]
    return list(pictures or ())
