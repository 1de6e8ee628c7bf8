"""Records in, documents and pages out; writes nothing."""

from .documents import BookMaker, documents_of, edition_of
from .pages import web_pages
from .programmes import programme_page

__all__ = [
    "BookMaker",
    "documents_of",
    "edition_of",
    "programme_page",
    "web_pages",
]
