"""What the web edition is made of, and the state of the page being written."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import TypeAlias

from ..legible import legible
from ..numbering import Label, Labels
from ..tree import Document, Edition, Figure, Matter
from ..words import words

Link: TypeAlias = Callable[[Label], str]
"""The address of the page on which a label stands; empty for none. Anchors are added here."""

CardUrl: TypeAlias = Callable[[str], str]
"""The address of a card's own page, from the card's `link`; empty for none."""

ImageUrl: TypeAlias = Callable[[Figure], str]
"""The address of a figure's raster image."""


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page of the web edition."""

    id: str
    """The chapter's id; "index" for the first page."""
    title: str
    number: str
    """"3" or "A"; empty in front matter and on the first page."""
    matter: Matter
    body: str
    """An HTML fragment: what stands inside `<main>`."""
    outline: tuple[tuple[str, str, str, int], ...] = ()
    """Headings on the page: anchor, number, title, level (1 to 3)."""
    terms: tuple[tuple[str, str], ...] = ()
    """Index entries on the page: entry, anchor."""


@dataclass(frozen=True, slots=True)
class Site:
    """A volume as web pages."""

    document: Document
    edition: Edition
    pages: tuple[WebPage, ...]
    """The first page (cover, contents, lists), then one per chapter."""
    images: Mapping[str, bytes] = field(default_factory=dict)
    """Raster images by file name, as the pages refer to them."""


@dataclass(slots=True)
class Pen:
    """The page being written: what it may refer to and what it has gathered."""

    document: Document
    labels: Labels
    link: Link
    image_url: ImageUrl
    card_url: CardUrl | None = None
    """How cards are linked; not at all when there is none."""
    marks: tuple[str, ...] = ()
    """"DRAF" and the like, said at the top of the page."""
    page: str = ""
    """The chapter's id."""
    level: int = 1
    """The level of the last heading."""
    used: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)
    outline: list[tuple[str, str, str, int]] = field(default_factory=list)
    terms: list[tuple[str, str]] = field(default_factory=list)

    def word(self, key: str) -> str:
        """Return one of the book's own words, escaped."""
        return escape(words(self.document.language)[key])

    def id(self, node_id: str) -> str:
        """Return ` id="…"` for a node, or nothing when it has none or it is taken."""
        name = anchor(node_id)
        if not name or name in self.used:
            return ""
        self.used.add(name)
        return f' id="{name}"'

    def address(self, target: str) -> str:
        """Return where a cross-reference leads; empty when nowhere."""
        label = self.labels.get(target)
        if label is None:
            return ""
        if label.document == self.document.id and label.chapter == self.page:
            return f"#{anchor(target)}"
        page = self.link(label)
        return page if not page or target == label.chapter else f"{page}#{anchor(target)}"


def anchor(node_id: str) -> str:
    """Return the id as it stands in an address: letters, digits, "-", "." and "_"."""
    return re.sub(r"[^A-Za-z0-9._-]", lambda sign: f"_{ord(sign[0]):x}", node_id)


def safe(text: str) -> str:
    """Return plain text as HTML that shows it as typed."""
    return escape(legible(text))
