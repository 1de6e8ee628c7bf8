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

    A wide table takes the few lines before it, back to their heading, onto its page:
    alone on an upright page they would look lost.
    """
    runs: list[Run] = []
    for is_landscape, group in groupby(blocks, key=_is_wide):
        run = list(group)
        if is_landscape and runs:
            run = _taken_from(runs[-1][1]) + run
            if not runs[-1][1]:
                runs.pop()
            if runs and runs[-1][0]:
                runs[-1][1].extend(run)
                continue
        runs.append((is_landscape, run))
    return runs


def _taken_from(before: list[Block]) -> list[Block]:
    """Remove and return the last section's lines, or all of them, when they are few."""
    headings = [at for at, block in enumerate(before) if isinstance(block, Heading)]
    start = 0 if sum(map(_letters, before)) <= _SHORT_LETTERS else max(headings, default=0)
    if sum(map(_letters, before[start:])) > _SHORT_LETTERS:
        return []
    taken = before[start:]
    del before[start:]
    return taken


def _is_wide(block: Block) -> bool:
    return isinstance(block, Table) and block.landscape


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
