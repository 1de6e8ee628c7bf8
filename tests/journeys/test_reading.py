"""Somebody reads the book on the web, takes the files, and looks at the records."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.journey, pytest.mark.slow]

BOOK = "/masterplan/serang-2023/"
PAGES = [
    "/",
    BOOK,
    f"{BOOK}analisis-strategis/gambaran-umum/",
    f"{BOOK}analisis-strategis/swot/",
    f"{BOOK}masterplan/rencana-aksi/",
    f"{BOOK}masterplan/peta-jalan/",
    f"{BOOK}ringkasan-eksekutif/ringkasan/",
    f"{BOOK}program/BRD-01/",
    "/wilayah/",
    "/wilayah/36/",
    "/wilayah/36.73/",
    "/masuk/",
]
SIZES = {"phone": (390, 844), "small": (320, 700), "laptop": (1280, 900)}


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", list(SIZES))
def test_every_kind_of_page_is_clean(
    browser: Browser, site: str, size: str, scheme: str, language: str
):
    width, height = SIZES[size]
    context = browser.new_context(
        base_url=site, viewport={"width": width, "height": height}, color_scheme=scheme
    )
    page = context.new_page()
    errors: list[str] = []
    page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
    foreign: list[str] = []
    page.on(
        "request",
        lambda r: foreign.append(r.url) if not r.url.startswith((site, "data:")) else None,
    )
    wide: list[str] = []
    faults: list[str] = []
    for path in PAGES:
        answer = page.goto(f"{language}{path}")
        assert answer is not None
        assert answer.status == 200, path
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(path)
        if size != "small":
            found = Axe().run(page).response["violations"]
            faults += [f"{path}: {v['id']} {v['nodes'][0]['target']}" for v in found]
    context.close()

    assert errors == []
    assert foreign == []
    assert wide == []
    assert faults == []


def test_from_the_home_page_to_a_programme_and_back(page: Page):
    page.goto("/")
    page.get_by_role("link", name="Baca bukunya").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Kota Serang")
    page.get_by_role("link", name="Profil Program").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Profil Program")
    page.locator(".book-card__link").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("GOV-01")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Profil Program")


def test_a_reference_leads_to_the_table_it_names(page: Page):
    page.goto(f"{BOOK}masterplan/strategi/")
    link = page.locator("a.book-ref[href*='#']").first
    target = (link.get_attribute("href") or "").partition("#")[2]
    link.click()

    expect(page.locator(f"[id='{target}']")).to_be_visible()


def test_chapters_lead_to_their_neighbours(page: Page):
    page.goto(f"{BOOK}masterplan/arah/")
    page.locator("a[rel='next']").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Strategi")
    page.locator("a[rel='prev']").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Arah Pembangunan Kota Cerdas")


def test_the_files_are_real_files(page: Page, site: str):
    for ending, start in (("pdf", b"%PDF-"), ("docx", b"PK")):
        answer = page.request.get(f"{site}{BOOK}unduh/ringkasan-eksekutif.{ending}")
        assert answer.status == 200
        assert answer.body().startswith(start)


def test_the_language_is_in_the_address(page: Page):
    page.goto(BOOK)
    page.get_by_role("link", name="English").click()

    assert page.url.endswith(f"/en{BOOK}")
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.context.cookies() == []


def test_the_keyboard_reaches_the_content_first(page: Page):
    page.goto(BOOK)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "main"


def test_signing_in_keeps_what_was_typed_and_shows_the_records(page: Page):
    page.goto("/rencana/")
    page.get_by_label("Alamat surel").fill("koordinator@serang.contoh.id")
    page.get_by_label("Sandi").fill("salah")
    page.get_by_role("button", name="Masuk").click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_label("Alamat surel")).to_have_value("koordinator@serang.contoh.id")

    page.get_by_label("Sandi").fill("sudut-kota-contoh")
    page.get_by_role("button", name="Masuk").click()
    page.get_by_role("link", name="Masterplan Smart City Kota Serang").click()
    page.get_by_role("link", name="Program", exact=True).click()
    page.get_by_role("link", name="BRD-01").click()
    expect(page.get_by_role("heading", name="Riwayat")).to_be_visible()
    assert [v["id"] for v in Axe().run(page).response["violations"]] == []

    page.get_by_role("button", name="Keluar").click()
    page.goto("/rencana/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Masuk")


def test_an_address_that_is_not_there_says_what_to_do(browser: Browser, site: str):
    context = browser.new_context(base_url=site)
    page = context.new_page()
    answer = page.goto("/tidak-ada/")

    assert answer is not None
    assert answer.status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("Halaman ini tidak ada")
    assert [v["id"] for v in Axe().run(page).response["violations"]] == []
    context.close()
