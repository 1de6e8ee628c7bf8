"""A plan as a book: chapters, the document tree, the files, the web edition."""
