"""Figures, matrices and ornaments as HTML."""

from __future__ import annotations

from ..imagefile import image_file
from ..tree import Figure, Matrix
from .drawings import drawing
from .inline import line
from .pages import Pen, anchor, safe
from .tables import data_table, sample_mark, source_lines


def figure(pen: Pen, node: Figure) -> str:
    """Return a numbered figure with its caption, source and folded numbers."""
    own_id = pen.id(node.id)
    tenths = min(max(round(node.width * 10), 2), 10)
    data = data_table(pen, node.data) if node.data else ""
    return (
        f'<figure class="book-figure"{own_id}>'
        f'<div class="book-figure__canvas book-figure__canvas--{tenths}" role="group" tabindex="0"'
        f' aria-label="{safe(node.caption)}">{_picture(pen, node)}'
        f"</div>{_caption(pen, node)}"
        f"{source_lines(pen, source=node.source, credit=node.credit)}{data}</figure>"
    )


def ornament(pen: Pen, svg: str, *, part: str) -> str:
    """Return a decorative drawing, or nothing when there is none or it is broken."""
    if not svg:
        return ""
    drawn = drawing(svg, prefix=f"{part}-{len(pen.outline)}", alt="")
    return f'<div class="book-ornament book-ornament--{part}">{drawn}</div>' if drawn else ""


def _picture(pen: Pen, node: Figure) -> str:
    if node.svg:
        drawn = drawing(node.svg, prefix=anchor(node.id), alt=node.alt or node.caption)
        if drawn:
            return drawn
    elif image := image_file(node.image):
        return (
            f'<img class="book-figure__image" src="{safe(pen.image_url(node))}"'
            f' alt="{safe(node.alt or node.caption)}" width="{image.width}"'
            f' height="{image.height}" loading="lazy">'
        )
    return (
        f'<div class="book-figure__missing"><p class="book-figure__reason">'
        f"{pen.word('undrawn')}</p><p>{safe(node.alt or node.caption)}</p></div>"
    )


def _caption(pen: Pen, node: Figure | Matrix) -> str:
    label = pen.labels.get(node.id)
    number = f'<span class="book-caption__number">{safe(label.text)}</span> ' if label else ""
    return (
        f'<figcaption class="book-caption">{number}<span class="book-caption__text">'
        f"{safe(node.caption)}</span>{sample_mark(pen, sample=node.sample)}</figcaption>"
    )


def matrix(pen: Pen, node: Matrix) -> str:
    """Return four quadrants as a numbered figure."""
    own_id, level = pen.id(node.id), min(pen.level + 1, 6)
    quadrants = "".join(
        f'<section class="book-matrix__quadrant book-matrix__quadrant--{safe(tone)}">'
        f'<h{level} class="book-matrix__title">{safe(title)}</h{level}><ul class="book-matrix__list">'
        + "".join(f"<li>{line(pen, item)}</li>" for item in items)
        + "</ul></section>"
        for title, tone, items in node.quadrants
    )
    return (
        f'<figure class="book-figure book-figure--matrix"{own_id}>{_caption(pen, node)}'
        f'<div class="book-matrix">{quadrants}</div>'
        f"{source_lines(pen, source=node.source)}</figure>"
    )
