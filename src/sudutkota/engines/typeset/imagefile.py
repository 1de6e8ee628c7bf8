"""What an image file's first bytes tell: its kind and its size in pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"
# Start-of-frame markers of JPEG, ITU-T T.81 table B.1, without DHT, JPG and DAC.
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True, slots=True)
class ImageFile:
    """A PNG or JPEG file that can be placed."""

    ending: str
    """"png" or "jpg"."""
    width: int
    height: int


def image_file(data: bytes) -> ImageFile | None:
    """Return what the bytes are, or None when they are neither PNG nor JPEG."""
    if data.startswith(_PNG) and len(data) >= 24:
        size = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
        return ImageFile("png", *size) if all(size) else None
    if data.startswith(_JPEG):
        return _jpeg(data)
    return None


def _jpeg(data: bytes) -> ImageFile | None:
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if marker in _FRAMES:
            height = int.from_bytes(data[at + 5 : at + 7], "big")
            width = int.from_bytes(data[at + 7 : at + 9], "big")
            return ImageFile("jpg", width, height) if width and height else None
        at += 2 + length
    return None
