"""How wide the columns of a table are."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from ..hyphens import SOFT_HYPHEN, hyphenated
from ..splitting import placed_rows
from ..tree import Break, Ref
from .lines import CELL_PIECE

if TYPE_CHECKING:
    from ..tree import Column, Line, Table

_TYPE_SIZE: Final = 8.2
_DENSE_SIZE: Final = 7.0
_EM: Final = (
    0.58  # a letter of Plus Jakarta Sans Bold over Indonesian text is 0.56 em, a digit 0.60
)
_GAP_PT: Final = 8.5
_SYLLABLES: Final = 11  # a longer word breaks at a syllable
_TOKEN: Final = re.compile(r"\S+")


def text_of(line: Line) -> str:
    """Return the letters of a line, as far as its width is concerned."""
    return "".join(
        "Tabel 10.10" if isinstance(run, Ref) else "\n" if isinstance(run, Break) else run.text
        for run in line
    )


def least_widths(table: Table) -> list[float]:
    """Return what each column needs at least, in points."""
    letter = (_DENSE_SIZE if table.dense else _TYPE_SIZE) * _EM
    least = [_title(column.title) for column in table.columns]
    longest = [0] * len(table.columns)
    for _kind, cells in placed_rows(table):
        for placed in cells:
            if placed.span == 1:
                text = text_of(placed.cell.content)
                at = placed.start
                least[at] = max(least[at], _needed(text, table.columns[at]))
                longest[at] = max(longest[at], len(text))
    roomy = [
        max(need, 14) if length > 60 else need for need, length in zip(least, longest, strict=True)
    ]
    widths = [need * letter + _GAP_PT for need in roomy]
    _widen_groups(table.columns, widths, letter)
    return widths


def _widen_groups(columns: tuple[Column, ...], widths: list[float], letter: float) -> None:
    """Give the columns of a group what the group's own title needs."""
    for key, members in groupby(enumerate(columns), key=lambda item: item[1].group or item[0]):
        places = [at for at, _column in members]
        title = _title(key) * letter + _GAP_PT if isinstance(key, str) else 0
        lack = title - sum(widths[at] for at in places)
        for at in places:
            widths[at] += max(lack, 0) / len(places)


def small_share(table: Table, width: float) -> float:
    """Return how much of the width a small table wants."""
    return round(min(1.8 * sum(least_widths(table)) / width, 1), 3)


def _needed(text: str, column: Column) -> int:
    """Return how many letters of the text must stand on one line."""
    if column.align == "right":
        return min(max((len(line) for line in text.split("\n")), default=0), 18)
    return _piece(text)


def _piece(text: str) -> int:
    """Return the longest piece that stands on one line, in letters."""
    return max((_unbroken(token) for token in _TOKEN.findall(text)), default=2)


def _unbroken(token: str) -> int:
    """Return how much of a word, a number or a code stays together."""
    pieces = hyphenated(token).split(SOFT_HYPHEN)
    longest = max(map(len, pieces)) + (len(pieces) > 1)
    return min(max(longest, min(len(token), _SYLLABLES)), CELL_PIECE)


def _title(text: str) -> int:
    """Return the longest word of a header, which never breaks at a syllable."""
    return max((min(len(token), CELL_PIECE) for token in _TOKEN.findall(text)), default=2)


def column_widths(table: Table, width: float) -> list[float]:
    """Share the width as the columns ask, none below its least."""
    least = least_widths(table)
    asked = [max(column.width, 0.05) for column in table.columns]
    fixed: set[int] = set()
    while len(fixed) < len(asked):
        rest = width - sum(least[at] for at in fixed)
        total = sum(share for at, share in enumerate(asked) if at not in fixed)
        tight = {
            at
            for at, share in enumerate(asked)
            if at not in fixed and share / total * rest < least[at]
        }
        if not tight or rest <= 0:
            break
        fixed |= tight
    rest = max(width - sum(least[at] for at in fixed), 1)
    total = sum(share for at, share in enumerate(asked) if at not in fixed) or 1
    return [least[at] if at in fixed else share / total * rest for at, share in enumerate(asked)]
