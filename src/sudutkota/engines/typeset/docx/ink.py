"""WordprocessingML as text: runs, paragraphs, fields, bookmarks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from ..legible import legible

NAMESPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
GREEN: Final = "0F5C4D"
BRICK: Final = "A8481F"
MUTED: Final = "535D6D"
SAND: Final = "F4EDE1"
RULE: Final = "D9D2C4"


def safe(text: str) -> str:
    """Return plain text as XML shows it."""
    return escape(legible(text))


def run(
    text: str, *, bold: bool = False, italic: bool = False, colour: str = "", style: str = ""
) -> str:
    """Return a run; line breaks in the text become breaks."""
    properties = (
        (f"<w:rStyle w:val={quoteattr(style)}/>" if style else "")
        + ("<w:b/>" if bold else "")
        + ("<w:i/>" if italic else "")
        + (f'<w:color w:val="{colour}"/>' if colour else "")
    )
    inner = "<w:br/>".join(
        f'<w:t xml:space="preserve">{safe(part)}</w:t>' for part in text.split("\n")
    )
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inner}</w:r>"


def paragraph(
    *parts: str,
    style: str = "",
    keep_next: bool = False,
    page_break: bool = False,
    align: str = "",
    list_id: int = 0,
    section: str = "",
) -> str:
    """Return a paragraph of runs; `section` is the section it ends."""
    properties = (
        (f"<w:pStyle w:val={quoteattr(style)}/>" if style else "")
        + ("<w:keepNext/>" if keep_next else "")
        + ("<w:pageBreakBefore/>" if page_break else "")
        + (f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list_id}"/></w:numPr>' if list_id else "")
        + (f'<w:jc w:val="{align}"/>' if align else "")
        + section
    )
    head = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{head}{''.join(parts)}</w:p>"


def field(instruction: str, result: str) -> str:
    """Return a field with its result already there, so that it reads before any update."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {safe(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def link(target: str, inner: str) -> str:
    """Return runs that lead to a bookmark."""
    return f'<w:hyperlink w:anchor={quoteattr(target)} w:history="1">{inner}</w:hyperlink>'


def joined(parts: Iterable[str]) -> str:
    """Return the parts as one text."""
    return "".join(parts)


class Bookmarks:
    """Gives every node id a bookmark name that Word accepts, once."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._set: set[str] = set()

    def name(self, node_id: str) -> str:
        """Return the name for a node id: at most 40 letters, digits and underscores."""
        if node_id not in self._names:
            kept = "".join(sign if sign.isascii() and sign.isalnum() else "_" for sign in node_id)
            self._names[node_id] = f"b{len(self._names) + 1}_{kept[:28]}"
        return self._names[node_id]

    def around(self, node_id: str, inner: str) -> str:
        """Return the runs with the node's bookmark around them, the first time only."""
        if not node_id or node_id in self._set:
            return inner
        self._set.add(node_id)
        number, name = len(self._set), self.name(node_id)
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{inner}'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )
