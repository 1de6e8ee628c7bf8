"""Loading what the package knows about the whole country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from sudutkota.audit.actions import Actor, Deed, record_deeds

from ..imports import catalogue
from ..models import City, Province
from .frameworks import load_framework, load_mapping
from .merging import Tally, merge

if TYPE_CHECKING:
    from datetime import datetime


@transaction.atomic
def load_national(*, by: Actor | None, at: datetime) -> dict[str, Tally]:
    """Make provinces, cities and frameworks match the package's data; a second run writes nothing.

    Returns:
        what was done, by kind: "provinces", "cities", and each framework's code.
    """
    provinces = merge(Province.objects.all(), catalogue.province_rows())
    cities = merge(
        City.objects.all(),
        (
            {"province_id": provinces.by_key[row.pop("province_code")].uuid, **row}
            for row in catalogue.city_rows()
        ),
    )
    done = {"provinces": provinces.tally, "cities": cities.tally}
    deeds = [
        Deed(
            "load-national",
            f"regions.{kind}",
            None,
            catalogue.POPULATION_SOURCE,
            new=tally.as_json(),
        )
        for kind, tally in (("province", provinces.tally), ("city", cities.tally))
        if tally.created or tally.changed
    ]
    record_deeds(deeds, by=by, at=at)
    for code in catalogue.FRAMEWORKS:
        done[code] = load_framework(content=catalogue.framework_content(code), by=by, at=at)
    for name in catalogue.MAPPINGS:
        done[name] = load_mapping(mapping=catalogue.mapping_file(name), by=by, at=at)
    return done
