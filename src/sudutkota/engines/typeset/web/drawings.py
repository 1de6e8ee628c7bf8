"""SVG that may stand inside a page: parsed, reduced to what draws, written anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from typing import Any, Final

from lxml import etree

from ..legible import legible

ELEMENTS: Final = frozenset(
    [
        "svg",
        "g",
        "defs",
        "symbol",
        "use",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "textPath",
        "clipPath",
        "mask",
        "pattern",
        "marker",
        "linearGradient",
        "radialGradient",
        "stop",
        "title",
        "desc",
        "image",
    ]
)
"""What may be drawn; script, style, foreignObject, animations, filters and links may not."""

_UNWRAPPED: Final = frozenset(["a", "switch"])
_SVG: Final = "{http://www.w3.org/2000/svg}"
_HREFS: Final = frozenset(["href", "{http://www.w3.org/1999/xlink}href"])
_EMBEDDED: Final = re.compile(r"data:image/(png|jpeg);base64,[A-Za-z0-9+/=\s]+")
_LOCAL: Final = re.compile(r"url\(\s*['\"]?#([^'\")]+)['\"]?\s*\)")
_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_DANGEROUS: Final = re.compile(r"url\((?!#)|javascript:|expression\(|@import", re.IGNORECASE)


def drawing(svg: str, *, prefix: str, alt: str) -> str:
    """Return the drawing as inline SVG.

    Args:
        svg: a file's text; nothing in it is trusted.
        prefix: makes the ids inside the drawing unique on the page.
        alt: what the drawing says; empty for an ornament, which is then hidden
            from assistive software.

    Returns:
        An `<svg>` element without scripts, styles, events and outer references,
        or nothing when the text is not a drawing.
    """
    try:
        return _drawing(svg, prefix, alt)
    except etree.XMLSyntaxError:
        return ""


@lru_cache(maxsize=512)
def _drawing(svg: str, prefix: str, alt: str) -> str:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    root = etree.fromstring(svg.encode(), parser)
    if _local_name(root) != "svg":
        return ""
    label = (
        f'role="img" aria-label="{escape(legible(alt))}"'
        if alt
        else 'aria-hidden="true" focusable="false"'
    )
    attributes = "".join(
        f' {name}="{escape(value)}"'
        for name, value in _attributes(root, prefix)
        if name not in {"width", "height", "id", "role", "viewBox", "class"}
        and not name.startswith("aria-")
    )
    inner = _inside(root, prefix, skip=frozenset(["title", "desc"]))
    view_box = escape(_view_box(root))
    return f'<svg class="book-drawing" viewBox="{view_box}" {label}{attributes}>{inner}</svg>'


def _view_box(root: Any) -> str:
    if root.get("viewBox"):
        return str(root.get("viewBox"))
    sizes = [re.match(r"[\d.]+", root.get(side, "")) for side in ("width", "height")]
    return " ".join(["0 0", *(size[0] if size else "100" for size in sizes)])


def _inside(element: Any, prefix: str, skip: frozenset[str] = frozenset()) -> str:
    parts = [escape(element.text or "", quote=False)]
    for child in element:
        name = _local_name(child)
        if name in _UNWRAPPED:
            parts.append(_inside(child, prefix))
        elif name in ELEMENTS and name not in skip:
            attributes = "".join(f' {key}="{escape(v)}"' for key, v in _attributes(child, prefix))
            parts.append(f"<{name}{attributes}>{_inside(child, prefix)}</{name}>")
        parts.append(escape(child.tail or "", quote=False))
    return "".join(parts)


def _local_name(element: Any) -> str:
    """Return the name of an SVG element; nothing for other things."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    return tag.removeprefix(_SVG)


def _attributes(element: Any, prefix: str) -> Iterator[tuple[str, str]]:
    for name, value in element.attrib.items():
        if name in _HREFS:
            yield from _reference(value, prefix)
        elif name == "style":
            yield from _declarations(value, prefix)
        elif name == "id":
            yield "id", f"{prefix}-{value}"
        elif _NAME.fullmatch(name) and not name.lower().startswith("on"):
            yield from _presentation(name, value, prefix)


def _reference(value: str, prefix: str) -> Iterator[tuple[str, str]]:
    if value.startswith("#"):
        yield "href", f"#{prefix}-{value[1:]}"
    elif _EMBEDDED.fullmatch(value):
        yield "href", value


def _declarations(style: str, prefix: str) -> Iterator[tuple[str, str]]:
    """Yield the declarations of a style attribute as presentation attributes."""
    for declaration in style.split(";"):
        name, colon, value = declaration.partition(":")
        if colon and _NAME.fullmatch(name.strip()):
            yield from _presentation(name.strip(), value.strip(), prefix)


def _presentation(name: str, value: str, prefix: str) -> Iterator[tuple[str, str]]:
    value = _LOCAL.sub(lambda found: f"url(#{prefix}-{found[1]})", value)
    if not _DANGEROUS.search(value):
        yield name, value
