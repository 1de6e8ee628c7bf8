"""Reading the data files that come with the package, and framework files of the same form."""

from __future__ import annotations

import csv
import json
import tomllib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NotRequired, TypedDict

DATA = Path(__file__).parent.parent / "data"
FRAMEWORKS = ("kominfo-2017", "rpm-2026")
MAPPINGS = ("mapping-kominfo-2017-rpm-2026",)
POPULATION_ON = date(2024, 12, 31)
POPULATION_SOURCE = "Dukcapil, Desember 2024"
OUTLINE_SOURCE = "kumpulan data wilayah_boundaries (MIT)"
SUM_SOURCE = "jumlah kabupaten dan kota"


class FrameworkHead(TypedDict):
    """The table `[framework]` of a framework file."""

    code: str
    name_id: str
    name_en: str
    year: int
    status: str
    source: str
    summary_id: NotRequired[str]
    summary_en: NotRequired[str]


class SubTable(TypedDict):
    """A table `[[dimension.sub]]`."""

    code: str
    name_id: str
    name_en: str
    summary_id: NotRequired[str]
    summary_en: NotRequired[str]
    is_placeholder: NotRequired[bool]


class DimensionTable(TypedDict):
    """A table `[[dimension]]`."""

    code: str
    name_id: str
    name_en: str
    summary_id: NotRequired[str]
    summary_en: NotRequired[str]
    sub: list[SubTable]


class FrameworkFile(TypedDict):
    """A whole framework file."""

    framework: FrameworkHead
    dimension: list[DimensionTable]


class MappingTable(TypedDict):
    """A table `[[mapping]]`; an empty `to` means no counterpart."""

    dimension: str
    sub: NotRequired[str]
    to: str
    note_id: str
    note_en: str


# A mapping file; the functional form because `from` is a word of Python.
MappingFile = TypedDict("MappingFile", {"from": str, "to": str, "mapping": list[MappingTable]})


def province_rows() -> Iterator[dict[str, Any]]:
    """Yield the fields of the 38 provinces."""
    outlines = _outlines("provinces.geojson")
    for row in _table("provinces.csv"):
        yield {
            "code": row["code"],
            "name": row["name"],
            "lat": float(row["lat"]),
            "lon": float(row["lon"]),
            "area_km2": Decimal(row["area_km2"]),
            "area_source": SUM_SOURCE,
            "population": int(row["population"]),
            "outline": outlines[row["code"]],
            "outline_source": OUTLINE_SOURCE,
        }


def city_rows() -> Iterator[dict[str, Any]]:
    """Yield the fields of the 514 cities and regencies, with `province_code`."""
    outlines = _outlines("cities.geojson")
    for row in _table("cities.csv"):
        yield {
            "province_code": row["code"][:2],
            "code": row["code"],
            "name": row["name"],
            "kind": row["name"].split()[0].lower(),
            "lat": float(row["lat"]),
            "lon": float(row["lon"]),
            "area_km2": Decimal(row["area_km2"]),
            "area_source": row["area_source"],
            "population": int(row["population"]),
            "population_source": POPULATION_SOURCE,
            "population_on": POPULATION_ON,
            "outline": outlines[row["code"]],
            "outline_source": OUTLINE_SOURCE,
        }


def framework_content(code: str) -> bytes:
    """Return a framework file of the package."""
    return (DATA / "frameworks" / f"{code}.toml").read_bytes()


def mapping_file(name: str) -> MappingFile:
    """Return a mapping file of the package."""
    content: Any = tomllib.loads((DATA / "frameworks" / f"{name}.toml").read_text("utf-8"))
    mapping: MappingFile = content
    return mapping


def _table(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a CSV file whose first lines say where it comes from."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(line for line in file if not line.startswith("#"))


def _outlines(name: str) -> dict[str, Any]:
    """Return code -> geometry of a GeoJSON file."""
    features = json.loads((DATA / name).read_text("utf-8"))["features"]
    return {feature["properties"]["code"]: feature["geometry"] for feature in features}
