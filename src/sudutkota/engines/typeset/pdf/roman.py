"""Chapters of an annex to a regulation: BAB I, BAB II."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ..tree import Heading

if TYPE_CHECKING:
    from ..numbering import Label, Labels
    from ..tree import Document

_SIGNS: Final = (
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def roman(count: int) -> str:
    """Return a positive number in capitals: 4 -> "IV"."""
    signs = ""
    for value, sign in _SIGNS:
        signs += sign * (count // value)
        count %= value
    return signs


def roman_number(document: Document, labels: Labels) -> dict[str, Label]:
    """Return the labels with this document's numbered chapters in roman numbers."""
    chapters = {
        node.id
        for node in document.blocks
        if isinstance(node, Heading) and node.level == 1 and node.matter == "body"
    }
    return {
        node: _roman(label) if node in chapters and label.number.isdigit() else label
        for node, label in labels.items()
    }


def _roman(label: Label) -> Label:
    sign = roman(int(label.number))
    return replace(label, number=sign, text=label.text.replace(label.number, sign))
