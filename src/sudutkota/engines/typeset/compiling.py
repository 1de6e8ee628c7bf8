"""The one place where Typst is called: our fonts, our template, nothing of the machine's."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

import typst

HERE: Final = Path(__file__).parent
TEMPLATE: Final = HERE / "template"
FONTS: Final = HERE / "fonts"


@cache
def fonts() -> typst.Fonts:
    """Return the shipped typefaces, read once."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )


def compiler(source: bytes | str | None = None) -> typst.Compiler:
    """Return a compiler that sees the template's folder and the shipped typefaces only."""
    return typst.Compiler(source, root=str(TEMPLATE), font_paths=fonts(), ignore_system_fonts=True)
