"""A plan of any size, as a plan file."""

from __future__ import annotations

import json
from pathlib import Path

PARTS = [
    "service",
    "bureaucracy",
    "policy",
    "tourism",
    "business",
    "appearance",
    "industry",
    "welfare",
    "transaction",
    "harmony",
    "health",
    "mobility",
    "community",
    "learning",
    "security",
    "protection",
    "waste",
    "energy",
]
OWNERS = ("diskominfo", "disparpora", "dlh", "dinkes", "dpupr", "dishub", "dindikbud", "bappeda")
GROUPS = ("policy", "infrastructure", "application", "literacy")
KINDS = ("policy", "physical", "application", "service")
SUMMARY = (
    "Dinas menata layanan bersama kelurahan dan mitra. Warga memperoleh kepastian waktu, dan "
    "hasilnya diumumkan setiap triwulan."
)


def write_plan(path: Path, slug: str, programmes: int) -> None:
    """Write a plan of Kota Serang with so many programmes, each with indicator and money."""
    head = {
        "slug": slug, "city": "36.73", "framework": "kominfo-2017", "title": "Rencana ukuran uji",
        "start_year": 2023, "end_year": 2032, "sample": True,
    }  # fmt: skip
    lines = ["[plan]", *_fields(head)]
    for place in range(programmes):
        lines += ["", "[[programme]]", *_fields(_programme(place))]
    path.write_text("\n".join(lines), "utf-8")


def _programme(place: int) -> dict[str, object]:
    code, start = f"P-{place + 1:03}", 2023 + place % 6
    years = range(start, min(start + 5, 2033))
    targets = {str(year): 10 * (year - start + 1) for year in years}
    amounts = {str(year): 150_000_000 + 1_000_000 * (place % 90) for year in years}
    return {
        "code": code,
        "name": f"Penataan layanan dan kawasan nomor {place + 1}",
        "sub_dimension": PARTS[place % len(PARTS)],
        "group": GROUPS[place % 4],
        "kind": KINDS[place % 4],
        "summary": SUMMARY,
        "owner": OWNERS[place % len(OWNERS)],
        "start_year": start,
        "end_year": years[-1],
        "indicators": [
            {
                "code": f"{code}.1", "name": "Layanan yang selesai tepat waktu", "level": "outcome",
                "unit": "persen", "direction": "up", "baseline": 5, "baseline_year": 2022,
                "targets": targets,
            }
        ],
        "budget": [{"source": "apbd-city", "tagging": "full", "amounts": amounts}],
    }  # fmt: skip


def _fields(values: dict[str, object]) -> list[str]:
    return [f"{key} = {_toml(value)}" for key, value in values.items()]


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{json.dumps(k)} = {_toml(v)}" for k, v in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)
