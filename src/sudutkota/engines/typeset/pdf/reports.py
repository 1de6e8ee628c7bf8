"""What of a document cannot be printed as it is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from ..numbering import walk
from ..raster import is_readable
from ..tree import Edition, Figure
from .drawings import photo_svg
from .volume import set_volume

if TYPE_CHECKING:
    from ..tree import Document

_ANY: Final = Edition(number=0, issued_on=date(2000, 1, 1))


def uncovered(document: Document) -> tuple[str, ...]:
    """Return the signs, in the order met, that no shipped typeface has.

    Raises:
        MissingAltTextError: a figure has no alternative text.
    """
    return set_volume(document, edition=_ANY).missing


def unreadable(document: Document) -> tuple[str, ...]:
    """Return the ids of the figures whose picture cannot be read."""
    figures = [node for node in walk(document.blocks) if isinstance(node, Figure)]
    return tuple(node.id for node in figures if not is_readable(node.svg or photo_svg(node.image)))
