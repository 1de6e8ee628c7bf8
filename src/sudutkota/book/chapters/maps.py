"""Maps from the boundaries."""

from __future__ import annotations

from sudutkota.engines import charts
from sudutkota.engines.typeset import Block, Figure
from sudutkota.regions.models import City

from .parts import Scope, live, missing, number

BOUNDARY_SOURCE = "batas wilayah dari kumpulan data wilayah_boundaries (MIT)"


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
            source=BOUNDARY_SOURCE,
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
                source=BOUNDARY_SOURCE,
            )
        )
    return nodes
