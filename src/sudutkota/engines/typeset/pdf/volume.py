"""A whole volume as the data that the template reads."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from ..glyphs import BOX
from ..numbering import number, walk
from ..tree import Card, Figure, Heading, Matrix, Sheet, Table
from ..words import words
from .blocks import Setter
from .drawings import Drawings, ratio
from .lines import Composer
from .roman import roman_number

if TYPE_CHECKING:
    from datetime import date

    from ..numbering import Label, Labels
    from ..tree import Block, Document, Edition

_MONTHS: Final = {
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "en": "January February March April May June July August September October November December",
}


@dataclass(slots=True)
class Volume:
    """What the template needs, and what could not be printed as typed."""

    data: dict[str, Any]
    drawings: dict[str, str]
    missing: tuple[str, ...]


@dataclass(slots=True)
class _Chapter:
    head: Heading | None
    blocks: list[Block] = field(default_factory=list)


def set_volume(document: Document, *, edition: Edition, labels: Labels | None = None) -> Volume:
    """Return the volume's data.

    Raises:
        MissingAltTextError: a figure has no alternative text.
        TableShapeError: a row covers more columns than its table has.
    """
    known = _labels(document, labels)
    composer = Composer(document, known, _anchors(document))
    drawings = Drawings(composer.typecase)
    setter = Setter(composer, drawings, known)
    front, main = _front_and_main(document)
    data: dict[str, Any] = {
        "front": [_chapter(chapter, setter, document) for chapter in front],
        "main": [_chapter(chapter, setter, document) for chapter in main],
        "cover": _cover(document, composer, drawings),
        "lists": {kind: document.lists and count > 0 for kind, count in setter.captions.items()},
        "index": composer.index() if document.index else [],
        **_particulars(document, edition, composer),
    }
    missing = tuple(composer.typecase.missing)
    data["missing"] = [" ".join(f"U+{ord(sign):04X}" for sign in signs) for signs in missing]
    return Volume(data, drawings.by_key, missing)


def _labels(document: Document, labels: Labels | None) -> Labels:
    """Return the labels, this document's own first and in its own manner."""
    known: dict[str, Label] = {**(labels or {}), **number(document)}
    return roman_number(document, known) if document.legal else known


def _anchors(document: Document) -> frozenset[str]:
    kinds = (Heading, Table, Figure, Matrix, Card, Sheet)
    return frozenset(
        node.id for node in walk(document.blocks) if isinstance(node, kinds) and node.id
    )


def _front_and_main(document: Document) -> tuple[list[_Chapter], list[_Chapter]]:
    """Cut the blocks into chapters; those before the first numbered one are front matter."""
    chapters: list[_Chapter] = []
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 1:
            chapters.append(_Chapter(block))
            continue
        if not chapters:
            chapters.append(_Chapter(None))
        chapters[-1].blocks.append(block)
    at = 0
    while at < len(chapters) and _is_front(chapters[at]):
        at += 1
    return chapters[:at], chapters[at:]


def _is_front(chapter: _Chapter) -> bool:
    return chapter.head is not None and chapter.head.matter == "front"


def _chapter(chapter: _Chapter, setter: Setter, document: Document) -> dict[str, Any]:
    head = chapter.head
    setter.level = 0
    return {
        "head": setter.heading(head) if head else None,
        "opener": setter.composer.plain(head.opener) if head else "",
        "ornament": setter.drawings.key(head.ornament) if head and not document.legal else "",
        "blocks": setter.blocks(chapter.blocks),
    }


def _cover(document: Document, composer: Composer, drawings: Drawings) -> dict[str, Any]:
    cover = document.cover
    texts = {
        name: composer.plain(getattr(cover, name))
        for name in ("kicker", "title", "subtitle", "period", "place", "publisher")
    }
    texts["title"] = texts["title"] or composer.plain(document.title)
    return {
        **texts,
        "drawing": drawings.key("" if document.legal else cover.drawing),
        "ratio": round(ratio(cover.drawing), 4) if cover.drawing else 0,
        "emblem": drawings.key(cover.emblem),
    }


def _particulars(document: Document, edition: Edition, composer: Composer) -> dict[str, Any]:
    plain = composer.typecase.fit
    return {
        "language": language_code(document.language),
        "title": plain(document.title).strip() or plain(document.cover.title).strip() or "–",
        "label": plain(document.label),
        "author": plain(document.author),
        "keywords": [plain(word) for word in document.keywords],
        "description": plain(document.description),
        "colophon": [[plain(name), plain(value)] for name, value in document.colophon],
        "edition": plain(_edition(edition, document)),
        "issued": long_date(edition.issued_on, document.language),
        "draft": edition.draft,
        "sample": document.sample,
        "legal": document.legal,
        "words": words(document.language),
        "box": BOX,
    }


def _edition(edition: Edition, document: Document) -> str:
    if edition.label or not edition.number:
        return edition.label
    return f"{words(document.language)['edition']} {edition.number}"


def language_code(language: str) -> str:
    """Return the two or three letters that Typst knows a language by: "id" of "id-ID"."""
    code = language.partition("-")[0].lower()
    return code if code.isascii() and code.isalpha() and len(code) in {2, 3} else "id"


def long_date(day: date, language: str) -> str:
    """Return "7 September 2022" in the document's language."""
    months = _MONTHS.get(language, _MONTHS["id"]).split()
    return f"{day.day} {months[day.month - 1]} {day.year}"
