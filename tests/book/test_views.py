"""The web edition."""

from __future__ import annotations

from contextlib import closing

import pytest

from sudutkota.book.actions import fresh_pages
from sudutkota.masterplan.models import Plan, Programme

CHAPTER = "/masterplan/kota-kecil/masterplan/tata-kelola/"


@pytest.fixture
def public_pages(small_plan):
    fresh_pages(plan=small_plan)
    return small_plan


def test_contents_show_every_volume_and_chapter(client, public_pages):
    page = client.get("/masterplan/kota-kecil/").content.decode()

    for volume in public_pages.volumes.all():
        for chapter in volume.chapters.all():
            assert f"/masterplan/kota-kecil/{volume.slug}/{chapter.slug}/" in page


@pytest.mark.parametrize(
    ("path", "queries"),
    [
        ("/masterplan/kota-kecil/", 4),
        (CHAPTER, 4),
        ("/masterplan/kota-kecil/program/BRD-01/", 12),
        ("/en/masterplan/kota-kecil/program/BRD-01/", 12),
    ],
)
def test_a_page_costs_at_most_twelve_queries(
    client, public_pages, path, queries, django_assert_max_num_queries
):
    with django_assert_max_num_queries(queries):
        assert client.get(path).status_code == 200


def test_a_changed_figure_is_on_the_page_at_the_next_visit(client, public_pages):
    assert ">450<" in client.get(CHAPTER).content.decode()
    Programme.objects.get(code="BRD-01").budget_lines.filter(year=2025).update(
        amount_idr=451_000_000
    )
    Plan.objects.filter(pk=public_pages.pk).update(revision=99)

    assert ">451<" in client.get(CHAPTER).content.decode()


def test_a_programme_card_leads_to_the_programme(client, public_pages):
    page = client.get("/masterplan/kota-kecil/masterplan/lampiran-profil/").content.decode()

    assert 'href="/masterplan/kota-kecil/program/BRD-01/"' in page


@pytest.mark.parametrize("path", ["/masterplan/kota-kecil/", CHAPTER, "/masterplan/kota-kecil/program/BRD-01/", "/masterplan/kota-kecil/unduh/quick-win.pdf"])  # fmt: skip
def test_an_unpublished_plan_is_open_to_its_city_only(
    client, public_pages, coordinator, stranger, path
):
    Plan.objects.filter(pk=public_pages.pk).update(is_public=False)

    assert client.get(path).status_code == 404
    client.force_login(stranger)
    assert client.get(path).status_code == 404
    client.force_login(coordinator)
    with closing(client.get(path)) as response:
        assert response.status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/masterplan/tidak-ada/",
        "/masterplan/kota-kecil/masterplan/tidak-ada/",
        "/masterplan/kota-kecil/tidak-ada/arah/",
        "/masterplan/kota-kecil/program/XXX-99/",
        "/masterplan/kota-kecil/unduh/masterplan.exe",
        "/masterplan/kota-kecil/unduh/tidak-ada.pdf",
    ],
)
def test_what_is_not_there_is_not_found(client, public_pages, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(("format_", "start"), [("pdf", b"%PDF-"), ("docx", b"PK")])
def test_a_volume_can_be_downloaded(client, public_pages, format_, start):
    with closing(client.get(f"/masterplan/kota-kecil/unduh/quick-win.{format_}")) as response:
        content = b"".join(response.streaming_content)

    assert content.startswith(start)
    assert f"kota-kecil-quick-win.{format_}" in response["Content-Disposition"]


def test_pages_have_a_strict_policy_and_no_inline_code(client, public_pages):
    response = client.get(CHAPTER)

    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert " style=" not in response.content.decode()
    assert "<script" not in response.content.decode()
