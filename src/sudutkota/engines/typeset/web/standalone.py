"""A volume as a folder of files that reads well without a server and without scripts."""

from __future__ import annotations

from importlib import resources

from ..words import words
from .pages import Site, WebPage, safe
from .site import INDEX


def book_css() -> str:
    """Return the style sheet of the web edition."""
    folder = resources.files("sudutkota.engines.typeset.web") / "static"
    return (folder / "book.css").read_text("utf-8")


def standalone(site: Site, *, css: str | None = None) -> dict[str, bytes]:
    """Return the files of a folder: `index.html`, a page a chapter, style sheet, images."""
    files = {
        f"{page.id}.html": _file(site, place).encode() for place, page in enumerate(site.pages)
    }
    files["book.css"] = (book_css() if css is None else css).encode()
    return files | dict(site.images)


def _file(site: Site, place: int) -> str:
    page, known = site.pages[place], words(site.document.language)
    title = page.title if page.id == INDEX else f"{page.title} · {site.document.title}"
    return (
        f'<!DOCTYPE html>\n<html lang="{safe(site.document.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{safe(title)}</title>\n<link rel="stylesheet" href="book.css">\n</head>\n'
        f'<body class="book-body">\n<a class="book-skip" href="#isi">{safe(known["skip"])}</a>\n'
        f'<nav class="book-top" aria-label="{safe(known["home"])}"><a href="index.html">'
        f"{safe(site.document.title)}</a></nav>\n"
        f'<main class="book" id="isi">\n{page.body}\n</main>\n{_neighbours(site, place)}</body>\n</html>\n'
    )


def _neighbours(site: Site, place: int) -> str:
    known = words(site.document.language)

    def link(page: WebPage, rel: str, word: str) -> str:
        return (
            f'<a class="book-next__{rel}" rel="{rel}" href="{page.id}.html">'
            f"{safe(known[word])}: {safe(page.title)}</a>"
        )

    parts = []
    if place:
        parts.append(link(site.pages[place - 1], "prev", "previous"))
    if place + 1 < len(site.pages):
        parts.append(link(site.pages[place + 1], "next", "next"))
    label = safe(known["contents"])
    return f'<nav class="book-next" aria-label="{label}">{"".join(parts)}</nav>\n' if parts else ""
