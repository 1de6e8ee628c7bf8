"""The home page."""

from __future__ import annotations

from sudutkota.masterplan.models import Plan


def test_home_leads_to_the_book_of_the_citys_plan(client, small_plan):
    page = client.get("/").content.decode()

    assert 'href="/masterplan/kota-kecil/"' in page
    assert "Rp1,1 miliar" in page or "Rp1,2 miliar" in page


def test_home_keeps_a_plan_that_is_not_public_to_itself(client, small_plan):
    Plan.objects.filter(pk=small_plan.pk).update(is_public=False)

    page = client.get("/").content.decode()

    assert "kota-kecil" not in page
    assert "Belum ada rencana" in page


def test_home_of_a_city_that_was_never_loaded_says_what_to_do(client, db, settings):
    settings.SUDUTKOTA_CITY = "99.99"

    assert "sudutkota load-plan" in client.get("/").content.decode()


def test_home_is_in_english_under_en(client, small_plan):
    assert "Read the book" in client.get("/en/").content.decode()
    assert "Baca bukunya" in client.get("/").content.decode()


def test_home_costs_few_queries(client, small_plan, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        client.get("/")


def test_a_wrong_address_is_answered_in_the_readers_language(client, db):
    assert "Halaman ini tidak ada" in client.get("/tidak-ada/").content.decode()
    assert "This page is not here" in client.get("/en/not-there/").content.decode()
