"""Numbers of chapters, tables and figures, derived from the order of the nodes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import ascii_uppercase
from typing import TypeAlias

from .tree import Block, Document, Figure, Heading, Matrix, Sheet, Table
from .words import words


@dataclass(frozen=True, slots=True)
class Label:
    """What a node is called in print."""

    number: str
    """"3.2"; empty for what has no number."""
    text: str
    """"Tabel 3.2"; the title for what has no number."""
    document: str
    """The id of the document it stands in."""
    volume: str
    """How other volumes call that document: "Buku I"."""
    title: str = ""
    chapter: str = ""
    """The id of the chapter it stands in: the page of the web edition."""


Labels: TypeAlias = Mapping[str, Label]
"""Node id -> label, over one document or a set of volumes."""


def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield every block in reading order, those inside sheets too."""
    for block in blocks:
        yield block
        if isinstance(block, Sheet):
            yield from walk(block.blocks)


class _Counter:
    """Counts chapters, sections, tables and figures of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words = words(document.language)
        self.chapters = {"body": 0, "back": 0}
        self.chapter = ""
        self.chapter_id = ""
        self.sections = [0, 0]
        self.items = {"table": 0, "figure": 0}

    def heading(self, node: Heading) -> Label:
        """Return the label of a heading and step the counters."""
        if node.level == 1:
            self.chapter_id = node.id
            self.sections, self.items = [0, 0], {"table": 0, "figure": 0}
            if node.matter == "front":
                self.chapter = ""
                return self._label("", node.text, node.text)
            self.chapters[node.matter] += 1
            count = self.chapters[node.matter]
            self.chapter = (
                str(count) if node.matter == "body" else ascii_uppercase[(count - 1) % 26]
            )
            word = self.words["chapter" if node.matter == "body" else "appendix"]
            return self._label(self.chapter, f"{word} {self.chapter}", node.text)
        if not self.chapter or node.level > 3:
            return self._label("", node.text, node.text)
        self.sections[node.level - 2] += 1
        if node.level == 2:
            self.sections[1] = 0
        number = ".".join([self.chapter, *map(str, self.sections[: node.level - 1])])
        return self._label(number, f"{self.words['section']} {number}", node.text)

    def item(self, kind: str, title: str) -> Label:
        """Return the label of the next table or figure."""
        self.items[kind] += 1
        count = self.items[kind]
        number = f"{self.chapter}.{count}" if self.chapter else str(count)
        return self._label(number, f"{self.words[kind]} {number}", title)

    def _label(self, number: str, text: str, title: str) -> Label:
        volume = self.document.label or self.document.title
        return Label(number, text, self.document.id, volume, title, self.chapter_id)


def number(*documents: Document) -> dict[str, Label]:
    """Name every heading, table and figure of the documents.

    Returns:
        Labels by node id, in reading order; where two nodes share an id, the
        first keeps it.
    """
    labels: dict[str, Label] = {}
    for document in documents:
        counter = _Counter(document)
        for node in walk(document.blocks):
            match node:
                case Heading():
                    labels.setdefault(node.id, counter.heading(node))
                case Table():
                    labels.setdefault(node.id, counter.item("table", node.caption))
                case Figure() | Matrix():
                    labels.setdefault(node.id, counter.item("figure", node.caption))
                case Sheet():
                    labels.setdefault(node.id, counter.heading(Heading(2, node.title, node.id)))
                case _:
                    pass
    return labels


def printed_reference(target: str, *, inside: Document, labels: Labels) -> str:
    """Return how `target` is called from within that document.

    "Tabel 3.2" in the same volume, "Buku I, Tabel 3.2" from another one.
    """
    label = labels.get(target)
    if label is None:
        return f"({words(inside.language)['lost']}: {target})"
    return label.text if label.document == inside.id else f"{label.volume}, {label.text}"
