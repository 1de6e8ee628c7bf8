"""Blocks of the tree as WordprocessingML."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from ..numbering import Labels, printed_reference
from ..splitting import split_table
from ..tree import (
    Block,
    Break,
    Callout,
    Card,
    Definitions,
    Document,
    Emphasis,
    Figure,
    Heading,
    KeyFigures,
    Line,
    ListBlock,
    Matrix,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Ref,
    Sheet,
    Strong,
    Table,
    Term,
)
from ..words import words
from .ink import BRICK, SAND, Bookmarks, link, paragraph, run
from .ink import field as field_of
from .styles import BULLETS, FIRST_LIST, LANDSCAPE_SECTION, PORTRAIT_SECTION
from .tables import boxes, table

PORTRAIT, LANDSCAPE = 9070, 13600
"""Widths of the text, in twentieths of a point."""
MOST_COLUMNS, MOST_COLUMNS_ACROSS = 12, 17
NARROW = 0.7
"""Columns of years that only hold marks are narrower than this; more of them fit."""
TONES = {"good": "E3EFEB", "bad": "F8E6DC", "chance": "F7EDD8", "threat": "ECEBE8"}


@dataclass
class Writer:
    """Writes blocks and remembers footnotes, lists and pictures."""

    document: Document
    labels: Labels
    picture: Callable[[Figure, int], str]
    """Gives the drawing of a figure that may be so wide, or nothing."""
    bookmarks: Bookmarks = field(default_factory=Bookmarks)
    notes: list[str] = field(default_factory=list)
    numbered: int = 0
    index: dict[str, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Fetch the book's own words."""
        self.words = words(self.document.language)

    def blocks(self, nodes: tuple[Block, ...]) -> str:
        """Return the blocks in order."""
        return "".join(self._block(node) for node in nodes)

    def line(self, content: Line) -> str:
        """Return the runs of a line."""
        return "".join(self._run(part) for part in content)

    def _run(self, part: object) -> str:
        match part:
            case Strong(text):
                return run(text, bold=True)
            case Emphasis(text):
                return run(text, italic=True)
            case Note(text):
                self.notes.append(text)
                return (
                    '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
                    f'<w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
                )
            case Ref(target):
                return self._reference(target)
            case Break():
                return "<w:r><w:br/></w:r>"
            case Term(text, entry):
                self.index[entry or text] = None
                return run(text)
        return run(getattr(part, "text", ""))

    def _reference(self, target: str) -> str:
        printed = run(printed_reference(target, inside=self.document, labels=self.labels))
        label = self.labels.get(target)
        if label is None or label.document != self.document.id:
            return printed
        return link(self.bookmarks.name(target), printed)

    def _block(self, node: Block) -> str:  # noqa: C901, PLR0911, PLR0912 - one line per kind of block
        match node:
            case Heading():
                return self._heading(node)
            case Paragraph():
                return paragraph(self.bookmarks.around(node.id, self.line(node.content)))
            case ListBlock():
                return self._list(node)
            case Quote():
                return self._quote(node)
            case Callout():
                return self._callout(node)
            case KeyFigures():
                return self._key_figures(node)
            case Table():
                return self._table(node)
            case Figure():
                return self._figure(node)
            case Matrix():
                return self._matrix(node)
            case Card():
                return self._card(node)
            case Definitions():
                return "".join(
                    paragraph(run(f"{term}  ", bold=True), self.line(meaning))
                    for term, meaning in node.items
                )
            case PageBreak():
                return paragraph('<w:r><w:br w:type="page"/></w:r>')
            case Sheet():
                kicker = paragraph(run(node.kicker), style="Kicker", page_break=True)
                heading = self._heading(Heading(2, node.title, node.id))
                return kicker + heading + self.blocks(node.blocks)

    def _heading(self, node: Heading) -> str:
        label = self.labels.get(node.id)
        number = label.number if label else ""
        if node.level >= 4:
            return paragraph(run(node.text, bold=True), keep_next=True)
        text = f"{label.text}  {node.text}" if label and number and node.level == 1 else node.text
        if number and node.level > 1:
            text = f"{number}  {node.text}"
        inner = self.bookmarks.around(node.id, run(text))
        made = paragraph(inner, style=f"Heading{node.level}", page_break=node.level == 1)
        return made + (paragraph(run(node.opener), style="Opener") if node.opener else "")

    def _list(self, node: ListBlock) -> str:
        number = BULLETS
        if node.ordered:
            number, self.numbered = FIRST_LIST + self.numbered, self.numbered + 1
        return "".join(
            paragraph(self.line(item), style="ListParagraph", list_id=number) for item in node.items
        )

    def _quote(self, node: Quote) -> str:
        by = paragraph(run(node.attribution), style="Source") if node.attribution else ""
        return (
            paragraph(self.bookmarks.around(node.id, self.line(node.content)), style="Quote") + by
        )

    def _callout(self, node: Callout) -> str:
        title = paragraph(run(node.title, bold=True), style="Callout", keep_next=True)
        return title + "".join(paragraph(self.line(one), style="Callout") for one in node.content)

    def _key_figures(self, node: KeyFigures) -> str:
        inner = [
            paragraph(run(value), style="KeyFigure")
            + paragraph(run(label, bold=True), style="TableText")
            + paragraph(run(small), style="TableText")
            for value, label, small in node.items
        ]
        width = max(len(inner), 1)
        return boxes(inner, total=PORTRAIT, per_row=width, fills=[""] * width) + paragraph()

    def caption(
        self, node: Table | Figure | Matrix, *, kind: str, style: str, more: str = ""
    ) -> str:
        """Return "Tabel 3.2  Title" with a sequence field, so that Word can list it."""
        label = self.labels.get(node.id)
        number = label.number if label else ""
        chapter, dot, own = number.rpartition(".")
        # \r sets the counter, so that an update in Word keeps the number within the chapter.
        instruction = f"SEQ {self.words[kind]} \\* ARABIC \\r {own}"
        counted = field_of(instruction, run(own, bold=True, colour=BRICK))
        head = run(f"{self.words[kind]} {chapter}{dot}", bold=True, colour=BRICK) + counted
        head = head if number else ""
        sample = run(f"  [{self.words['sample']}]", colour=BRICK) if node.sample else ""
        inner = self.bookmarks.around(node.id, head)
        return paragraph(inner, run(f"  {node.caption}{more}"), sample, style=style)

    def small_print(self, *, source: str, note: str = "", credit: str = "") -> str:
        """Return note, source and credit under a table or figure."""
        parts = [note, f"{self.words['source']}: {source}" if source else ""]
        parts.append(f"{self.words['photo']}: {credit}" if credit else "")
        text = " ".join(part for part in parts if part)
        return paragraph(run(text), style="Source") if text else paragraph(style="Source")

    def _table(self, node: Table) -> str:
        total = LANDSCAPE if node.landscape else PORTRAIT
        has_grid = sum(column.width < NARROW for column in node.columns) > MOST_COLUMNS / 2
        most = MOST_COLUMNS_ACROSS if node.landscape or has_grid else MOST_COLUMNS
        made = ""
        for place, part in enumerate(split_table(node, capacity=most)):
            more = f" ({self.words['continued']})" if place else ""
            made += self.caption(part, kind="table", style="Caption", more=more)
            made += table(part, lines=self.line, words=self.words, total=total)
            made += self.small_print(source=node.source, note=node.note)
        if not node.landscape:
            return made
        return paragraph(section=PORTRAIT_SECTION) + made + paragraph(section=LANDSCAPE_SECTION)

    def _figure(self, node: Figure) -> str:
        drawn = self.picture(node, int(PORTRAIT * min(max(node.width, 0.2), 1.0)))
        picture = drawn or run(node.alt or node.caption, italic=True)
        made = paragraph(picture, keep_next=True)
        made += self.caption(node, kind="figure", style="FigureCaption")
        made += self.small_print(source=node.source, credit=node.credit)
        if node.data:
            made += (
                table(node.data, lines=self.line, words=self.words, total=PORTRAIT) + paragraph()
            )
        return made

    def _matrix(self, node: Matrix) -> str:
        inner, fills = [], []
        for title, tone, items in node.quadrants:
            texts = "".join(
                paragraph(self.line(item), style="TableText", list_id=BULLETS) for item in items
            )
            inner.append(paragraph(run(title, bold=True), style="TableText") + texts)
            fills.append(TONES.get(tone, SAND))
        grid = boxes(inner, total=PORTRAIT, per_row=2, fills=fills)
        caption = self.caption(node, kind="figure", style="Caption")
        return caption + grid + self.small_print(source=node.source)

    def _card(self, node: Card) -> str:
        code = run(f"{node.code}  ", bold=True, colour=BRICK) if node.code else ""
        tag = run(f"  ({node.tag})", italic=True) if node.tag else ""
        title = self.bookmarks.around(node.id, code + run(node.title, bold=True)) + tag
        inner = paragraph(title, style="TableText", keep_next=True)
        inner += "".join(paragraph(self.line(one), style="TableText") for one in node.content)
        inner += "".join(
            paragraph(run(f"{name}: ", bold=True), self.line(value), style="TableText")
            for name, value in node.facts
        )
        return boxes([inner], total=PORTRAIT, per_row=1, fills=[""]) + paragraph()
