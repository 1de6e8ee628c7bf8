"""Drawings, a photo and prose for the sample volume."""

from __future__ import annotations

import struct
import zlib

from sudutkota.engines.typeset import Text

PROSE = (
    "Pemerintah kota menyelenggarakan pelayanan yang memudahkan warga dan peziarah. Penyelenggaraan itu "
    "bertumpu pada data yang dikumpulkan perangkat daerah, diperiksa bersama, lalu diterbitkan secara terbuka "
    "supaya setiap orang dapat menilai apakah janji pembangunan ditepati dan berapa biayanya. "
)


def text(content: str) -> tuple[Text, ...]:
    return (Text(content),)


def bars(values: tuple[float, ...]) -> str:
    """Return a bar chart as SVG."""
    drawn = "".join(
        f'<rect x="{60 + at * 90}" y="{200 - value}" width="52" height="{value}" fill="#0f5c4d"/>'
        f'<text x="{86 + at * 90}" y="218" font-size="12" text-anchor="middle" font-family="Plus Jakarta Sans" fill="#1d2433">{2023 + at}</text>'
        for at, value in enumerate(values)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="230" viewBox="0 0 640 230">'
        f'<line x1="40" y1="200" x2="620" y2="200" stroke="#1d2433"/>{drawn}</svg>'
    )


BAND = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 840 80"><rect width="840" height="80" fill="#0f5c4d"/>'
    + "".join(
        f'<path d="M{x} 40l20-30 20 30-20 30z" fill="none" stroke="#c8963e" stroke-width="2"/>'
        for x in range(0, 840, 40)
    )
    + "</svg>"
)
SKYLINE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 840 520"><rect width="840" height="520" fill="#e9dcc3"/>'
    '<circle cx="620" cy="150" r="70" fill="#c8963e"/><path d="M0 430h840v90H0z" fill="#0f5c4d"/>'
    '<path d="M180 430V150l30-60 30 60v280z" fill="#f8f3e8"/><path d="M360 430v-90h300v90zM400 340l110-70 110 70zM430 270l80-60 80 60z" fill="#b5532a"/></svg>'
)
EMBLEM = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 48"><path d="M2 2h36v26q0 14-18 18Q2 42 2 28z" fill="#0f5c4d"/><path d="M20 10l7 12-7 12-7-12z" fill="#c8963e"/></svg>'


def photo(width: int = 60, height: int = 40) -> bytes:
    """Return a small PNG file with a gradient."""
    rows = b"".join(
        b"\0" + b"".join(bytes((15 + 3 * x, 92 + 2 * y, 77)) for x in range(width))
        for y in range(height)
    )

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    size = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", size)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )
