"""Text and focus rings keep WCAG 2.2 AA contrast in light and dark."""

from __future__ import annotations

import re
from importlib import resources

import pytest

TOKENS = (resources.files("sudutkota.design") / "static/design/tokens.css").read_text("utf-8")
LIGHT, DARK = TOKENS.split("@media (prefers-color-scheme: dark)")

TEXT_PAIRS = [
    *((ink, ground) for ink in ("ink", "muted", "link") for ground in ("paper", "panel", "sand")),
    ("brick", "paper"),
    ("brick", "panel"),
    ("on-green", "green"),
    ("on-green", "green-deep"),
    ("sample-ink", "sample-fill"),
]
MARK_PAIRS = [("focus", ground) for ground in ("paper", "panel", "sand")]


def _colours(*, theme: str) -> dict[str, str]:
    """Return the colour tokens of a theme; dark overrides light."""
    css = LIGHT if theme == "light" else LIGHT + DARK
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", css))


def _luminance(colour: str) -> float:
    """Return the relative luminance (WCAG 2.2)."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    """Return the contrast ratio, 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_of_black_on_white_is_21() -> None:
    assert round(_contrast("#000000", "#ffffff"), 6) == 21


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_keeps_a_contrast_of_four_and_a_half(theme: str) -> None:
    colours = _colours(theme=theme)

    ratios = {pair: _contrast(colours[pair[0]], colours[pair[1]]) for pair in TEXT_PAIRS}

    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_focus_ring_keeps_a_contrast_of_three(theme: str) -> None:
    colours = _colours(theme=theme)

    ratios = {pair: _contrast(colours[pair[0]], colours[pair[1]]) for pair in MARK_PAIRS}

    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 3} == {}
