"""Blocks of the tree as the template reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from ..errors import MissingAltTextError
from ..numbering import Label
from ..tree import (
    Callout,
    Card,
    Definitions,
    Figure,
    Heading,
    KeyFigures,
    ListBlock,
    Matrix,
    PageBreak,
    Paragraph,
    Quote,
    Sheet,
    Table,
)
from .drawings import Drawings, photo_svg, ratio
from .landscape import runs_of_pages
from .tables import LANDSCAPE_PT, PORTRAIT_PT, is_short, set_table, table_parts
from .widths import text_of

if TYPE_CHECKING:
    from ..numbering import Labels
    from ..tree import Block
    from .lines import Composer

_TALLEST_PT: Final = 560.0  # a figure and its caption must fit one page


class Setter:
    """Writes blocks for the template, keeping track of levels and anchors."""

    def __init__(self, composer: Composer, drawings: Drawings, labels: Labels) -> None:
        self.composer, self.drawings, self.labels = composer, drawings, labels
        self.anchored: set[str] = set()
        self.level = 0
        """The level of the last heading: PDF/UA allows no gap below it."""
        self.captions = {"table": 0, "figure": 0}

    def blocks(self, blocks: Sequence[Block]) -> list[dict[str, Any]]:
        """Return the blocks; those on landscape pages stand together under one roof."""
        done: list[dict[str, Any]] = []
        for is_landscape, run in runs_of_pages(blocks):
            written = [self.block(block) for block in run]
            done += [{"kind": "landscape", "blocks": written}] if is_landscape else written
        return done

    def block(self, block: Block) -> dict[str, Any]:
        """Return one block."""
        return _WRITERS[type(block)](self, block)

    def heading(self, node: Heading) -> dict[str, Any]:
        """Return a heading whose level leaves no gap."""
        self.level = max(1, min(node.level, self.level + 1, 4))
        label = self._label(node.id)
        return {
            "kind": "heading",
            "level": self.level,
            "look": node.level,
            "number": self.composer.plain(label.number),
            "called": self.composer.plain(label.text) if label.number else "",
            "kicker": self._kicker(label),
            "text": self.composer.plain(node.text).strip() or label.text or "–",
            "anchor": self._anchor(node.id),
        }

    def _kicker(self, label: Label) -> str:
        """Return "Bab" of "Bab 3"."""
        return (
            self.composer.plain(label.text.removesuffix(label.number).strip())
            if label.number
            else ""
        )

    def _label(self, node: str) -> Label:
        return self.labels.get(node) or Label("", "", "", "")

    def _anchor(self, node: str) -> str:
        """Return the id for the first node that has it, else nothing."""
        if not node or node in self.anchored:
            return ""
        self.anchored.add(node)
        return node

    def _caption(self, node: Table | Figure | Matrix, kind: str) -> dict[str, Any]:
        self.captions[kind] += 1
        label = self._label(node.id)
        return {
            "anchor": self._anchor(node.id),
            "number": self.composer.plain(label.number),
            "called": self.composer.plain(label.text),
            "caption": self.composer.plain(node.caption),
            "sample": node.sample,
            "source": self.composer.plain(node.source),
        }

    def _paragraph(self, node: Paragraph) -> dict[str, Any]:
        return {"kind": "paragraph", "line": self.composer.line(node.content)}

    def _list(self, node: ListBlock) -> dict[str, Any]:
        items = self.composer.lines(node.items)
        return {"kind": "list", "ordered": node.ordered, "items": items}

    def _key_figures(self, node: KeyFigures) -> dict[str, Any]:
        figures = [[self.composer.plain(text) for text in item] for item in node.items]
        return {"kind": "keyfigures", "items": figures}

    def _definitions(self, node: Definitions) -> dict[str, Any]:
        pairs = [[self.composer.plain(term), self.composer.line(line)] for term, line in node.items]
        return {"kind": "definitions", "items": pairs}

    def _page_break(self, _node: PageBreak) -> dict[str, Any]:
        return {"kind": "pagebreak"}

    def _quote(self, node: Quote) -> dict[str, Any]:
        return {
            "kind": "quote",
            "line": self.composer.line(node.content),
            "attribution": self.composer.plain(node.attribution),
        }

    def _callout(self, node: Callout) -> dict[str, Any]:
        return {
            "kind": "callout",
            "tone": node.kind,
            "title": self.composer.plain(node.title),
            "lines": self.composer.lines(node.content),
        }

    def _table(self, node: Table) -> dict[str, Any]:
        width = LANDSCAPE_PT if node.landscape else PORTRAIT_PT
        parts = table_parts(node, width=width)
        return {
            "kind": "table",
            **self._caption(node, "table"),
            "note": self.composer.plain(node.note),
            "whole": is_short(node),
            "parts": [set_table(part, self.composer, width=width) for part in parts],
        }

    def _figure(self, node: Figure) -> dict[str, Any]:
        if not node.alt.strip():
            raise MissingAltTextError(node.id)
        shape = ratio(node.svg or photo_svg(node.image))
        share = min(max(node.width, 0.1), 1.0, _TALLEST_PT * shape / PORTRAIT_PT)
        data = node.data
        return {
            "kind": "figure",
            **self._caption(node, "figure"),
            "drawing": self.drawings.figure_key(node),
            "alt": self.composer.plain(node.alt),
            "width": share,
            "credit": self.composer.plain(node.credit),
            "data": set_table(data, self.composer, width=PORTRAIT_PT, size="small")
            if data
            else None,
        }

    def _matrix(self, node: Matrix) -> dict[str, Any]:
        quadrants = [
            {"title": self.composer.plain(title), "tone": tone, "items": self.composer.lines(items)}
            for title, tone, items in node.quadrants
        ]
        letters = sum(len(text_of(item)) for _, _, items in node.quadrants for item in items)
        return {
            "kind": "matrix",
            **self._caption(node, "figure"),
            "quadrants": quadrants,
            "long": letters > 3000,
        }

    def _card(self, node: Card) -> dict[str, Any]:
        letters = sum(map(len, map(text_of, [*node.content, *(fact for _, fact in node.facts)])))
        return {
            "kind": "card",
            "title": self.composer.plain(node.title),
            "code": self.composer.plain(node.code),
            "tag": self.composer.plain(node.tag),
            "facts": [
                [self.composer.plain(name), self.composer.line(fact)] for name, fact in node.facts
            ],
            "lines": self.composer.lines(node.content),
            "anchor": self._anchor(node.id),
            "long": letters + 60 * len(node.facts) > 2400,
        }

    def _inside(self, sheet: Sheet) -> Iterator[dict[str, Any]]:
        """Yield a sheet's blocks; it is one page, so breaks and sheets in it mean nothing."""
        for block in sheet.blocks:
            if isinstance(block, Sheet):
                yield self.heading(Heading(2, block.title, block.id))
                yield from self._inside(block)
            elif not isinstance(block, PageBreak):
                yield self.block(block)

    def _sheet(self, node: Sheet) -> dict[str, Any]:
        head = self.heading(Heading(2, node.title, node.id))
        return {
            "kind": "sheet",
            "head": head,
            "kicker": self.composer.plain(node.kicker),
            "ornament": self.drawings.key(node.ornament),
            "blocks": list(self._inside(node)),
        }


_WRITERS: Final[dict[type, Callable[[Setter, Any], dict[str, Any]]]] = {
    Callout: Setter._callout,
    Card: Setter._card,
    Definitions: Setter._definitions,
    Figure: Setter._figure,
    Heading: Setter.heading,
    KeyFigures: Setter._key_figures,
    ListBlock: Setter._list,
    Matrix: Setter._matrix,
    PageBreak: Setter._page_break,
    Paragraph: Setter._paragraph,
    Quote: Setter._quote,
    Sheet: Setter._sheet,
    Table: Setter._table,
}
