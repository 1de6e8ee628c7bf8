"""The web edition: chapters as pages at stable addresses."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from sudutkota.engines import typeset
from sudutkota.masterplan.models import Plan

from ..models import WebPage
from .documents import documents_of

CHAPTER_PREFIX = "bab-"


def chapter_slug(page_id: str) -> str:
    """Return the address of a chapter from its heading's id."""
    return page_id.removeprefix(CHAPTER_PREFIX)


def link_in(plan: Plan) -> Callable[[typeset.Label], str]:
    """Return the function that gives a label its page on the site."""

    def link(label: typeset.Label) -> str:
        if not label.chapter:
            return ""
        # Pages are stored once for all languages; the address without a prefix serves all.
        with translation.override(settings.LANGUAGE_CODE):
            return reverse(
                "book:chapter", args=[plan.slug, label.document, chapter_slug(label.chapter)]
            )

    return link


def card_url_in(plan: Plan) -> Callable[[str], str]:
    """Return the function that gives a programme's code its page on the site."""

    def address(code: str) -> str:
        with translation.override(settings.LANGUAGE_CODE):
            return reverse("book:programme", args=[plan.slug, code])

    return address


def image_url_in(plan: Plan) -> Callable[[typeset.Figure], str]:
    """Return the function that gives an uploaded picture its address on the site."""

    def address(figure: typeset.Figure) -> str:
        digest = hashlib.sha256(figure.image).hexdigest()[:16]
        with translation.override(settings.LANGUAGE_CODE):
            return reverse("book:picture", args=[plan.slug, digest])

    return address


def web_pages(plan: Plan, edition: typeset.Edition) -> list[WebPage]:
    """Return a page for every chapter of every volume (about 55 queries); saves nothing."""
    documents, labels = documents_of(plan, edition)
    pages: list[WebPage] = []
    for document in documents:
        site = typeset.to_html(
            document,
            edition=edition,
            labels=labels,
            link=link_in(plan),
            image_url=image_url_in(plan),
            card_url=card_url_in(plan),
        )
        pages += [
            WebPage(
                plan=plan,
                revision=plan.revision,
                order=len(pages) + place,
                volume_slug=document.id,
                volume_label=document.title,
                chapter_slug=chapter_slug(page.id),
                number=page.number,
                title=page.title,
                matter=page.matter,
                body=page.body,
                outline=[list(entry) for entry in page.outline],
            )
            for place, page in enumerate(site.pages[1:])
        ]
    return pages
