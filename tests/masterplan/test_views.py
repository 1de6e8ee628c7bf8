"""Read-only pages over every record."""

from __future__ import annotations

import pytest

from sudutkota.masterplan import queries
from sudutkota.masterplan.models import Issue

PLAN = "/rencana/kota-kecil/"


def test_a_guest_is_asked_to_sign_in(client, small_plan):
    response = client.get(PLAN)

    assert response["Location"] == f"/masuk/?next={PLAN}"


def test_a_stranger_sees_neither_the_plan_nor_its_records(client, small_plan, stranger):
    issue = Issue.objects.get(code="isu-1")
    client.force_login(stranger)

    assert client.get(PLAN).status_code == 404
    assert client.get(f"{PLAN}isu/").status_code == 404
    assert client.get(f"{PLAN}isu/{issue.uuid}/").status_code == 404
    assert issue.title not in client.get("/rencana/").content.decode()


@pytest.mark.parametrize("address", list(queries.KINDS))
def test_every_kind_of_record_has_a_list_and_a_page_for_each(
    client, small_plan, coordinator, address
):
    client.force_login(coordinator)
    record = queries.records_of(small_plan, queries.KINDS[address]).first()

    assert client.get(f"{PLAN}{address}/").status_code == 200
    assert record is not None
    page = client.get(f"{PLAN}{address}/{record.uuid}/")
    assert page.status_code == 200


def test_a_record_shows_its_source_and_its_history(client, small_plan, coordinator):
    client.force_login(coordinator)
    law = small_plan.legalbasis_set.get()

    page = client.get(f"{PLAN}dasar-hukum/{law.uuid}/").content.decode()

    assert "BPS, Kota dalam Angka" in page
    assert "hlm. 3" in page
    assert "create" in page


def test_a_record_of_another_plan_is_not_shown_under_this_one(client, small_plan, coordinator):
    import uuid

    client.force_login(coordinator)

    assert client.get(f"{PLAN}isu/{uuid.uuid4()}/").status_code == 404
    assert client.get(f"{PLAN}sulap/").status_code == 404


@pytest.mark.parametrize("count", [1, 5])
def test_a_list_costs_the_same_queries_however_long(
    client, small_plan, coordinator, count, django_assert_num_queries
):
    dimension = Issue.objects.get(code="isu-1").dimension
    for place in range(count):
        Issue.objects.create(plan=small_plan, code=f"i-{place}", title="Isu", dimension=dimension)
    client.force_login(coordinator)

    with django_assert_num_queries(6):
        client.get(f"{PLAN}isu/")


def test_an_empty_kind_says_what_to_do(client, small_plan, coordinator):
    small_plan.term_set.all().delete()
    client.force_login(coordinator)

    assert "Belum ada isinya" in client.get(f"{PLAN}istilah/").content.decode()
