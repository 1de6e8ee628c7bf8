"""Blocks of the tree as HTML."""

from __future__ import annotations

import re
from typing import Final

from ..tree import (
    Block,
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
from .figures import figure, matrix, ornament
from .inline import line
from .pages import Pen, anchor, safe
from .tables import table

# A path or a web address; anything with another scheme is not linked.
_ADDRESS: Final = re.compile(r"(https?://|[/.#?]|[^:/?#]*([/?#]|$)).*", re.DOTALL)


def blocks(pen: Pen, nodes: tuple[Block, ...]) -> str:
    """Return the blocks as HTML, in order."""
    return "\n".join(filter(None, (_block(pen, node) for node in nodes)))


def _block(pen: Pen, node: Block) -> str:  # noqa: C901, PLR0911, PLR0912 - one line per kind of block
    match node:
        case Heading():
            return _heading(pen, node)
        case Paragraph():
            return f'<p class="book-p"{pen.id(node.id)}>{line(pen, node.content)}</p>'
        case ListBlock():
            return _list(pen, node)
        case Quote():
            return _quote(pen, node)
        case Callout():
            return _callout(pen, node)
        case KeyFigures():
            return _key_figures(pen, node)
        case Table():
            return table(pen, node)
        case Figure():
            return figure(pen, node)
        case Matrix():
            return matrix(pen, node)
        case Card():
            return _card(pen, node)
        case Definitions():
            return _definitions(pen, node)
        case PageBreak():
            return ""
        case Sheet():
            return _sheet(pen, node)


def _heading(pen: Pen, node: Heading) -> str:
    level = min(max(node.level, 1), 4)
    pen.level = level
    label = pen.labels.get(node.id)
    number = label.number if label else ""
    name, own_id = anchor(node.id), pen.id(node.id)
    if own_id and level < 4:
        pen.outline.append((name, number, node.text, level))
    if level == 1:
        return _opening(pen, node, own_id)
    shown = f'<span class="book-h__number">{safe(number)}</span> ' if number else ""
    link = (
        f'<a class="book-anchor" href="#{name}" aria-label="{pen.word("anchor")}"></a>'
        if own_id
        else ""
    )
    return f'<h{level} class="book-h book-h--{level}"{own_id}>{shown}{safe(node.text)}{link}</h{level}>'


def _opening(pen: Pen, node: Heading, own_id: str) -> str:
    """Return a chapter's opening: marks, number, title, opener, ornament."""
    label = pen.labels.get(node.id)
    number = (
        f'<p class="book-chapter__number">{safe(label.text)}</p>' if label and label.number else ""
    )
    opener = f'<p class="book-chapter__opener">{safe(node.opener)}</p>' if node.opener else ""
    return (
        f'<header class="book-chapter">{marks(pen)}{ornament(pen, node.ornament, part="chapter")}'
        f'{number}<h1 class="book-h book-h--1"{own_id}>{safe(node.text)}</h1>{opener}</header>'
    )


def marks(pen: Pen) -> str:
    """Return "DRAF" and "Contoh, bukan dokumen resmi" where they apply."""
    if not pen.marks:
        return ""
    items = "".join(f'<span class="book-marks__mark">{safe(mark)}</span> ' for mark in pen.marks)
    return f'<p class="book-marks">{items.strip()}</p>'


def _list(pen: Pen, node: ListBlock) -> str:
    tag = "ol" if node.ordered else "ul"
    items = "".join(f"<li>{line(pen, item)}</li>" for item in node.items)
    return f'<{tag} class="book-list book-list--{tag}"{pen.id(node.id)}>{items}</{tag}>'


def _quote(pen: Pen, node: Quote) -> str:
    by = (
        f'<footer class="book-quote__by">{safe(node.attribution)}</footer>'
        if node.attribution
        else ""
    )
    return (
        f'<blockquote class="book-quote"{pen.id(node.id)}><p>{line(pen, node.content)}</p>{by}'
        "</blockquote>"
    )


def _callout(pen: Pen, node: Callout) -> str:
    title = f'<p class="book-callout__title">{safe(node.title)}</p>' if node.title else ""
    own_id = pen.id(node.id)
    text = "".join(f"<p>{line(pen, content)}</p>" for content in node.content)
    return (
        f'<div class="book-callout book-callout--{node.kind}" role="note"{own_id}>'
        f"{title}{text}</div>"
    )


def _key_figures(pen: Pen, node: KeyFigures) -> str:
    items = "".join(
        f'<div class="book-key__item"><dt class="book-key__label">{safe(label)}</dt>'
        f'<dd class="book-key__value">{safe(value)}</dd>'
        f'<dd class="book-key__small">{safe(small)}</dd></div>'
        for value, label, small in node.items
    )
    return f'<dl class="book-key"{pen.id(node.id)}>{items}</dl>'


def _card(pen: Pen, node: Card) -> str:
    level = min(pen.level + 1, 5)
    own_id = pen.id(node.id)
    code = f'<span class="book-card__code">{safe(node.code)}</span> ' if node.code else ""
    tag = f'<span class="book-card__tag">{safe(node.tag)}</span>' if node.tag else ""
    facts = "".join(
        f'<div class="book-card__fact"><dt>{safe(name)}</dt><dd>{line(pen, value)}</dd></div>'
        for name, value in node.facts
    )
    facts = f'<dl class="book-card__facts">{facts}</dl>' if facts else ""
    text = "".join(f"<p>{line(pen, content)}</p>" for content in node.content)
    return (
        f'<article class="book-card"{own_id}><header class="book-card__head">{code}'
        f'<h{level} class="book-card__title">{_linked(pen, node)}</h{level}>{tag}</header>'
        f"{facts}{text}</article>"
    )


def _linked(pen: Pen, node: Card) -> str:
    address = pen.card_url(node.link) if node.link and pen.card_url else ""
    if address and _ADDRESS.fullmatch(address):
        return f'<a class="book-card__link" href="{safe(address)}">{safe(node.title)}</a>'
    return safe(node.title)


def _definitions(pen: Pen, node: Definitions) -> str:
    own_id = pen.id(node.id)
    items = "".join(
        f'<dt class="book-terms__term">{safe(term)}</dt>'
        f'<dd class="book-terms__meaning">{line(pen, meaning)}</dd>'
        for term, meaning in node.items
    )
    return f'<dl class="book-terms"{own_id}>{items}</dl>'


def _sheet(pen: Pen, node: Sheet) -> str:
    kicker = f'<p class="book-sheet__kicker">{safe(node.kicker)}</p>' if node.kicker else ""
    drawn = ornament(pen, node.ornament, part="sheet")
    heading = _heading(pen, Heading(2, node.title, node.id))
    return (
        f'<section class="book-sheet"><header class="book-sheet__head">{drawn}{kicker}{heading}'
        f"</header>{blocks(pen, node.blocks)}</section>"
    )
