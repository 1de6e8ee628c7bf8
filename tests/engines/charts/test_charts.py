"""Every chart, with little data, much data and none."""

from __future__ import annotations

import math
import re
import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sudutkota.engines import charts
from sudutkota.engines.charts.drawing import TONES, mixed, readable_on, text_width, wrapped
from sudutkota.engines.charts.formats import nice_top, number

SQUARE = {
    "type": "Polygon",
    "coordinates": [[[106, -6], [107, -6], [107, -5], [106, -5], [106, -6]]],
}
NEIGHBOUR = {
    "type": "MultiPolygon",
    "coordinates": [[[[107, -6], [108, -6], [108, -5], [107, -5], [107, -6]]]],
}
SERIES = [charts.Series("APBD kota", (12.0, 0.0, None)), charts.Series("CSR", (3.0, 1e9, 4.5))]
CHARTS = {
    "radar": lambda: charts.radar(axes=["A", "B", "C"], series=[charts.Series("Nilai", (1.0, 2.5, 4.0))], most=4),
    "bars": lambda: charts.bars(labels=["A", "B", "C"], series=SERIES, unit="Rp miliar"),
    "stacked bars": lambda: charts.bars(labels=["A", "B", "C"], series=SERIES, stacked=True),
    "columns": lambda: charts.columns(labels=["2023", "2024", "2025"], series=SERIES),
    "stacked columns": lambda: charts.columns(labels=["2023", "2024", "2025"], series=SERIES, stacked=True),
    "trend": lambda: charts.trend(years=[2023, 2025], values=[5, 9], baseline=(2022, 3), unit="persen"),
    "strip": lambda: charts.strip(parts=[("A", 3), ("B", 1), ("C", 0)], unit="Rp"),
    "org": lambda: charts.org_chart([charts.Node("Dewan", ("Ketua",), tuple(charts.Node(f"P{i}") for i in range(6)))]),
    "process": lambda: charts.process(steps=[(f"Langkah {i}", "Juni") for i in range(6)]),
    "pyramid": lambda: charts.pyramid(levels=[("A", "a"), ("B", "b")]),
    "wheel": lambda: charts.framework_wheel(dimensions=[(f"D{i}", ["x", "y"]) for i in range(6)], focus=1),
    "heat": lambda: charts.heat(rows=["A"], columns=["x", "y"], values=[[1, 0]]),
    "alignment": lambda: charts.alignment(left=["a"], middle=["b", "c"], right=["d"], left_middle=[(0, 1)], middle_right=[(1, 0)]),
    "risk": lambda: charts.risk_matrix(items=[(f"R-{i}", 3, 3) for i in range(40)], likelihood=["a", "b", "c"], impact=["x", "y", "z"]),
    "map": lambda: charts.area_map([charts.Area("Kasemen", SQUARE, 3.5)], context=[NEIGHBOUR], points=[("Masjid", -5.5, 106.5)], unit="km²"),
    "locator": lambda: charts.locator([SQUARE, NEIGHBOUR], focus=SQUARE),
}  # fmt: skip
EMPTY = {
    "radar": lambda: charts.radar(axes=[], series=[], most=4),
    "bars": lambda: charts.bars(labels=[], series=[]),
    "columns": lambda: charts.columns(labels=[], series=[]),
    "trend": lambda: charts.trend(years=[], values=[]),
    "strip": lambda: charts.strip(parts=[("A", 0)]),
    "org": lambda: charts.org_chart([]),
    "process": lambda: charts.process(steps=[]),
    "pyramid": lambda: charts.pyramid(levels=[]),
    "wheel": lambda: charts.framework_wheel(dimensions=[]),
    "heat": lambda: charts.heat(rows=[], columns=[], values=[]),
    "alignment": lambda: charts.alignment(left=[], middle=[], right=[], left_middle=[], middle_right=[]),
    "map": lambda: charts.area_map([]),
    "locator": lambda: charts.locator([], focus=SQUARE),
}  # fmt: skip


def said(svg: str) -> list[str]:
    return [e.text or "" for e in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize("name", list(CHARTS))
def test_a_chart_is_plain_svg_that_every_reader_can_draw(name):
    svg = CHARTS[name]()
    root = ET.fromstring(svg)

    names = {attribute for e in root.iter() for attribute in e.attrib}
    tags = {e.tag.rpartition("}")[2] for e in root.iter()}
    assert root.get("viewBox")
    assert names & {"style", "class", "onclick"} == set()
    assert tags <= {"svg", "rect", "line", "path", "circle", "text"}
    marks = re.sub(r">[^<]*<", "><", svg)
    assert "nan" not in marks
    assert "inf" not in marks


@pytest.mark.parametrize("name", list(CHARTS))
def test_a_chart_is_the_same_every_time_and_small(name):
    assert CHARTS[name]() == CHARTS[name]()
    assert len(CHARTS[name]()) < 40_000


@pytest.mark.parametrize("name", list(CHARTS))
def test_type_is_never_smaller_than_ten_and_a_half_units(name):
    sizes = [float(s) for s in re.findall(r'font-size="([\d.]+)"', CHARTS[name]())]

    assert min(sizes, default=10.5) >= 10.5


@pytest.mark.parametrize("name", list(EMPTY))
def test_a_chart_without_data_says_so(name):
    (sentence,) = said(EMPTY[name]())

    assert sentence.startswith(("Belum ada", "Batas wilayah"))


def test_values_stand_beside_the_marks():
    assert {"12", "0", "–", "3", "1 miliar", "4,5"} <= set(said(CHARTS["bars"]()))
    assert {"3", "9", "2022", "2025"} <= set(said(CHARTS["trend"]()))


def test_a_full_cell_of_the_risk_matrix_counts_what_does_not_fit():
    words = said(CHARTS["risk"]())

    shown = [w for w in words if w.startswith("R-")]
    (more,) = [w for w in words if w.startswith("+")]
    assert len(shown) + int(more[1:]) == 40


@given(st.text(max_size=40), st.floats(0, 1e12))
@settings(max_examples=60, deadline=None)
def test_any_label_and_value_make_well_formed_svg(label, value):
    clean = "".join(c for c in label if c.isprintable())
    svg = charts.bars(labels=[clean], series=[charts.Series(clean, (value,))])

    assert ET.fromstring(svg) is not None


@given(st.text(st.characters(categories=["L", "N", "Zs"]), max_size=200), st.floats(40, 300))
def test_wrapped_text_fits_its_width(text, width):
    for row in wrapped(text, width, 12, lines=3):
        assert text_width(row, 12) <= width or len(row) <= 1


@given(st.floats(0.001, 1e12))
def test_the_top_of_an_axis_is_round_and_not_far_above(most):
    top = nice_top(most)

    assert most <= top * (1 + 1e-9)
    assert top <= most * 1.7


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [(1234.5, 1, "1.234,5"), (-3, None, "−3"), (0.25, None, "0,25"), (12.34, None, "12,3"), (1e6, None, "1.000.000"), (1.57e12, None, "1,57 triliun"), (-0.001, 1, "0,0")],
)  # fmt: skip
def test_numbers_are_written_the_indonesian_way(value, decimals, text):
    assert number(value, decimals) == text


def test_neighbouring_tones_differ_in_lightness():
    def lightness(colour: str) -> float:
        red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
        return 0.299 * red + 0.587 * green + 0.114 * blue

    steps = [abs(lightness(a) - lightness(b)) for a, b in pairwise(TONES)]
    assert min(steps) > 0.12


def test_ink_is_chosen_for_the_fill():
    assert readable_on("#ffffff") != readable_on("#000000")
    assert mixed("#000000", "#ffffff", 0.5) == "#808080"
    assert not math.isnan(text_width("", 12))


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_not_a_number_is_left_out(value):
    series = [charts.Series("A", (value, 2.0, 3.0))]

    assert "–" in said(charts.bars(labels=["a", "b", "c"], series=series))
    for svg in (
        charts.columns(labels=["a", "b", "c"], series=series),
        charts.radar(axes=["a", "b", "c"], series=series, most=4),
        charts.trend(years=[2023], values=[value], baseline=(2022, 1.0)),
        charts.strip(parts=[("A", value), ("B", 1)]),
    ):
        assert "nan" not in re.sub(r">[^<]*<", "><", svg)
        assert "inf" not in re.sub(r">[^<]*<", "><", svg)
    assert said(charts.radar(axes=["a", "b", "c"], series=series, most=0)) == ["Belum ada data"]


def test_a_key_and_a_text_cannot_leave_their_places():
    svg = charts.strip(parts=[("A\x01<b>", 1)], key='a" onload="x')

    assert ET.fromstring(svg).get("id") == "a--onload--x"
    assert said(svg)[1] == "A<b>"
