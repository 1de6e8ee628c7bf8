"""Records in, documents and pages out; writes nothing."""

from .documents import BookMaker, documents_of, edition_of, own_labels
from .pages import web_pages
from .programmes import programme_page

__all__ = [
    "BookMaker",
    "documents_of",
    "edition_of",
    "own_labels",
    "programme_page",
    "web_pages",
]
