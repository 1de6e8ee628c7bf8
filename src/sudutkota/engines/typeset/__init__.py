"""One document tree, three writers: PDF by Typst, DOCX, HTML.

from sudutkota.engines import typeset

book = typeset.Document(id="ringkasan", title="Ringkasan", blocks=(...))
pdf = typeset.to_pdf(book, edition=typeset.Edition(number=1, issued_on=date(2022, 12, 1)))
"""

from .docx import to_docx
from .errors import (
    MissingAltTextError,
    TypesetError,
    TypesetterStoppedError,
    TypesetTimeoutError,
)
from .numbering import Label, Labels, number, printed_reference, walk
from .pdf import to_pdf, uncovered, unreadable
from .raster import to_png
from .tree import (
    Block,
    Break,
    Callout,
    Card,
    Cell,
    Column,
    Cover,
    Definitions,
    Document,
    Edition,
    Emphasis,
    Figure,
    Heading,
    Inline,
    KeyFigures,
    Line,
    ListBlock,
    Mark,
    Matrix,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Ref,
    Row,
    Sheet,
    Strong,
    Table,
    Term,
    Text,
)
from .web import Site, WebPage, book_css, chapter_html, marks, standalone, to_html
from .worker import Typesetter

__all__ = [
    "Block",
    "Break",
    "Callout",
    "Card",
    "Cell",
    "Column",
    "Cover",
    "Definitions",
    "Document",
    "Edition",
    "Emphasis",
    "Figure",
    "Heading",
    "Inline",
    "KeyFigures",
    "Label",
    "Labels",
    "Line",
    "ListBlock",
    "Mark",
    "Matrix",
    "MissingAltTextError",
    "Note",
    "PageBreak",
    "Paragraph",
    "Quote",
    "Ref",
    "Row",
    "Sheet",
    "Site",
    "Strong",
    "Table",
    "Term",
    "Text",
    "TypesetError",
    "TypesetTimeoutError",
    "Typesetter",
    "TypesetterStoppedError",
    "WebPage",
    "book_css",
    "chapter_html",
    "marks",
    "number",
    "printed_reference",
    "standalone",
    "to_docx",
    "to_html",
    "to_pdf",
    "to_png",
    "uncovered",
    "unreadable",
    "walk",
]
