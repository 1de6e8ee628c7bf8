"""Blocks of the tree as the template reads them."""

from __future__ import annotations

from collections.abc import Sequence
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
from .tables import LANDSCAPE_PT, PORTRAIT_PT, set_table, table_parts, text_of

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
        """Return the blocks, neighbouring landscape tables under one roof."""
        done: list[dict[str, Any]] = []
        for block in blocks:
            written = self.block(block)
            if isinstance(block, Table) and block.landscape:
                if not (done and done[-1]["kind"] == "landscape"):
                    done.append({"kind": "landscape", "blocks": []})
                done[-1]["blocks"].append(written)
            else:
                done.append(written)
        return done

    def block(self, block: Block) -> dict[str, Any]:  # noqa: C901 - one case per kind of block
        """Return one block."""
        match block:
            case Heading():
                return self.heading(block)
            case Paragraph(content):
                return {"kind": "paragraph", "line": self.composer.line(content)}
            case ListBlock(items, ordered):
                return {"kind": "list", "ordered": ordered, "items": self.composer.lines(items)}
            case Quote():
                return self._quote(block)
            case Callout():
                return self._callout(block)
            case KeyFigures(items):
                figures = [[self.composer.plain(text) for text in item] for item in items]
                return {"kind": "keyfigures", "items": figures}
            case Table():
                return self._table(block)
            case Figure():
                return self._figure(block)
            case Matrix():
                return self._matrix(block)
            case Card():
                return self._card(block)
            case Definitions(items):
                pairs = [
                    [self.composer.plain(term), self.composer.line(line)] for term, line in items
                ]
                return {"kind": "definitions", "items": pairs}
            case PageBreak():
                return {"kind": "pagebreak"}
            case Sheet():
                return self._sheet(block)

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
            "text": self.composer.plain(node.text),
            "anchor": self._anchor(node.id),
        }

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

    def _sheet(self, node: Sheet) -> dict[str, Any]:
        head = self.heading(Heading(2, node.title, node.id))
        return {
            "kind": "sheet",
            "head": head,
            "kicker": self.composer.plain(node.kicker),
            "ornament": self.drawings.key(node.ornament),
            "blocks": [self.block(block) for block in node.blocks],
        }
