"""Runs inside a line as HTML."""

from __future__ import annotations

from ..numbering import printed_reference
from ..tree import Break, Emphasis, Inline, Line, Note, Ref, Strong, Term, Text
from .pages import Pen, safe


def line(pen: Pen, content: Line) -> str:
    """Return a line as HTML; its footnotes are gathered for the end of the page."""
    return "".join(_run(pen, run) for run in content)


def _run(pen: Pen, run: Inline) -> str:
    match run:
        case Text():
            return safe(run.text)
        case Strong():
            return f"<strong>{safe(run.text)}</strong>"
        case Emphasis():
            return f"<em>{safe(run.text)}</em>"
        case Note():
            return _note(pen, run)
        case Ref():
            return _reference(pen, run)
        case Term():
            return _term(pen, run)
        case Break():
            return "<br>"


def _note(pen: Pen, note: Note) -> str:
    pen.notes.append(safe(note.text))
    count = len(pen.notes)
    return (
        f'<sup class="book-noteref"><a id="noteref-{count}" href="#note-{count}"'
        f' role="doc-noteref" aria-label="{pen.word("note")} {count}">{count}</a></sup>'
    )


def _reference(pen: Pen, ref: Ref) -> str:
    printed = safe(printed_reference(ref.target, inside=pen.document, labels=pen.labels))
    href = pen.address(ref.target)
    if href:
        return f'<a class="book-ref" href="{safe(href)}">{printed}</a>'
    kind = "" if ref.target in pen.labels else " book-ref--lost"
    return f'<span class="book-ref{kind}">{printed}</span>'


def _term(pen: Pen, term: Term) -> str:
    name = f"term-{len(pen.terms) + 1}"
    pen.terms.append((term.entry or term.text, name))
    return f'<span class="book-term" id="{name}">{safe(term.text)}</span>'


def endnotes(pen: Pen) -> str:
    """Return the page's footnotes as a section with links back, or nothing."""
    if not pen.notes:
        return ""
    items = "".join(
        f'<li id="note-{count}" class="book-notes__item">{text} <a class="book-notes__back"'
        f' href="#noteref-{count}" role="doc-backlink"'
        f' aria-label="{pen.word("back")} {count}"></a></li>'
        for count, text in enumerate(pen.notes, start=1)
    )
    return (
        '<section class="book-notes" role="doc-endnotes" aria-labelledby="notes-title">'
        f'<h2 class="book-notes__title" id="notes-title">{pen.word("notes")}</h2>'
        f'<ol class="book-notes__list">{items}</ol></section>'
    )
