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


@cache
def compiler(name: str) -> typst.Compiler:
    """Return the kept compiler of a template; it sees that folder and our typefaces only."""
    return typst.Compiler(
        TEMPLATE / name, root=TEMPLATE, font_paths=fonts(), ignore_system_fonts=True
    )
