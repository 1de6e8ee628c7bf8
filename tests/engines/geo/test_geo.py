"""Distances, boxes and the projection."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sudutkota.engines.geo import Box, Projection, bounds, distance_km, inside_point, rings

SQUARE = {
    "type": "Polygon",
    "coordinates": [[[106, -6], [107, -6], [107, -5], [106, -5], [106, -6]]],
}
HORSESHOE = {
    "type": "Polygon",
    "coordinates": [[[0, 0], [6, 0], [6, 6], [4, 6], [4, 2], [2, 2], [2, 6], [0, 6], [0, 0]]],
}
LAT, LON = st.floats(-85, 85), st.floats(-180, 180)


def test_a_degree_of_latitude_is_111_kilometres():
    assert distance_km(0, 0, 1, 0) == pytest.approx(111.195, abs=0.001)


def test_serang_to_jakarta_is_about_76_kilometres():
    assert distance_km(-6.12, 106.15, -6.175, 106.827) == pytest.approx(75.1, abs=0.5)


@given(LAT, LON, LAT, LON)
def test_distance_is_the_same_both_ways_and_never_negative(a, b, c, d):
    there = distance_km(a, b, c, d)

    assert there >= 0
    assert there == pytest.approx(distance_km(c, d, a, b), abs=1e-6)


def test_bounds_and_rings_of_both_kinds():
    many = {
        "type": "MultiPolygon",
        "coordinates": [SQUARE["coordinates"], HORSESHOE["coordinates"]],
    }

    assert bounds(SQUARE) == Box(106, -6, 107, -5)
    assert len(list(rings(many))) == 2
    assert list(rings({"type": "Point", "coordinates": [1, 2]})) == []


def test_a_label_lies_inside_even_a_horseshoe():
    lon, lat = inside_point(HORSESHOE)

    assert 0 < lat < 6
    assert (0 < lon < 2 or 4 < lon < 6) or lat < 2


def test_boxes_touch_or_do_not():
    assert Box(0, 0, 1, 1).touches(Box(1, 1, 2, 2))
    assert not Box(0, 0, 1, 1).touches(Box(1.1, 0, 2, 1))
    assert Box(0, 0, 1, 1).grown(0.5) == Box(-0.5, -0.5, 1.5, 1.5)


@given(st.floats(106, 107), st.floats(-6, -5))
def test_what_lies_in_the_box_lies_in_the_drawing(lon, lat):
    shape = Projection.fit(bounds(SQUARE), width=600, height=400, margin=10)
    x, y = shape.at(lon, lat)

    assert 10 - 1e-6 <= x <= 610 + 1e-6
    assert 10 - 1e-6 <= y <= 410 + 1e-6


def test_north_is_up_and_a_kilometre_is_a_kilometre():
    shape = Projection.fit(bounds(SQUARE), width=600, height=400)
    _x, top = shape.at(106.5, -5)
    _x, bottom = shape.at(106.5, -6)

    assert top < bottom
    assert bottom - top == pytest.approx(111.195 * shape.units_a_km, rel=1e-3)
