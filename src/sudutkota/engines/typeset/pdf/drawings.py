"""Pictures as data: SVG text, or a photo wrapped in SVG text."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ..imagefile import image_file

if TYPE_CHECKING:
    from ..glyphs import Typecase
    from ..tree import Figure

_MIME: Final = {"png": "image/png", "jpg": "image/jpeg"}
_ROOT: Final = re.compile(r"<svg\b([^>]*)>", re.DOTALL)
_SIZE: Final = re.compile(r"\b(width|height|viewBox)\s*=\s*[\"']([^\"']*)[\"']")
_NUMBER: Final = re.compile(r"[-+]?[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?")


@dataclass(slots=True)
class Drawings:
    """The pictures of a book by key, each once."""

    typecase: Typecase
    by_key: dict[str, str] = field(default_factory=dict)
    _keys: dict[str, str] = field(default_factory=dict)

    def key(self, svg: str) -> str:
        """Return the key of that drawing; empty for none."""
        if not svg:
            return ""
        fitted = self.typecase.fit_drawing(svg)
        key = self._keys.setdefault(fitted, str(len(self._keys)))
        self.by_key[key] = fitted
        return key

    def figure_key(self, figure: Figure) -> str:
        """Return the key of a figure's picture; empty when it has none that can be read."""
        return self.key(figure.svg or photo_svg(figure.image))


def photo_svg(data: bytes) -> str:
    """Return a PNG or JPEG file as SVG text; empty when it is neither."""
    file = image_file(data)
    if file is None:
        return ""
    size = f'width="{file.width}" height="{file.height}"'
    link = f"data:{_MIME[file.ending]};base64,{b64encode(data).decode('ascii')}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {file.width} {file.height}">'
        f'<image {size} href="{link}"/></svg>'
    )


def ratio(svg: str) -> float:
    """Return width / height of a drawing; 1.5 when it does not say."""
    root = _ROOT.search(svg)
    told = dict(_SIZE.findall(root[1])) if root else {}
    box = [float(part) for part in _NUMBER.findall(told.get("viewBox", ""))]
    sides = box[2:] if len(box) == 4 else [_length(told.get(side)) for side in ("width", "height")]
    return sides[0] / sides[1] if min(sides) > 0 else 1.5


def _length(told: str | None) -> float:
    number = _NUMBER.match(told or "")
    return float(number[0]) if number else 0.0
