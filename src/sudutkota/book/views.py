"""The web edition: open to anyone once the plan is published."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render

from sudutkota.common.errors import Refused
from sudutkota.masterplan.models import Block, Plan, Programme, Volume
from sudutkota.masterplan.rules import may_see_records

from . import actions
from .bridge import edition_of, programme_page
from .choices import FileFormat
from .models import WebPage
from .queries import neighbours


def _plan(request: HttpRequest, slug: str) -> Plan:
    """Return a plan that this visitor may read, or answer 404 (1 or 2 queries)."""
    plans = Plan.objects.select_related("city__province", "framework", "focus")
    plan = get_object_or_404(plans.defer("city__outline", "city__province__outline"), slug=slug)
    if not plan.is_public and not may_see_records(request.user, plan):
        raise Http404
    return plan


def contents(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the volumes with their chapters and the files to download."""
    plan = _plan(request, slug)
    pages = actions.fresh_pages(plan=plan)
    volumes = list(Volume.objects.filter(plan=plan))
    for volume in volumes:
        volume.pages = [page for page in pages if page.volume_slug == volume.slug]  # type: ignore[attr-defined]
    context = {"plan": plan, "volumes": volumes, "edition": edition_of(plan)}
    return render(request, "book/contents.html", context)


def chapter(request: HttpRequest, slug: str, volume: str, chapter: str) -> HttpResponse:
    """Show one chapter with the way to its neighbours."""
    plan = _plan(request, slug)
    pages = actions.fresh_pages(plan=plan)
    entry = next((p for p in pages if (p.volume_slug, p.chapter_slug) == (volume, chapter)), None)
    if entry is None:
        raise Http404
    page = WebPage.objects.get(pk=entry.pk)
    previous, following = neighbours(pages, entry)
    context = {
        "plan": plan,
        "page": page,
        "previous": previous,
        "following": following,
        "volume_pages": [p for p in pages if p.volume_slug == volume],
        "edition": edition_of(plan),
    }
    return render(request, "book/chapter.html", context)


def programme(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Show one programme: profile, indicators, money, risks."""
    plan = _plan(request, slug)
    try:
        programme, page = programme_page(plan, code)
    except Programme.DoesNotExist as error:
        raise Http404 from error
    context = {
        "plan": plan,
        "programme": programme,
        "page": page,
        "edition": edition_of(plan),
    }
    return render(request, "book/programme.html", context)


def picture(request: HttpRequest, slug: str, digest: str) -> HttpResponseBase:
    """Give an uploaded picture of the plan; its address is made of its content."""
    plan = _plan(request, slug)
    blocks = Block.objects.filter(
        section__chapter__volume__plan=plan, picture__startswith=f"plans/{digest}."
    )
    block = get_object_or_404(blocks[:1])
    response = FileResponse(block.picture.open("rb"))
    response["Cache-Control"] = (
        "public, max-age=31536000, immutable" if plan.is_public else "private"
    )
    return response


def download(request: HttpRequest, slug: str, volume: str, format_: str) -> HttpResponseBase:
    """Give the volume as a file, set now if the plan has changed since it was last set."""
    plan = _plan(request, slug)
    if format_ not in FileFormat.values:
        raise Http404
    found = get_object_or_404(Volume, plan=plan, slug=volume)
    found.plan = plan
    try:
        printing = actions.fresh_printing(volume=found, format_=format_)
    except Refused as refusal:
        context = {"plan": plan, "reason": str(refusal)}
        return render(request, "book/not_set.html", context, status=503)
    name = f"{plan.slug}-{found.slug}.{format_}"
    response = FileResponse(
        printing.file.open("rb"), as_attachment=format_ == "docx", filename=name
    )
    response["ETag"] = f'"{printing.sha256[:32]}"'
    return response
