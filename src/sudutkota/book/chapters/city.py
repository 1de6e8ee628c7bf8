"""The city in figures: districts and series of statistics."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from sudutkota.engines.typeset import Block, Column, Row, Table
from sudutkota.masterplan.models import Statistic, StatisticValue
from sudutkota.regions.models import District

from .parts import (
    Scope,
    all_samples,
    cell,
    is_mixed,
    live,
    marked,
    missing,
    number,
    record_table,
    row,
    sources,
)

TOPICS = {
    "territory": "wilayah",
    "population": "kependudukan",
    "economy": "ekonomi",
    "finance": "keuangan daerah",
    "welfare": "kesejahteraan",
    "tourism": "pariwisata",
    "digital": "layanan digital",
    "environment": "lingkungan",
}
MOST_YEARS = 6


@live("districts")
def districts(scope: Scope) -> list[Block]:
    """Return the table of districts: kelurahan, area, and any series given by district."""
    places = scope.records.districts
    if not places:
        return missing("kecamatan dan kelurahan", "Muat batas wilayah dengan perintah load-region.")
    series = _by_district(scope)
    rows = [
        row(
            place.name,
            number(len(place.villages.all())),
            number(place.area_km2, 2),
            *(number(values.get(place.code), s.decimals) for s, _year, values in series),
        )
        for place in places
    ]
    columns = (
        Column("Kecamatan", 2),
        Column("Kelurahan", 1, "right"),
        Column("Luas menurut batas (km²)", 1.3, "right"),
        *(Column(f"{s.name} {year} ({s.unit})", 1.5, "right") for s, year, _values in series),
    )
    mixed = [statistic for statistic, _year, _values in series]
    note = ", ".join(s.name for s in mixed if s.is_sample)
    table = Table(
        scope.id("districts"),
        f"Kecamatan di {scope.records.plan.city.name}",
        columns,
        (*rows, _district_total(places, series)),
        source="; ".join(
            part for part in (places[0].area_source, sources(scope.records, mixed)) if part
        ),
        note=f"Contoh: {note}." if note else "",
    )
    return [table]


def _district_total(
    places: Sequence[District], series: Sequence[tuple[Statistic, int, dict[str, Decimal]]]
) -> Row:
    """Return the row of sums over the districts."""
    return Row(
        (
            cell("Jumlah"),
            cell(number(sum(len(place.villages.all()) for place in places))),
            cell(number(sum(place.area_km2 or 0 for place in places), 2)),
            *(cell(_sum(s, values)) for s, _year, values in series),
        ),
        kind="total",
    )


def _by_district(scope: Scope) -> list[tuple[Statistic, int, dict[str, Decimal]]]:
    """Return the newest year of every series that is known for the districts."""
    codes = {district.code for district in scope.records.districts}
    found = []
    for statistic in scope.records.statistics:
        values = [v for v in statistic.values.all() if v.area in codes]
        if values:
            year = max(v.year for v in values)
            found.append((statistic, year, {v.area: v.value for v in values if v.year == year}))
    return found


def _sum(statistic: Statistic, values: dict[str, Decimal]) -> str:
    """Return the sum of a series where adding makes sense."""
    if statistic.unit.startswith(("persen", "%", "jiwa/", "per ")):
        return "–"
    return number(sum(values.values()), statistic.decimals)


@live("statistics")
def statistics(scope: Scope) -> list[Block]:
    """Return the table of a topic's series over the years."""
    topic = scope.options.get("topic", "")
    series = [s for s in scope.records.statistics if s.topic == topic and _values(s)]
    if not series:
        return missing(
            f"statistik {TOPICS.get(topic, topic)}", "Catat angka dengan tahun dan sumber."
        )
    years = sorted({v.year for s in series for v in _values(s)})[-MOST_YEARS:]
    values = [v for s in series for v in _values(s)]
    mixed = is_mixed(values)
    rows = [
        row(
            s.name,
            s.unit,
            *(_value(s, year, mixed=mixed) for year in years),
        )
        for s in series
    ]
    columns = (
        Column("Uraian", 3.2, keep=True),
        Column("Satuan", 1.2, keep=True),
        *(Column(str(year), 1.1, "right") for year in years),
    )
    notes = [f"{s.name}: {s.note}" for s in series if s.note]
    table = Table(
        scope.id("statistics"),
        f"Statistik {TOPICS.get(topic, topic)} {years[0]}–{years[-1]}"
        if len(years) > 1
        else f"Statistik {TOPICS.get(topic, topic)} {years[0]}",
        columns,
        tuple(rows),
        source=sources(scope.records, series, values),
        note=" ".join([*(["Angka bertanda * adalah contoh."] if mixed else []), *notes]),
        sample=all_samples(values),
    )
    return [table]


def _values(statistic: Statistic) -> list[StatisticValue]:
    """Return a series' values for the whole city."""
    return [value for value in statistic.values.all() if not value.area]


def _value(statistic: Statistic, year: int, *, mixed: bool) -> str:
    for value in _values(statistic):
        if value.year == year:
            return marked(number(value.value, statistic.decimals), value, mixed=mixed)
    return "–"


@live("rpjmd-missions")
def rpjmd_missions(scope: Scope) -> list[Block]:
    """Return the missions of the RPJMD that the plan serves."""
    missions = scope.records.rpjmd_missions
    if not missions:
        return missing("misi RPJMD")
    rows = [row(number(place), mission.text) for place, mission in enumerate(missions, start=1)]
    columns = (Column("No.", 0.4, "right"), Column("Misi RPJMD", 6))
    caption = "Misi RPJMD yang menjadi acuan"
    return [
        record_table(scope, "rpjmd-missions", caption, columns=columns, records=missions, rows=rows)
    ]
