from datetime import date

import pytest

from sudutkota.regions import queries
from sudutkota.regions.models import City, District, Opd, Province, Village


def grow(provinces):
    for p in range(provinces):
        province = Province.objects.create(code=f"{p:02}", name=f"Provinsi {p}")
        city = City.objects.create(province=province, code=f"{p:02}.71", name="Kota", kind="kota")
        for d in range(provinces):
            district = District.objects.create(city=city, code=f"{city.code}.{d:02}", name="D")
            Village.objects.create(
                district=district, code=f"{district.code}.1001", name="V", kind="kelurahan"
            )


@pytest.mark.parametrize("rows", [1, 5])
def test_cities_by_province_costs_two_queries(db, rows, django_assert_num_queries):
    grow(rows)

    with django_assert_num_queries(2):
        names = [[c.name for c in p.cities.all()] for p in queries.cities_by_province()]

    assert names == [["Kota"]] * rows


@pytest.mark.parametrize("rows", [1, 5])
def test_districts_with_villages_costs_two_queries(db, rows, django_assert_num_queries):
    grow(rows)
    city = City.objects.first()

    with django_assert_num_queries(2):
        found = [len(d.villages.all()) for d in queries.districts_with_villages(city)]

    assert found == [1] * rows


@pytest.mark.parametrize("rows", [1, 5])
def test_provinces_with_counts_costs_one_query(db, rows, django_assert_num_queries):
    grow(rows)

    with django_assert_num_queries(1):
        counts = [p.city_count for p in queries.provinces_with_counts()]

    assert counts == [1] * rows


def test_frameworks_with_parts_costs_three_queries(nation, django_assert_num_queries):
    with django_assert_num_queries(3):
        parts = [
            sum(len(d.sub_dimensions.all()) for d in f.dimensions.all())
            for f in queries.frameworks_with_parts()
        ]

    assert parts == [18, 6]


def test_city_by_code_brings_its_province(nation, django_assert_num_queries):
    with django_assert_num_queries(1):
        city = queries.city_by_code("36.73")

        assert (city.name, city.province.name) == ("Kota Serang", "Banten")


def test_opds_on_answers_for_a_day(db):
    grow(1)
    city = City.objects.get()
    days = {"old": (None, date(2021, 12, 31)), "new": (date(2022, 1, 1), None)}
    for code, (starts_on, ends_on) in {**days, "always": (None, None)}.items():
        Opd.objects.create(
            city=city, code=code, name=code, short=code, starts_on=starts_on, ends_on=ends_on
        )

    assert [o.code for o in queries.opds_on(city, date(2021, 12, 31))] == ["always", "old"]
    assert [o.code for o in queries.opds_on(city, date(2022, 1, 1))] == ["always", "new"]


def test_area_named_finds_city_district_and_village_of_this_city_only(db):
    grow(2)
    city = City.objects.get(code="00.71")
    codes = ["00.71", "00.71.00", "00.71.00.1001", "01.71.00", "01.71.00.1001", "x"]

    found = [queries.area_named(city, code) for code in codes]

    assert [getattr(area, "code", None) for area in found] == [*codes[:3], None, None, None]
