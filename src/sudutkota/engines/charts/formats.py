"""Numbers the Indonesian way."""

from __future__ import annotations

import math
from typing import Final

SHORT_FROM: Final = 1e7
"""From here on a number without a wish for decimals is said in words: 1,57 miliar."""
_WORDS: Final = ((1e12, "triliun"), (1e9, "miliar"), (1e6, "juta"))


def number(value: float, decimals: int | None = None) -> str:
    """Return 1.234,5 for 1234.5; as many decimals as asked, at most two of its own."""
    if decimals is None and abs(value) >= SHORT_FROM:
        limit, word = next((limit, word) for limit, word in _WORDS if abs(value) >= limit)
        return f"{number(value / limit, _own_decimals(value / limit))} {word}"
    places = decimals if decimals is not None else _own_decimals(value)
    rounded = round(value, places) or 0.0  # never minus nothing
    text = f"{rounded:,.{places}f}"
    return text.translate(str.maketrans(",.", ".,")).replace("-", "−")


def _own_decimals(value: float) -> int:
    if value == int(value) or abs(value) >= 100:
        return 0
    return 1 if abs(value) >= 10 or round(value, 1) == round(value, 2) else 2


def finite(value: float | None) -> float | None:
    """Return the value, None for what is not a number or has no end."""
    return value if value is not None and math.isfinite(value) else None


def nice_top(most: float) -> float:
    """Return a round number not below `most` that four steps divide well."""
    if not 1e-9 < most < math.inf:
        return 1.0
    power: float = 10.0 ** math.floor(math.log10(most))
    steps = (1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10, 12)
    return next(step * power for step in steps if step * power >= most)
