import json
from datetime import UTC, datetime

import pytest

from sudutkota.audit.models import Entry
from sudutkota.regions.actions import load_national, load_region
from sudutkota.regions.imports import catalogue
from sudutkota.regions.imports.opd_lists import read_opds
from sudutkota.regions.models import City, DimensionMapping, Framework, Province

NOW = datetime(2022, 9, 7, 3, 0, tzinfo=UTC)


@pytest.fixture
def db(db):
    """An empty database: these tests are about how the country comes into it."""
    for model in (DimensionMapping, Framework, City, Province, Entry):
        model.objects.all().delete()


@pytest.fixture
def nation(db):
    load_national(by=None, at=NOW)


@pytest.fixture
def serang_boundaries() -> bytes:
    return (catalogue.DATA / "36.73.geojson").read_bytes()


@pytest.fixture
def serang_opds():
    path = catalogue.DATA / "opds-3673.toml"
    return read_opds(path.read_bytes(), path=path.name)


@pytest.fixture
def serang(nation, serang_boundaries, serang_opds) -> City:
    report = load_region(
        code="36.73", boundaries=serang_boundaries, opds=serang_opds, by=None, at=NOW
    )
    return report.city


def square(west=106.15, south=-6.12, side=0.01):
    east, north = west + side, south + side
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def feature(code="36.73.01", name="Serang", *, ring=None, **properties):
    return {
        "type": "Feature",
        "properties": {"code": code, "name": name, **properties},
        "geometry": {"type": "Polygon", "coordinates": [ring or square()]},
    }


def collection(*features) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": list(features)}).encode()
