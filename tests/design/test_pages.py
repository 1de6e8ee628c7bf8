"""Error pages, the sign-in page and the web fonts."""

from __future__ import annotations

from importlib import resources

import pytest
from django.template import engines
from django.test import Client

ERRORS = ["400.html", "403.html", "403_csrf.html", "404.html"]


@pytest.mark.parametrize("name", ERRORS)
def test_error_page_names_one_heading_and_a_way_on(name: str) -> None:
    page = engines["django"].get_template(name).render({})

    assert (page.count("<h1>"), page.count('class="button"')) == (1, 1)


def test_server_error_page_needs_no_context_and_speaks_both_languages() -> None:
    page = engines["django"].get_template("500.html").render()

    assert page.count("Terjadi kesalahan pada situs") == 1
    assert page.count("The fault is ours") == 1


@pytest.mark.parametrize(("address", "language"), [("/tidak-ada/", "id"), ("/en/not-here/", "en")])
@pytest.mark.django_db
def test_missing_page_answers_in_the_language_of_the_address(
    client: Client, address: str, language: str
) -> None:
    answer = client.get(address)

    assert (answer.status_code, f'<html lang="{language}"' in answer.text) == (404, True)


@pytest.mark.django_db
def test_sign_in_keeps_the_typed_address(client: Client) -> None:
    answer = client.post("/masuk/", {"username": 'a"b@serang.example', "password": "salah"})

    assert 'value="a&quot;b@serang.example"' in answer.text
    assert answer.text.count('role="alert"') == 1


def test_web_fonts_stay_under_180_kilobytes() -> None:
    folder = resources.files("sudutkota.design") / "static/design/fonts"

    sizes = [len(f.read_bytes()) for f in folder.iterdir() if f.name.endswith(".woff2")]

    assert sum(sizes) < 180_000
