"""Loading the districts, villages and OPDs of one city."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sudutkota.audit.actions import Actor, Deed, record_deeds
from sudutkota.common.errors import Refused

from ..choices import VillageKind
from ..imports.boundaries import Area, Boundaries, read_boundaries
from ..models import City, District, Opd, Village
from .merging import Tally, merge

if TYPE_CHECKING:
    from datetime import datetime

    from ..imports.opd_lists import OpdRow

MEASURED = "dihitung dari garis batas"
MOST_OF_SOURCE = 200


@dataclass(frozen=True, slots=True)
class RegionReport:
    """What loading a region did, or would do."""

    city: City
    tallies: dict[str, Tally]
    """By kind: "districts", "villages", "opds"."""
    notes: tuple[str, ...]
    """What was repaired or left alone, in sentences."""


@transaction.atomic
def load_region(
    *,
    code: str,
    boundaries: bytes,
    by: Actor | None,
    at: datetime,
    opds: Sequence[OpdRow] | None = None,
    code_field: str = "",
    name_field: str = "",
    source: str = "",
    dry_run: bool = False,
) -> RegionReport:
    """Make a city's districts, villages and OPDs match the files; a second run writes nothing.

    `source` says where the outlines come from; it is printed under every map of them.

    Raises:
        Refused: the city is unknown, or the boundary file cannot be used; nothing is written.
    """
    city = _city(code)
    _check_source(source)
    read = read_boundaries(
        boundaries,
        city_code=code,
        city_outline=city.outline,
        code_field=code_field,
        name_field=name_field,
    )
    tallies = _merge_places(city, read, source)
    if opds is not None:
        tallies["opds"] = _merge_opds(city, opds)
    _write_down(city, tallies, by=by, at=at)
    notes = (*read.notes, *_left_alone(city, read))
    if dry_run:
        transaction.set_rollback(True)
    return RegionReport(city, tallies, notes)


def _city(code: str) -> City:
    """Return the city, or refuse."""
    city = City.objects.filter(code=code).first()
    if city is None:
        raise Refused(
            _("No city has the code %(code)s. Load the national data first, or check the code.")
            % {"code": code}
        )
    return city


def _check_source(source: str) -> None:
    """Refuse a source that no field holds."""
    if len(source) > MOST_OF_SOURCE:
        raise Refused(
            _("The source of the boundaries is longer than %(count)d letters.")
            % {"count": MOST_OF_SOURCE}
        )


def _merge_places(city: City, read: Boundaries, source: str) -> dict[str, Tally]:
    """Merge districts, then villages into them."""
    districts = merge(
        District.objects.filter(city=city),
        ({**_fields(area, source), "city_id": city.uuid} for area in read.districts),
    )
    known = {d.code: d for d in District.objects.filter(city=city).defer("outline")}
    for area in read.villages:
        if area.code[:8] not in known:
            raise Refused(
                _(
                    "The village %(code)s belongs to the district %(district)s, "
                    "which neither the file nor the database has."
                )
                % {"code": area.code, "district": area.code[:8]}
            )
    villages = merge(
        Village.objects.filter(district__city=city),
        (
            {
                **_fields(area, source),
                "district_id": known[area.code[:8]].uuid,
                "postcode": area.postcode,
                "kind": VillageKind.KELURAHAN if area.code[9] == "1" else VillageKind.DESA,
            }
            for area in read.villages
        ),
    )
    return {"districts": districts.tally, "villages": villages.tally}


def _fields(area: Area, source: str) -> dict[str, Any]:
    """Return the fields that districts and villages share."""
    return {
        "code": area.code,
        "name": area.name,
        "lat": area.lat,
        "lon": area.lon,
        "area_km2": area.area_km2,
        "area_source": MEASURED,
        "outline": area.outline,
        "outline_source": source,
    }


def _merge_opds(city: City, opds: Sequence[OpdRow]) -> Tally:
    """Merge the city's OPDs."""
    return merge(
        Opd.objects.filter(city=city),
        ({**asdict(opd), "city_id": city.uuid} for opd in opds),
        name=lambda record: f"{city.code}:{record.code}",
    ).tally


def _write_down(city: City, tallies: dict[str, Tally], *, by: Actor | None, at: datetime) -> None:
    """Leave one audit line when anything was written."""
    if any(tally.created or tally.changed for tally in tallies.values()):
        counts = {kind: tally.as_json() for kind, tally in tallies.items()}
        deed = Deed("load-region", "regions.city", city.uuid, city.name, new=counts)
        record_deeds([deed], by=by, at=at, city_code=city.code)


def _left_alone(city: City, read: Boundaries) -> list[str]:
    """Say what the database knows and the file does not (2 queries)."""
    in_file = {area.code for area in (*read.districts, *read.villages)}
    known = {
        *District.objects.filter(city=city).values_list("code", flat=True),
        *Village.objects.filter(district__city=city).values_list("code", flat=True),
    }
    missing = len(known - in_file)
    if not missing:
        return []
    return [
        ngettext(
            "%(count)d area known from before is not in the file and was left as it is.",
            "%(count)d areas known from before are not in the file and were left as they are.",
            missing,
        )
        % {"count": missing}
    ]
