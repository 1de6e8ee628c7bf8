"""Our own drawings of Banten, as SVG text for pages and for the printed book."""

from __future__ import annotations

from functools import cache
from importlib import resources

_FOLDER = resources.files("sudutkota.design") / "drawings"


@cache
def drawing(name: str) -> str:
    """Return a drawing's SVG.

    Raises:
        FileNotFoundError: there is no drawing of that name.
    """
    return (_FOLDER / f"{name}.svg").read_text("utf-8")


def drawing_names() -> list[str]:
    """Return the names of all drawings in order."""
    return sorted(entry.name.removesuffix(".svg") for entry in _FOLDER.iterdir())
