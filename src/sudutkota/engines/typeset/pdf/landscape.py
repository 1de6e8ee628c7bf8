"""Which blocks stand on landscape pages."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final, TypeAlias

from ..tree import Callout, Heading, ListBlock, Paragraph, Table
from .widths import text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..tree import Block

Run: TypeAlias = "tuple[bool, list[Block]]"
_SHORT_LETTERS: Final = 1800


def runs_of_pages(blocks: Sequence[Block]) -> list[Run]:
    """Cut the blocks into runs of upright (False) and landscape (True) pages.

    A few lines between two wide tables stay on the landscape pages: alone on an
    upright page they would look lost.
    """
    runs: list[Run] = []
    for is_landscape, group in groupby(blocks, key=_is_wide):
        run = list(group)
        if is_landscape and len(runs) > 1 and runs[-2][0] and _is_short_text(runs[-1][1]):
            between = runs.pop()[1]
            runs[-1][1].extend([*between, *run])
        else:
            runs.append((is_landscape, run))
    return runs


def _is_wide(block: Block) -> bool:
    return isinstance(block, Table) and block.landscape


def _is_short_text(blocks: list[Block]) -> bool:
    return sum(_letters(block) for block in blocks) <= _SHORT_LETTERS


def _letters(block: Block) -> int:
    """Return how long a block of text is; anything else counts as long."""
    match block:
        case Heading(level=level, text=text) if level > 1:
            return len(text)
        case Paragraph(content=content):
            return len(text_of(content))
        case ListBlock(items=lines) | Callout(content=lines):
            return sum(len(text_of(line)) for line in lines)
        case _:
            return _SHORT_LETTERS + 1
