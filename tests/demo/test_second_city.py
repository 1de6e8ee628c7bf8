"""A second city, made by commands only, from boundaries to a book in three forms."""

from __future__ import annotations

import json

import pikepdf
import pytest
from django.core.management import call_command
from shapely.geometry import box, mapping, shape

from sudutkota.masterplan.models import Plan
from sudutkota.regions.models import City, District, Opd
from tests.conftest import PLANS

OPDS = """
[[opd]]
code = "dishub"
name = "Dinas Perhubungan"
short = "Dishub"
"""


@pytest.fixture
def cilegon_files(db, tmp_path):
    """A boundary file with two districts, and a list with one OPD."""
    outline = shape(City.objects.get(code="36.72").outline)
    west, south, east, north = outline.bounds
    middle = (west + east) / 2
    halves = (box(west, south, middle, north), box(middle, south, east, north))
    features = [
        {
            "type": "Feature",
            "properties": {"kode": f"36.72.0{place}", "nama": name},
            "geometry": mapping(outline.intersection(half)),
        }
        for place, (name, half) in enumerate(zip(("Barat", "Timur"), halves, strict=True), start=1)
    ]
    boundaries, opds = tmp_path / "cilegon.geojson", tmp_path / "opds.toml"
    boundaries.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    opds.write_text(OPDS)
    return boundaries, opds


def test_a_city_unlike_the_demo_gets_its_book(cilegon_files, tmp_path):
    boundaries, opds = cilegon_files
    call_command("load_region", "36.72", boundaries=str(boundaries), opds=str(opds))
    call_command("load_plan", str(PLANS / "cilegon.toml"))
    call_command("book", "cilegon-2026", volume="1", output=str(tmp_path / "rencana.pdf"))
    call_command("book", "cilegon-2026", volume="1", format="docx", output=str(tmp_path / "r.docx"))
    call_command("book", "cilegon-2026", volume="1", format="html", output=str(tmp_path / "r"))

    assert [d.name for d in District.objects.filter(city__code="36.72")] == ["Barat", "Timur"]
    assert Opd.objects.get(city__code="36.72").code == "dishub"
    with pikepdf.open(tmp_path / "rencana.pdf") as pdf:
        assert len(pdf.pages) > 8
    assert (tmp_path / "r.docx").exists()
    text = (tmp_path / "r" / "bab-program.html").read_text()
    assert "Penyeberangan aman di depan sekolah" in text
    assert "Mobilitas" in text


def test_one_city_never_sees_the_records_of_another(cilegon_files, small_plan, client, coordinator):
    boundaries, opds = cilegon_files
    call_command("load_region", "36.72", boundaries=str(boundaries), opds=str(opds))
    call_command("load_plan", str(PLANS / "cilegon.toml"))
    client.force_login(coordinator)

    assert Plan.objects.count() == 2
    assert "cilegon" not in client.get("/rencana/").content.decode()
    assert client.get("/rencana/cilegon-2026/program/").status_code == 404
    assert client.get("/masterplan/cilegon-2026/").status_code == 404
