import json

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from sudutkota.common.errors import Refused
from sudutkota.regions.imports.boundaries import read_boundaries

from .conftest import collection, feature, square

CITY = {"type": "Polygon", "coordinates": [square(106.06, -6.22, 0.2)]}
BOWTIE = [[106.15, -6.12], [106.16, -6.11], [106.16, -6.12], [106.15, -6.11], [106.15, -6.12]]


def read(content: bytes, **options):
    return read_boundaries(content, city_code="36.73", city_outline=CITY, **options)


def shaped(kind, coordinates):
    return {**feature(), "geometry": {"type": kind, "coordinates": coordinates}}


REFUSALS = [
    (b"\xff\xfe", "The boundary file is not JSON:"),
    (b"{", "The boundary file is not JSON:"),
    (b"[" * 100_000, "The boundary file is not JSON:"),
    (b"[]", "The boundary file is JSON, but not a GeoJSON FeatureCollection."),
    (b'{"type":"FeatureCollection","features":[1]}', "The boundary file's features are not"),
    (collection(), "The boundary file is empty: it has no features."),
    (collection(shaped("Point", [106.1, -6.1])), "Feature 1 has the shape Point; a boundary is"),
    (collection(feature(), shaped("LineString", square())), "Feature 2 has the shape LineString;"),
    (collection({**feature(), "geometry": None}), "Feature 1 has the shape nothing;"),
    (collection(shaped("Polygon", [[1, 2]])), "The coordinates of feature 1 cannot be read."),
    (collection(shaped("Polygon", [])), "The coordinates of feature 1 cannot be read."),
    (collection(shaped("Polygon", [[["a", "b"]] * 4])), "The coordinates of feature 1 cannot"),
    (
        collection(feature(ring=[[lat, lon] for lon, lat in square()])),
        "The coordinates look like latitude, longitude; GeoJSON wants longitude first.",
    ),
    (collection(feature(ring=square(2.3, 48.8))), "The coordinates lie outside Indonesia;"),
    (collection(feature(ring=square(620000, 9320000, 1000))), "The coordinates lie outside"),
    (collection(feature(ring=square(110.4, -7.0))), "36.73.01 lies outside 36.73."),
    (
        collection({**feature(), "properties": {"id": 1, "label": "Serang"}}),
        "Feature 1 has no property for the code; it has: id, label. Name it with --code-field.",
    ),
    (
        collection({**feature(), "properties": {"code": "36.73.01"}}),
        "Feature 1 has no property for the name; it has: code. Name it with --name-field.",
    ),
    (collection(feature("36.04.01")), "The code 36.04.01 does not belong to 36.73."),
    (collection(feature(), feature()), "The file has more than one feature for: 36.73.01."),
    (collection(feature("3673011001")), "3673011001 is not a code of the ministry of home"),
    (collection(feature("36.73.01.4001")), "36.73.01.4001 is not a code of the ministry"),
    (collection(feature("36.73")), "36.73 is not a code of the ministry of home affairs;"),
    (collection(feature(name="x" * 101)), "The name of 36.73.01 is longer than 100 letters."),
    (collection(feature(postcode="421")), "The postcode 421 of 36.73.01 does not have five"),
    (
        collection(feature(ring=[[106.1, -6.1], [106.2, -6.2], [106.1, -6.1], [106.1, -6.1]])),
        "The outline of 36.73.01 encloses no area.",
    ),
]


@pytest.mark.parametrize(("content", "sentence"), REFUSALS, ids=[s[:40] for _, s in REFUSALS])
def test_a_bad_file_is_refused_with_a_sentence(content, sentence):
    with translation.override("en"), pytest.raises(Refused) as refusal:
        read(content)

    assert str(refusal.value)[: len(sentence)] == sentence


def test_the_refusal_speaks_indonesian():
    with translation.override("id"), pytest.raises(Refused) as refusal:
        read(collection())

    assert str(refusal.value) == "Berkas batas wilayah kosong: tidak ada fitur di dalamnya."


def test_an_outline_that_crosses_itself_is_repaired_and_said():
    with translation.override("en"):
        found = read(collection(feature(ring=BOWTIE)))

    assert found.notes == ["The outline of 36.73.01 crossed itself and was repaired."]
    assert found.districts[0].outline["type"] == "MultiPolygon"


@pytest.mark.parametrize("name", ["code", "kode", "KODE_KD", "KDEPUM", "Kode"])
def test_the_usual_names_of_the_code_are_guessed(name):
    properties = {name: "36.73.01.1001", "NAMOBJ": "Serang"}
    found = read(collection({**feature(), "properties": properties}))

    assert [(v.code, v.name) for v in found.villages] == [("36.73.01.1001", "Serang")]


def test_a_chosen_property_is_used_even_when_another_could_be_guessed():
    item = feature(kemendagri="36.73.02", label="Kasemen")
    found = read(collection(item), code_field="Kemendagri", name_field="label")

    assert [(d.code, d.name) for d in found.districts] == [("36.73.02", "Kasemen")]


def test_a_chosen_property_that_is_not_there_is_refused():
    with pytest.raises(Refused):
        read(collection(feature()), code_field="nope")


def test_heights_and_a_byte_order_mark_are_accepted():
    ring = [[lon, lat, 12.0] for lon, lat in square()]
    found = read(b"\xef\xbb\xbf" + collection(feature(ring=ring)))

    assert len(found.districts[0].outline["coordinates"][0][0]) == 2


def test_areas_agree_with_the_official_area(serang_boundaries):
    found = read(serang_boundaries)

    assert (len(found.districts), len(found.villages), found.notes) == (6, 67, [])
    # 266.314 km² by BIG, whose boundary is another one.
    assert abs(float(sum(v.area_km2 for v in found.villages)) - 266.314) < 0.6


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["type", "features", "properties", "geometry", "coordinates", "code"]),
            inner | st.sampled_from(["FeatureCollection", "Feature", "Polygon", "36.73.01"]),
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(geometry=json_values, properties=json_values)
def test_nothing_but_a_refusal_comes_out_of_a_broken_file(geometry, properties):
    item = {"type": "Feature", "properties": properties, "geometry": geometry}
    polygon = {"type": "Polygon", "coordinates": geometry}
    for content in ([item], [{**feature(), "geometry": polygon}], geometry):
        text = json.dumps({"type": "FeatureCollection", "features": content}).encode()
        with pytest.raises(Refused):
            read(text)
