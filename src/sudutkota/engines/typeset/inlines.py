"""What stands inside a line. Text is always plain: markup in it is printed as typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Text:
    """A run of plain text."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """A run that must not be overlooked."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """A run in italics: a foreign word, a title."""

    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, usually a source."""

    text: str


@dataclass(frozen=True, slots=True)
class Ref:
    """A printed reference such as "Tabel 3.2" or "Buku I, Bab 4".

    An unknown target prints "(rujukan tidak ditemukan: target)" and is reported.
    """

    target: str
    """The `id` of a heading, table or figure, of this document or of another volume."""


@dataclass(frozen=True, slots=True)
class Term:
    """A run that also enters the index at the end of the book."""

    text: str
    entry: str = ""
    """What the index says; the text itself when empty."""


@dataclass(frozen=True, slots=True)
class Break:
    """A new line inside a paragraph or a cell."""


Inline: TypeAlias = Text | Strong | Emphasis | Note | Ref | Term | Break
Line: TypeAlias = tuple[Inline, ...]
