import io
import json

import pytest
from django.core.management import CommandError, call_command

from sudutkota.regions.imports import catalogue
from sudutkota.regions.models import Village

from .conftest import collection, feature

SERANG = str(catalogue.DATA / "36.73.geojson")
OPDS = str(catalogue.DATA / "opds-3673.toml")


def run(*words, **options):
    out = io.StringIO()
    call_command(*words, stdout=out, **options)
    return out.getvalue()


def test_load_national_reports_in_json(db):
    done = json.loads(run("load_national", "--json"))

    assert done["cities"] == {"created": 514, "changed": 0, "unchanged": 0}


def test_load_national_reports_in_words(db):
    assert (
        run("load_national").splitlines()[1] == "kota dan kabupaten: 514 dibuat, 0 diubah, 0 tetap"
    )


def test_load_region_reports_in_json(nation):
    done = json.loads(run("load_region", "36.73", "--boundaries", SERANG, "--opds", OPDS, "--json"))

    assert (done["districts"]["created"], done["villages"]["created"]) == (6, 67)
    assert (done["opds"]["created"], done["notes"]) == (28, [])


def test_load_region_dry_run_says_that_nothing_was_written(nation):
    lines = run("load_region", "36.73", "--boundaries", SERANG, "--dry-run").splitlines()

    assert (lines[0], lines[-1]) == ("Kota Serang (36.73)", "Tidak ada yang ditulis.")
    assert Village.objects.count() == 0


def test_load_region_reads_stdin(nation, monkeypatch):
    stdin = io.TextIOWrapper(io.BytesIO(collection(feature())))
    monkeypatch.setattr("sys.stdin", stdin)

    done = json.loads(run("load_region", "36.73", "--boundaries", "-", "--json"))

    assert done["districts"]["created"] == 1


@pytest.mark.parametrize(
    ("code", "boundaries"), [("99.99", SERANG), ("36.73", "/nowhere"), ("36.73", OPDS)]
)
def test_load_region_refuses_with_status_1(nation, code, boundaries):
    with pytest.raises(CommandError) as refusal:
        run("load_region", code, "--boundaries", boundaries)

    assert refusal.value.returncode == 1


def test_frameworks_lists_codes_for_programs(nation):
    first = json.loads(run("frameworks", "--json"))[0]

    assert (first["code"], first["status"]) == ("kominfo-2017", "in-force")
    assert first["dimensions"]["branding"] == ["tourism", "business", "appearance"]


def test_frameworks_lists_for_people(nation):
    lines = run("frameworks").splitlines()

    assert lines[0] == "kominfo-2017  Enam Dimensi Kota Cerdas (Kominfo)  (berlaku)"
    assert lines[2] == "  branding: tourism, business, appearance"
