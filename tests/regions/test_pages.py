import re

import pytest
from django.urls import reverse

from sudutkota.regions.bridge import map_of
from sudutkota.regions.models import City, Province

pytestmark = pytest.mark.django_db


def test_the_list_shows_every_province_in_one_query(nation, client, django_assert_num_queries):
    with django_assert_num_queries(1):
        response = client.get(reverse("regions:province-list"))

    assert response.status_code == 200
    text = response.content.decode()
    assert text.count('<th scope="row">') == 38
    shown = re.findall(r"<td>(\d\d)</td>", text)
    assert shown == sorted(shown)
    assert 'href="/wilayah/36/"' in text


def test_a_province_shows_its_cities_in_two_queries(nation, client, django_assert_num_queries):
    with django_assert_num_queries(2):
        text = client.get("/wilayah/36/").content.decode()

    assert text.count('<th scope="row">') == 8
    assert 'href="/wilayah/36.73/"' in text


def test_a_city_shows_villages_and_opds_in_four_queries(serang, client, django_assert_num_queries):
    with django_assert_num_queries(4):
        text = client.get("/wilayah/36.73/").content.decode()

    assert text.count('<th scope="row">') == 67 + 28
    assert "759.929" in text
    assert "266,31" in text


def test_a_city_without_districts_still_has_a_page(nation, client):
    text = client.get("/wilayah/36.04/").content.decode()

    assert "Kecamatan di wilayah ini belum dimuat." in text


@pytest.mark.parametrize("address", ["/wilayah/99/", "/wilayah/36.99/"])
def test_an_unknown_code_is_not_found(nation, client, address):
    assert client.get(address).status_code == 404


def test_a_map_keeps_the_proportions_of_the_ground():
    square = [[106.0, -6.0], [107.0, -6.0], [107.0, -5.0], [106.0, -5.0], [106.0, -6.0]]
    city = City(code="36.73", name="Kota", outline={"type": "Polygon", "coordinates": [square]})

    drawn = map_of([city])

    # 1° is 520 units high and cos(5.5°) times as wide, in the middle of 800.
    assert (drawn.width, drawn.height, drawn.areas[0].href) == (800, 520, "")
    assert drawn.areas[0].path == "M141.2 520.0L658.8 520.0L658.8 0.0L141.2 0.0Z"


def test_no_outline_gives_no_map():
    assert map_of([Province(code="36", name="Banten")]) is None
