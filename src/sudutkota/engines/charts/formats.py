"""Numbers the Indonesian way."""

from __future__ import annotations


def number(value: float, decimals: int | None = None) -> str:
    """Return 1.234,5 for 1234.5; as many decimals as asked, at most two of its own."""
    places = decimals if decimals is not None else _own_decimals(value)
    text = f"{value:,.{places}f}"
    return text.translate(str.maketrans(",.", ".,")).replace("-", "−")


def _own_decimals(value: float) -> int:
    if value == int(value) or abs(value) >= 100:
        return 0
    return 1 if abs(value) >= 10 or round(value, 1) == round(value, 2) else 2


def nice_top(most: float) -> float:
    """Return a round number not below `most` that four steps divide well."""
    if most < 1e-9:
        return 1.0
    power = 1.0
    while power * 10 <= most:
        power *= 10
    while power > most:
        power /= 10
    return next(
        step * power for step in (1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10) if step * power >= most
    )
