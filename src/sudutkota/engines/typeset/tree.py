"""The document tree: what a book says, before anyone decides how it looks.

One tree feeds the three writers. Text is always plain: `#`, `<b>` or `*` in a
string are printed as typed. Numbers such as "Tabel 3.2" are not in the tree;
`numbering` derives them from the order of the nodes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from .inlines import Break, Emphasis, Inline, Line, Note, Ref, Strong, Term, Text

if TYPE_CHECKING:
    from datetime import date

__all__ = ["Break", "Emphasis", "Inline", "Line", "Note", "Ref", "Strong", "Term", "Text"]

# -- blocks ----------------------------------------------------------------------------------

Matter: TypeAlias = Literal["front", "body", "back"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 opens a chapter on a right-hand page."""

    level: int
    """1 is a chapter, 2 a section, 3 a subsection, 4 an unnumbered run-in title."""
    text: str
    id: str
    """Permanent: it is the anchor in HTML, the bookmark in PDF and DOCX."""
    matter: Matter = "body"
    """Front matter is unnumbered with roman pages; back matter is lettered (Lampiran A)."""
    opener: str = ""
    """For level 1: one or two sentences under the chapter's title."""
    ornament: str = ""
    """For level 1: SVG of the decorative band on the opening page; empty for none."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    content: Line
    id: str = ""


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list with bullets or numbers."""

    items: tuple[Line, ...]
    ordered: bool = False
    id: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence set apart: the vision, a mission."""

    content: Line
    attribution: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Callout:
    """A box beside the argument."""

    kind: Literal["note", "missing", "sample", "summary"]
    """`missing` says what the plan still lacks; `sample` that the content is invented."""
    title: str
    content: tuple[Line, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Two to four large numbers side by side."""

    items: tuple[tuple[str, str, str], ...]
    """Value ("64"), label ("program"), small print (period or source)."""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    title: str
    width: float = 1.0
    """Share of the free width; only the proportions matter."""
    align: Literal["left", "right", "center"] = "left"
    """Numbers go right, with tabular figures."""
    group: str = ""
    """Neighbours with the same group share a heading above them ("Target")."""
    keep: bool = False
    """Repeated on every part when a wide table is split (the code and the name)."""


Mark: TypeAlias = Literal["", "bar", "bar-strong", "dot", "total", "subtotal", "section"]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    content: Line = ()
    span: int = 1
    """Columns it covers."""
    mark: Mark = ""
    """`bar` fills the cell (a year on the roadmap), `dot` marks a milestone."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    cells: tuple[Cell, ...]
    kind: Literal["", "section", "subtotal", "total"] = ""
    """`section` is a heading inside the table: one cell over the whole width."""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A captioned, numbered table whose header row repeats on every page."""

    id: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    source: str = ""
    """Printed under the table after "Sumber: "."""
    note: str = ""
    sample: bool = False
    """Prints the mark "Contoh" beside the caption."""
    landscape: bool = False
    """Set on landscape pages; split by column groups when still too wide."""
    dense: bool = False
    """Smaller type, for matrices."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A captioned, numbered picture with its alternative text."""

    id: str
    caption: str
    svg: str = ""
    """A drawing as SVG text; either this or `image`."""
    image: bytes = b""
    """A PNG or JPEG file's bytes."""
    alt: str = ""
    """Said instead of the picture; required."""
    source: str = ""
    credit: str = ""
    sample: bool = False
    width: float = 1.0
    """Share of the text width, 0 to 1."""
    data: Table | None = None
    """The figure's numbers; printed as an unnumbered small table under it (HTML: folded)."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Four labelled quadrants (SWOT, TOWS), set as a two-by-two grid; numbered as a figure."""

    id: str
    caption: str
    quadrants: tuple[tuple[str, str, tuple[Line, ...]], ...]
    """Four times: title ("Kekuatan"), tone ("good", "bad", "chance", "threat"), items."""
    source: str = ""
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A short profile: title, facts in pairs, a text. Never broken across pages if it fits one."""

    id: str
    title: str
    code: str = ""
    tag: str = ""
    facts: tuple[tuple[str, Line], ...] = ()
    content: tuple[Line, ...] = ()
    link: str = ""
    """A path of the web edition (HTML only)."""


@dataclass(frozen=True, slots=True)
class Definitions:
    """Terms and their meanings: the glossary, the list of abbreviations."""

    items: tuple[tuple[str, Line], ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next block starts a page (PDF and DOCX; nothing in HTML)."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Blocks that make exactly one page: an executive summary's page per dimension."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    kicker: str = ""
    ornament: str = ""


Block: TypeAlias = (
    Heading
    | Paragraph
    | ListBlock
    | Quote
    | Callout
    | KeyFigures
    | Table
    | Figure
    | Matrix
    | Card
    | Definitions
    | PageBreak
    | Sheet
)

# -- the book --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on the cover and the title page."""

    kicker: str = ""
    """"Buku II"."""
    title: str = ""
    subtitle: str = ""
    period: str = ""
    place: str = ""
    publisher: str = ""
    """The issuing office, never a person."""
    drawing: str = ""
    """SVG of the cover's drawing."""
    emblem: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A volume."""

    id: str
    """The volume's slug, unique within a set: "analisis-strategis"."""
    title: str
    blocks: tuple[Block, ...]
    cover: Cover = field(default_factory=Cover)
    label: str = ""
    """How other volumes call it: "Buku I"."""
    language: str = "id"
    author: str = ""
    """The issuing office; goes into the file's metadata."""
    keywords: tuple[str, ...] = ()
    description: str = ""
    colophon: tuple[tuple[str, str], ...] = ()
    """Pairs printed on the back of the title page: edition, date, publisher, licence."""
    sample: bool = False
    """Prints "Contoh, bukan dokumen resmi" on every page."""
    lists: bool = True
    """Whether lists of tables and figures follow the contents."""
    index: bool = True
    legal: bool = False
    """An annex to a regulation: no cover art, "BAB I" headings, no ornaments."""


@dataclass(frozen=True, slots=True)
class Edition:
    """Which printing this is; the same edition gives the same bytes."""

    number: int
    """0 is an unnumbered draft."""
    issued_on: date
    """The file's timestamp, too."""
    draft: bool = True
    """Prints DRAF on every page."""
    label: str = ""
    """Printed in the colophon and the foot: "Edisi 1"."""
