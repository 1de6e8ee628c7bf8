"""Loading Kota Serang."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from importlib import resources
from typing import Final

from django.utils.translation import gettext as _

from sudutkota.accounts.actions import create_member
from sudutkota.book.actions import fresh_pages, keep_printing, require_edition, set_books
from sudutkota.masterplan.actions import load_plan
from sudutkota.masterplan.imports import read_plan
from sudutkota.masterplan.models import Plan, Volume
from sudutkota.regions.actions import load_national, load_region
from sudutkota.regions.imports.catalogue import OUTLINE_SOURCE
from sudutkota.regions.imports.opd_lists import read_opds
from sudutkota.regions.queries import city_by_code

CITY_CODE: Final = "36.73"
SLUG: Final = "serang-2023"
EMAIL: Final = "koordinator@serang.contoh.id"
PASSWORD: Final = "sudut-kota-contoh"  # noqa: S105 - public on purpose, said so at every start


def load_demo(*, at: datetime, tell: Callable[[str], None]) -> bool:
    """Load the regions, Serang and its plan; what is there already stays as it is.

    Returns:
        Whether the plan was loaded now.
    """
    if Plan.objects.filter(slug=SLUG).exists():
        return False
    tell(_("Loading 38 provinces and 514 cities ..."))
    load_national(by=None, at=at)
    data = resources.files("sudutkota.regions") / "data"
    opds = "opds-3673.toml"
    load_region(
        code=CITY_CODE,
        boundaries=(data / f"{CITY_CODE}.geojson").read_bytes(),
        opds=read_opds((data / opds).read_bytes(), path=opds),
        source=OUTLINE_SOURCE,
        by=None,
        at=at,
    )
    tell(_("Loading the plan of Kota Serang ..."))
    with resources.as_file(resources.files("sudutkota.demo") / "data" / SLUG) as folder:
        load_plan(data=read_plan(str(folder)), by=None, at=at)
    create_member(
        email=EMAIL,
        name="Koordinator (Contoh)",
        password=PASSWORD,
        city=city_by_code(CITY_CODE),
        by=None,
        at=at,
    )
    return True


def print_demo(*, tell: Callable[[str], None]) -> None:
    """Set every volume as PDF and make the web edition, unless they are fresh."""
    plan = Plan.objects.select_related("city", "framework").get(slug=SLUG)
    volumes = {volume.slug: volume for volume in Volume.objects.filter(plan=plan)}
    stale = [v for v in volumes.values() if not v.printings.filter(revision=plan.revision).exists()]
    if stale:
        edition = require_edition(plan, None)
        slugs = [volume.slug for volume in stale]
        for book in set_books(plan, format_="pdf", edition=edition, slugs=slugs, tell=tell):
            volume = volumes[book.document.id]
            volume.plan = plan
            keep_printing(volume=volume, format_="pdf", edition=edition, book=book)
    fresh_pages(plan=plan)
