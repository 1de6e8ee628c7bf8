"""The book as PDF: tagged (PDF/UA-1), archival (PDF/A-2a), the same bytes for the same edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..compiling import make_room
from .press import Job, press
from .reports import uncovered, unreadable
from .volume import set_volume

if TYPE_CHECKING:
    from ..numbering import Labels
    from ..tree import Document, Edition

__all__ = ["job", "to_pdf", "uncovered", "unreadable"]


def job(document: Document, *, edition: Edition, labels: Labels | None = None) -> Job:
    """Return all that is needed to set the document, ready to be sent elsewhere."""
    volume = set_volume(document, edition=edition, labels=labels)
    return Job(volume.data, volume.drawings, edition.issued_on.isoformat())


def to_pdf(document: Document, *, edition: Edition, labels: Labels | None = None) -> bytes:
    """Set the document as a book.

    Signs without a glyph print as a box (`uncovered` lists them) and drawings that
    cannot be read as a box with their alternative text (`unreadable`).

    Args:
        document: the volume.
        edition: which printing; its date is the file's timestamp.
        labels: names of chapters, tables and figures over all volumes, from
            `number`; this document alone when left out.

    Returns:
        The PDF file, the same bytes for the same arguments.

    Raises:
        MissingAltTextError: a figure has no alternative text.
        TableShapeError: a row covers more columns than its table has.
        TypesetError: Typst refuses the book.
    """
    make_room()
    return press(job(document, edition=edition, labels=labels))
