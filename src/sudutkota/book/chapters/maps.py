"""Maps from the boundaries."""

from __future__ import annotations

from collections.abc import Sequence

from sudutkota.engines import charts
from sudutkota.engines.typeset import Block, Figure
from sudutkota.regions.models import City, District

from .parts import Scope, live, missing, number


@live("locator-map")
def locator_map(scope: Scope) -> list[Block]:
    """Return where the city lies in its province, and its districts."""
    city = City.objects.select_related("province").get(pk=scope.records.plan.city_id)
    if not city.outline:
        return missing("peta", "Muat batas wilayah dengan perintah load-region.")
    others = list(City.objects.filter(province=city.province).exclude(outline=None))
    nodes: list[Block] = [
        Figure(
            scope.id("locator-map"),
            f"Letak {city.name} di Provinsi {city.province.name}",
            svg=charts.locator([o.outline for o in others if o.outline], focus=city.outline),
            alt=f"Peta Provinsi {city.province.name} dengan {city.name} ditandai.",
            source=_source([city]),
            width=0.62,
        )
    ]
    districts = [d for d in scope.records.districts if d.outline]
    if districts:
        nodes.append(
            Figure(
                scope.id("district-map"),
                f"Kecamatan di {city.name} menurut luas (km²)",
                svg=charts.area_map(
                    [
                        charts.Area(d.name, d.outline or {}, float(d.area_km2 or 0))
                        for d in districts
                    ],
                    context=[o.outline for o in others if o.outline and o.pk != city.pk],
                    unit="km²",
                ),
                alt=f"Peta {len(districts)} kecamatan: "
                + "; ".join(f"{d.name} {number(d.area_km2, 2)} km²" for d in districts)
                + ".",
                source=_source(districts),
            )
        )
    return nodes


def _source(places: Sequence[City | District]) -> str:
    """Return where the outlines come from."""
    names = dict.fromkeys(p.outline_source for p in places if p.outline_source)
    return f"batas wilayah dari {', '.join(names)}" if names else ""
