"""Reads a PDF file back, with nothing but pikepdf."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pikepdf

_PAIR = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
_RANGE = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
_UNSEEN = re.compile("[\\s\u00ad\u200b-\u200f\u2060]+")


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def squeezed(text: str) -> str:
    """Return the text without spaces, soft hyphens and the like: what line breaks change."""
    return _UNSEEN.sub("", text)


def page_texts(pdf: bytes) -> list[str]:
    """Return each page's letters in drawing order, squeezed."""
    return [squeezed(page) for page in drawn_pages(pdf)]


def drawn_pages(pdf: bytes) -> list[str]:
    """Return each page's letters in drawing order, soft hyphens included."""
    with opened(pdf) as file:
        return ["".join(_drawn(page)) for page in file.pages]


def whole_text(pdf: bytes) -> str:
    return "".join(page_texts(pdf))


def _drawn(page: pikepdf.Page) -> Iterator[str]:
    fonts = {name: _letters(font) for name, font in page.resources.get("/Font", {}).items()}
    letters: dict[int, str] = {}
    said = 0
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "Tf":
                letters = fonts[str(operands[0])]
            case "BDC" | "BMC":
                told = _actual(operands)
                if said or told is not None:
                    said += 1
                if told is not None:
                    yield told
            case "EMC":
                said = max(said - 1, 0)
            case "Tj" | "TJ" if not said:
                yield from _shown(operands[0], letters)


def _actual(operands: list[object]) -> str | None:
    properties = operands[1] if len(operands) > 1 else None
    if isinstance(properties, pikepdf.Dictionary) and "/ActualText" in properties:
        return str(properties["/ActualText"])
    return None


def _shown(operand: object, letters: dict[int, str]) -> Iterator[str]:
    parts = operand if isinstance(operand, pikepdf.Array) else [operand]
    for part in parts:
        if isinstance(part, pikepdf.String):
            codes = bytes(part)
            for at in range(0, len(codes), 2):
                yield letters.get(int.from_bytes(codes[at : at + 2], "big"), "\ufffd")


def _letters(font: pikepdf.Object) -> dict[int, str]:
    """Return what each code of the font stands for."""
    known: dict[int, str] = {}
    cmap = font.ToUnicode.read_bytes()
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, text in _PAIR.findall(block):
            known[int(code, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be")
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, last, text in _RANGE.findall(block):
            for at in range(int(first, 16), int(last, 16) + 1):
                known[at] = chr(int(text, 16) + at - int(first, 16))
    return known


def bookmarks(pdf: bytes) -> list[str]:
    """Return the titles of all bookmarks in order."""
    with opened(pdf) as file, file.open_outline() as outline:
        return list(_titles(outline.root))


def _titles(items: list[pikepdf.OutlineItem]) -> Iterator[str]:
    for item in items:
        yield item.title
        yield from _titles(item.children)


def elements(pdf: bytes, kind: str) -> list[dict[str, object]]:
    """Return the structure elements of one kind: their attributes and alternative text."""
    with opened(pdf) as file:
        return list(_elements(file.Root.StructTreeRoot, kind))


def _elements(node: pikepdf.Object, kind: str) -> Iterator[dict[str, object]]:
    if not isinstance(node, pikepdf.Dictionary):
        return
    if str(node.get("/S", "")) == f"/{kind}":
        yield {key: str(node[key]) for key in ("/Alt", "/T", "/Lang", "/A") if key in node}
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        yield from _elements(kid, kind)


def page_labels(pdf: bytes) -> list[str]:
    with opened(pdf) as file:
        return [page.label for page in file.pages]
