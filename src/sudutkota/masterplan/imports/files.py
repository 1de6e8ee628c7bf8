"""Files that a plan file names: pictures, made anew from their pixels, and documents."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from typing import Final

from django.utils.translation import gettext as _
from PIL import Image, ImageOps

from sudutkota.common.errors import Refused

MOST_PIXELS: Final = 50_000_000
LONGEST_SIDE: Final = 2400
"""Enough for a full page at 300 dots an inch."""
MOST_BYTES: Final = 40 * 2**20
DOCUMENTS: Final = {
    ".pdf",
    ".docx",
    ".xlsx",
    ".odt",
    ".ods",
    ".csv",
    ".txt",
    ".jpg",
    ".jpeg",
    ".png",
}


class Files:
    """Reads the files a plan names and gives each a name made of its content."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.contents: dict[str, bytes] = {}
        """Name in the storage -> content."""

    def picture(self, name: str) -> str:
        """Return the stored name of a picture, re-encoded without anything but its pixels.

        Raises:
            Refused: it cannot be read, is no picture, or is too large.
        """
        made = _reencoded(self._read(name), name)
        digest = hashlib.sha256(made).hexdigest()
        ending = "png" if made.startswith(b"\x89PNG") else "jpg"
        stored = f"plans/{digest[:16]}.{ending}"
        self.contents[stored] = made
        return stored

    def document(self, name: str) -> tuple[str, str]:
        """Return the stored name of a document and its SHA-256.

        Raises:
            Refused: it cannot be read or is of a kind that is not kept.
        """
        suffix = Path(name).suffix.lower()
        if suffix not in DOCUMENTS:
            known = ", ".join(sorted(DOCUMENTS))
            raise Refused(
                _("%(name)s is not kept: a document is one of %(known)s.")
                % {"name": name, "known": known}
            )
        content = self._read(name)
        digest = hashlib.sha256(content).hexdigest()
        stored = f"evidence/{digest[:16]}{suffix}"
        self.contents[stored] = content
        return stored, digest

    def _read(self, name: str) -> bytes:
        if self.folder is None:
            raise Refused(_("%(name)s: a plan from stdin cannot name files.") % {"name": name})
        path = (self.folder / name).resolve()
        if not path.is_relative_to(self.folder.resolve()):
            raise Refused(_("%(name)s lies outside the plan's folder.") % {"name": name})
        try:
            if path.stat().st_size > MOST_BYTES:
                raise Refused(_("%(name)s is larger than 40 MB.") % {"name": name})
            return path.read_bytes()
        except OSError as error:
            raise Refused(
                _("%(path)s cannot be read: %(reason)s.") % {"path": name, "reason": error.strerror}
            ) from error


def _reencoded(content: bytes, name: str) -> bytes:
    """Return a picture as JPEG, or as PNG where it has transparency, upright and without metadata."""
    try:
        with Image.open(io.BytesIO(content)) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise Refused(_("%(name)s has more than 50 million pixels.") % {"name": name})
            picture = ImageOps.exif_transpose(opened)
            picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            is_clear = picture.mode in {"RGBA", "LA", "P"}
            made = io.BytesIO()
            if is_clear:
                picture.convert("RGBA").save(made, "PNG", optimize=True)
            else:
                picture.convert("RGB").save(made, "JPEG", quality=86, optimize=True)
            return made.getvalue()
    except (OSError, ValueError, Image.DecompressionBombError) as error:
        raise Refused(_("%(name)s is not a picture that can be read.") % {"name": name}) from error
