"""Volumes with all that is in them, and the stored pages of the web edition."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from sudutkota.masterplan import models as m

from ..models import WebPage


def volumes_of(plan: m.Plan) -> list[m.Volume]:
    """Return a plan's volumes with chapters, sections and blocks, in order (4 queries)."""
    chapters = Prefetch("chapters", m.Chapter.objects.order_by("order"))
    sections = Prefetch(
        "chapters__sections", m.Section.objects.select_related("dimension").order_by("order")
    )
    blocks = Prefetch("chapters__sections__blocks", m.Block.objects.order_by("order"))
    rows = m.Volume.objects.filter(plan=plan).order_by("order")
    return list(rows.prefetch_related(chapters, sections, blocks))


def stored_pages(plan: m.Plan) -> QuerySet[WebPage]:
    """Return the pages of the web edition in reading order, without their bodies (1 query)."""
    return WebPage.objects.filter(plan=plan).defer("body", "outline")


def neighbours(pages: list[WebPage], page: WebPage) -> tuple[WebPage | None, WebPage | None]:
    """Return the pages before and after one, across volumes."""
    place = pages.index(page)
    before = pages[place - 1] if place else None
    after = pages[place + 1] if place + 1 < len(pages) else None
    return before, after
