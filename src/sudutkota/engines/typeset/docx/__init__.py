"""The book as a Word file: real styles, fields, footnotes and repeated header rows."""

from .package import to_docx

__all__ = ["to_docx"]
