"""Runs of text as the template reads them."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final, TypeAlias

from ..glyphs import Typecase
from ..hyphens import SOFT_HYPHEN, hyphenated
from ..numbering import printed_reference
from ..tree import Break, Emphasis, Note, Ref, Strong, Term, Text

if TYPE_CHECKING:
    from ..numbering import Labels
    from ..tree import Document, Inline, Line

LINE_PIECE: Final = 40
"""The longest piece, in letters, that stays together on a line of text."""
CELL_PIECE: Final = 20
"""The same in a cell of a table."""

Run: TypeAlias = "str | list[str]"
SetLine: TypeAlias = "str | list[Run]"


class Composer:
    """Turns the tree's text into runs: replaced glyphs, soft hyphens, references, index keys."""

    def __init__(self, document: Document, labels: Labels, anchors: frozenset[str]) -> None:
        self.document, self.labels, self.anchors = document, labels, anchors
        self.typecase = Typecase()
        self.entries: dict[str, list[str]] = {}
        """Index entry -> keys of the places where it stands."""
        self._terms = 0
        self._breaks_words = document.language == "id"

    def plain(self, text: str) -> str:
        """Return text for headings, captions and the like: never hyphenated."""
        return _yielding(self.typecase.fit(text), LINE_PIECE)

    def line(self, line: Line) -> SetLine:
        """Return a line's runs; a bare string where it is one run of plain text."""
        runs = [self._run(inline) for inline in line]
        if runs and isinstance(runs[-1], str):
            runs[-1] = _whole_end(runs[-1])
        return _bare(runs)

    def cell(self, line: Line) -> SetLine:
        """Return the runs of a table's cell: in narrow columns every word may break."""
        runs = [self._run(inline) for inline in line]
        return _bare([_yielding(run, CELL_PIECE) if isinstance(run, str) else run for run in runs])

    def lines(self, lines: tuple[Line, ...]) -> list[SetLine]:
        """Return several lines' runs."""
        return [self.line(line) for line in lines]

    def _running(self, text: str) -> str:
        fitted = self.typecase.fit(text)
        return _yielding(hyphenated(fitted) if self._breaks_words else fitted, LINE_PIECE)

    def _run(self, inline: Inline) -> Run:
        match inline:
            case Text(text):
                return self._running(text)
            case Strong(text):
                return ["strong", self._running(text)]
            case Emphasis(text):
                return ["emph", self.plain(text)]
            case Note(text):
                return ["note", self.plain(text)]
            case Term(text, entry):
                return ["term", self._running(text), self._index_key(self.plain(entry or text))]
            case Ref(target):
                return self._reference(target)
            case Break():
                return ["break"]

    def _reference(self, target: str) -> Run:
        printed = self.plain(printed_reference(target, inside=self.document, labels=self.labels))
        return ["ref", printed, target] if target in self.anchors else printed

    def _index_key(self, entry: str) -> str:
        keys = self.entries.setdefault(entry, [])
        self._terms += 1
        # The space keeps the key apart from every id of the tree that becomes a label.
        keys.append(f"index {self._terms}")
        return keys[-1]

    def index(self) -> list[tuple[str, list[tuple[str, list[str]]]]]:
        """Return the index: letter -> entries -> keys, in alphabetical order."""
        letters: dict[str, list[tuple[str, list[str]]]] = {}
        for entry in sorted(self.entries, key=lambda entry: (_sorted_as(entry), entry)):
            first = _sorted_as(entry)[:1].upper()
            letter = first if first.isalpha() else "#"
            letters.setdefault(letter, []).append((entry, self.entries[entry]))
        return list(letters.items())


def _bare(runs: list[Run]) -> SetLine:
    """Return the text alone when it is all there is."""
    return runs[0] if len(runs) == 1 and isinstance(runs[0], str) else runs


def _yielding(text: str, longest: int) -> str:
    """Return the text with a place to break in every piece longer than that.

    Arabic is left alone: its letters would lose their joins.
    """
    if len(text) <= longest:
        return text
    return re.sub(f"([^\\s\u00ad\u200b\u0600-\u06ff]{{{longest}}})(?=\\S)", "\\1\u200b", text)


def _whole_end(text: str) -> str:
    """Return the text with its last word unbroken: half a word is no line to end on."""
    start = text.rstrip().rfind(" ") + 1
    return text[:start] + text[start:].replace(SOFT_HYPHEN, "")


def _sorted_as(entry: str) -> str:
    """Return the entry without case and accents."""
    return "".join(
        sign
        for sign in unicodedata.normalize("NFD", entry.casefold())
        if not unicodedata.combining(sign)
    )
