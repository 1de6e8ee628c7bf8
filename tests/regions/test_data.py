import json
from collections import Counter
from decimal import Decimal

import shapely
from shapely.geometry import shape

from sudutkota.regions.imports import catalogue

PROVINCES = list(catalogue.province_rows())
CITIES = list(catalogue.city_rows())


def test_the_country_has_38_provinces_and_514_cities():
    assert (len(PROVINCES), len(CITIES)) == (38, 514)


def test_98_are_cities_and_416_regencies_and_the_code_tells_which():
    kinds = Counter((row["kind"], int(row["code"][3:]) > 70) for row in CITIES)

    assert kinds == {("kota", True): 98, ("kabupaten", False): 416}


def test_every_outline_is_valid_and_inside_the_country():
    for row in (*PROVINCES, *CITIES):
        outline = shape(row["outline"])
        assert outline.is_valid, row["code"]
        assert shapely.box(95, -11, 141.1, 6).contains(outline), row["code"]


def test_dissolving_loses_no_area():
    for province in PROVINCES:
        parts = shapely.union_all(
            [shape(row["outline"]) for row in CITIES if row["code"][:2] == province["code"]]
        )
        whole = shape(province["outline"])

        assert abs(whole.area / parts.area - 1) < 0.006, province["name"]
        assert parts.difference(whole).area / parts.area < 0.01, province["name"]


def test_neighbouring_cities_do_not_overlap():
    for province in PROVINCES:
        outlines = [shape(r["outline"]) for r in CITIES if r["code"][:2] == province["code"]]
        whole = shapely.union_all(outlines)

        assert sum(o.area for o in outlines) / whole.area - 1 < 0.003, province["name"]


def test_dissolving_leaves_at_most_lakes_as_holes():
    holes = {
        row["code"]: count
        for row in PROVINCES
        if (count := sum(len(p.interiors) for p in shapely.get_parts(shape(row["outline"]))))
    }

    assert set(holes) <= {"61", "92", "94", "96"}


def test_every_province_is_the_sum_of_its_cities():
    for province in PROVINCES:
        inside = [row for row in CITIES if row["province_code"] == province["code"]]
        sums = (sum(r["area_km2"] for r in inside), sum(r["population"] for r in inside))
        assert sums == (province["area_km2"], province["population"])


def test_the_four_areas_that_the_list_lacks_say_that_they_are_computed():
    computed = [row["code"] for row in CITIES if "dihitung" in row["area_source"]]

    assert computed == ["11.10", "12.10", "12.20", "14.10"]


def test_kota_serang_has_its_published_figures():
    row = next(row for row in CITIES if row["code"] == "36.73")

    facts = row["name"], row["area_km2"], row["population"]
    assert facts == ("Kota Serang", Decimal("266.314"), 759929)


def test_every_file_says_where_it_comes_from():
    for path in catalogue.DATA.rglob("*.*"):
        text = path.read_text("utf-8")[:400].lower()
        assert "source" in text, path.name


def test_the_data_stay_small():
    size = sum(path.stat().st_size for path in catalogue.DATA.rglob("*.*"))

    assert size < 1_500_000


def test_the_mapping_answers_for_every_part_and_branding_has_no_counterpart():
    import tomllib

    old = tomllib.loads(catalogue.framework_content("kominfo-2017").decode())
    mapping = catalogue.mapping_file(catalogue.MAPPINGS[0])["mapping"]
    parts = {
        (d["code"], sub) for d in old["dimension"] for sub in [None, *(s["code"] for s in d["sub"])]
    }

    assert {(line["dimension"], line.get("sub")) for line in mapping} == parts
    assert len(mapping) == len(parts) == 24
    assert {line["dimension"] for line in mapping if not line["to"]} == {"branding"}
    assert {line["to"] for line in mapping if line["to"]} == {
        "governance", "economy", "living", "society", "environment", "mobility",
    }  # fmt: skip


def test_serang_file_has_6_districts_and_67_kelurahan_with_postcodes():
    features = json.loads((catalogue.DATA / "36.73.geojson").read_text())["features"]
    villages = [f for f in features if len(f["properties"]["code"]) == 13]

    assert len(features) - len(villages) == 6
    assert len(villages) == 67
    assert all(len(f["properties"]["postcode"]) == 5 for f in villages)
