"""Every drawing works inline under the strict CSP and in the printed book."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree as ET

import pytest
import typst

from sudutkota.design.drawings import drawing, drawing_names

SVG = "{http://www.w3.org/2000/svg}"
ALLOWED_TAGS = {SVG + tag for tag in ("svg", "g", "path", "rect", "circle", "ellipse")}


@pytest.mark.parametrize("name", drawing_names())
def test_drawing_uses_only_plain_shapes(name: str) -> None:
    root = ET.fromstring(drawing(name))

    assert {element.tag for element in root.iter()} - ALLOWED_TAGS == set()


@pytest.mark.parametrize("name", drawing_names())
def test_drawing_has_no_style_id_or_address(name: str) -> None:
    root = ET.fromstring(drawing(name))

    attributes = {key for element in root.iter() for key in element.attrib}
    assert attributes & {"style", "class", "id", "href"} == set()
    assert re.findall(r"url\(|<script|<!--", drawing(name)) == []


@pytest.mark.parametrize("name", drawing_names())
def test_drawing_has_a_view_box_from_zero(name: str) -> None:
    root = ET.fromstring(drawing(name))

    x, y, width, height = (float(number) for number in root.attrib["viewBox"].split())
    assert (x, y, width > 0, height > 0) == (0, 0, True, True)


def test_cover_has_the_proportion_of_a4() -> None:
    root = ET.fromstring(drawing("cover"))

    _, _, width, height = (float(number) for number in root.attrib["viewBox"].split())
    assert width / height == 210 / 297


def test_all_drawings_are_set_by_typst() -> None:
    names = drawing_names()
    source = "\n".join(
        f"#page(image(bytes({json.dumps(drawing(name))}), height: 40pt))" for name in names
    )

    pages = typst.compile(source.encode(), format="svg")

    assert len(pages) == len(names)


def test_drawing_refuses_an_unknown_name() -> None:
    with pytest.raises(FileNotFoundError):
        drawing("no-such-drawing")
