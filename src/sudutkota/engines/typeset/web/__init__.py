"""The web edition: semantic HTML without scripts or inline styles."""

from .pages import Site, WebPage
from .site import chapter_html, marks, to_html
from .standalone import book_css, standalone

__all__ = ["Site", "WebPage", "book_css", "chapter_html", "marks", "standalone", "to_html"]
