"""Numbers, money and dates the Indonesian way: 1.234,5; Rp12,3 miliar; 7 September 2022."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final

MONTHS: Final = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
DASH: Final = "–"


@lru_cache(maxsize=4096)
def number(value: Decimal | float | None, decimals: int = 0) -> str:
    """Return 1.234,5 for 1234.5; a dash for nothing."""
    if value is None:
        return DASH
    text = f"{value:,.{decimals}f}"
    return text.translate(str.maketrans(",.", ".,")).replace("-", "−")


def millions(amount_idr: int) -> str:
    """Return an amount in millions of rupiah, a dash for nothing."""
    return number(amount_idr / 1e6) if amount_idr else DASH


def money(amount_idr: int) -> str:
    """Return an amount as people say it: Rp450 juta, Rp12,3 miliar."""
    for limit, word in ((1e12, "triliun"), (1e9, "miliar"), (1e6, "juta")):
        if amount_idr >= limit:
            decimals = 0 if word == "juta" else 2 if word == "triliun" else 1
            return f"Rp{number(amount_idr / limit, decimals)} {word}"
    return f"Rp{number(amount_idr)}"


def day(value: date | None) -> str:
    """Return 7 September 2022; a dash for nothing."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}" if value else DASH


def days(start: date | None, end: date | None) -> str:
    """Return 13–14 Juni 2022, or both days in full when the month changes."""
    if start and end and start != end:
        if (start.month, start.year) == (end.month, end.year):
            return f"{start.day}–{day(end)}"
        return f"{day(start)} – {day(end)}"
    return day(start)


def percent(part: float, whole: float, decimals: int = 1) -> str:
    """Return a share as 12,3 %; a dash of nothing."""
    return f"{number(100 * part / whole, decimals)} %" if whole else DASH
