"""Whole volumes and single chapters as web pages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from ..imagefile import image_file
from ..numbering import Label, Labels, number, walk
from ..tree import Block, Document, Edition, Figure, Heading
from ..words import words
from .blocks import blocks
from .inline import endnotes
from .pages import CardUrl, ImageUrl, Link, Pen, Site, WebPage, anchor, safe

INDEX = "index"


def to_html(
    document: Document,
    *,
    edition: Edition,
    labels: Labels | None = None,
    link: Link | None = None,
    image_url: ImageUrl | None = None,
    card_url: CardUrl | None = None,
) -> Site:
    """Return a volume as pages: a first page, then one for every chapter.

    Args:
        document: the volume.
        edition: which printing it is; a draft says so on every page.
        labels: numbers of other volumes; the document's own come first.
        link: gives the address of the page of a label; files beside each
            other when left out.
        image_url: gives the address of a raster image; files beside the pages
            when left out.
        card_url: gives the address of a card's own page; cards are not linked
            when left out.
    """
    known = {**(labels or {}), **number(document)}
    images = {
        _image_name(node): node.image
        for node in walk(document.blocks)
        if isinstance(node, Figure) and image_file(node.image)
    }
    writer = _Writer(
        document,
        known,
        link=link or _file_link(document),
        image_url=image_url or _image_name,
        card_url=card_url,
        said=marks(document, edition),
    )
    chapters = tuple(writer.page(heading, nodes) for heading, nodes in _chapters(document))
    front = WebPage(INDEX, document.title, "", "front", writer.front(edition, chapters))
    return Site(document, edition, (front, *chapters), images)


def chapter_html(
    document: Document,
    chapter_id: str,
    *,
    labels: Labels,
    link: Link | None = None,
    image_url: ImageUrl | None = None,
    said: tuple[str, ...] = (),
) -> WebPage:
    """Return one chapter as a page.

    Raises:
        KeyError: the document has no chapter of that id.
    """
    writer = _Writer(
        document,
        labels,
        link=link or _file_link(document),
        image_url=image_url or _image_name,
        card_url=None,
        said=said,
    )
    for heading, nodes in _chapters(document):
        if heading.id == chapter_id:
            return writer.page(heading, nodes)
    raise KeyError(chapter_id)


def marks(document: Document, edition: Edition) -> tuple[str, ...]:
    """Return what every page must say: that it is a draft, that it is a sample."""
    known = words(document.language)
    found = (
        known["draft"] if edition.draft else "",
        known["sample_document"] if document.sample else "",
    )
    return tuple(mark for mark in found if mark)


class _Writer:
    """Writes the pages of one document."""

    def __init__(
        self,
        document: Document,
        labels: Labels,
        *,
        link: Link,
        image_url: ImageUrl,
        card_url: CardUrl | None,
        said: tuple[str, ...],
    ) -> None:
        self.document, self.labels, self.said = document, labels, said
        self.link, self.image_url, self.card_url = link, image_url, card_url

    def _pen(self, page: str) -> Pen:
        return Pen(
            self.document,
            self.labels,
            self.link,
            self.image_url,
            card_url=self.card_url,
            marks=self.said,
            page=page,
        )

    def page(self, heading: Heading, nodes: tuple[Block, ...]) -> WebPage:
        """Return a chapter's page."""
        pen = self._pen(heading.id)
        body = blocks(pen, nodes) + endnotes(pen)
        label = self.labels.get(heading.id)
        return WebPage(
            anchor(heading.id),
            heading.text,
            label.number if label else "",
            heading.matter,
            body,
            tuple(pen.outline),
            tuple(pen.terms),
        )

    def front(self, edition: Edition, chapters: tuple[WebPage, ...]) -> str:
        """Return the first page: cover, contents, colophon."""
        known, cover = words(self.document.language), self.document.cover
        said = "".join(f'<span class="book-marks__mark">{safe(mark)}</span> ' for mark in self.said)
        lines = "".join(
            f'<p class="book-cover__line">{safe(text)}</p>'
            for text in (cover.subtitle, cover.period, cover.place, cover.publisher, edition.label)
            if text
        )
        kicker = f'<p class="book-cover__kicker">{safe(cover.kicker)}</p>' if cover.kicker else ""
        title = safe(cover.title or self.document.title)
        entries = "".join(
            f'<li><a href="{page.id}.html"><span class="book-toc__number">{safe(page.number)}</span>'
            f" {safe(page.title)}</a></li>"
            for page in chapters
        )
        empty = "" if chapters else f"<p>{safe(known['empty'])}</p>"
        pairs = "".join(
            f"<div><dt>{safe(name)}</dt><dd>{safe(text)}</dd></div>"
            for name, text in self.document.colophon
        )
        marked = f'<p class="book-marks">{said.strip()}</p>' if said else ""
        return (
            f'<header class="book-cover">{marked}{kicker}<h1 class="book-h book-h--1">{title}</h1>'
            f'{lines}</header><nav class="book-toc" aria-labelledby="toc-title">'
            f'<h2 class="book-h book-h--2" id="toc-title">{safe(known["contents"])}</h2>'
            f'<ol class="book-toc__list">{entries}</ol>{empty}</nav>'
            f'<dl class="book-colophon">{pairs}</dl>'
        )


def _chapters(document: Document) -> Iterator[tuple[Heading, tuple[Block, ...]]]:
    """Yield every chapter's heading with its blocks, the heading among them."""
    nodes = document.blocks
    starts = [i for i, node in enumerate(nodes) if isinstance(node, Heading) and node.level == 1]
    loose = tuple(takewhile(lambda n: not (isinstance(n, Heading) and n.level == 1), nodes))
    if loose:
        head = Heading(1, document.title, "awal", matter="front")
        yield head, (head, *loose)
    for start, end in zip(starts, [*starts[1:], len(nodes)][: len(starts)], strict=True):
        heading = nodes[start]
        if isinstance(heading, Heading):
            yield heading, nodes[start:end]


def _file_link(document: Document) -> Link:
    """Return the link between files: beside each other, or in the folder of another volume."""

    def link(label: Label) -> str:
        if not label.chapter:
            return ""
        page = f"{anchor(label.chapter)}.html"
        return page if label.document == document.id else f"../{label.document}/{page}"

    return link


def _image_name(figure: Figure) -> str:
    kind = image_file(figure.image)
    return f"{anchor(figure.id)}.{kind.ending}" if kind else ""
