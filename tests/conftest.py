"""What all tests share: the country, Kota Serang, and a small plan with one of everything."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

NOW = datetime(2025, 3, 1, 9, 0, tzinfo=UTC)
PLANS = Path(__file__).parent / "plans"


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """Put the country and Serang's parts into the test database, once."""
    from sudutkota.regions.actions import load_national, load_region
    from sudutkota.regions.imports.catalogue import OUTLINE_SOURCE
    from sudutkota.regions.imports.opd_lists import read_opds

    data = resources.files("sudutkota.regions") / "data"
    with django_db_blocker.unblock():
        load_national(by=None, at=NOW)
        load_region(
            code="36.73",
            boundaries=(data / "36.73.geojson").read_bytes(),
            opds=read_opds((data / "opds-3673.toml").read_bytes(), path="opds.toml"),
            source=OUTLINE_SOURCE,
            by=None,
            at=NOW,
        )


@pytest.fixture(autouse=True)
def _quiet_files(settings: Any) -> Iterator[None]:
    """Keep files of tests out of the data folder, and passwords quick."""
    with tempfile.TemporaryDirectory() as folder:
        settings.MEDIA_ROOT = folder
        settings.STORAGES = {
            **settings.STORAGES,
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        }
        settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
        yield


@pytest.fixture(autouse=True)
def _indonesian() -> Iterator[None]:
    """Start every test in Indonesian; a visit to /en/ would otherwise leave its language behind."""
    from django.utils import translation

    with translation.override("id"):
        yield


@pytest.fixture
def small_plan(db: None) -> Any:
    """A plan of Kota Serang with one record of every kind."""
    from sudutkota.masterplan.actions import load_plan
    from sudutkota.masterplan.imports import read_plan
    from sudutkota.masterplan.models import Plan

    load_plan(data=read_plan(str(PLANS / "small.toml")), by=None, at=NOW)
    return Plan.objects.select_related("city", "framework").get(slug="kota-kecil")


@pytest.fixture
def coordinator(db: None) -> Any:
    """Somebody who works for Kota Serang."""
    from sudutkota.accounts.actions import create_member
    from sudutkota.regions.models import City

    return create_member(
        email="koordinator@serang.test",
        name="Koordinator",
        password="rahasia-sekali-123",
        city=City.objects.get(code="36.73"),
        by=None,
        at=NOW,
    )


@pytest.fixture
def stranger(db: None) -> Any:
    """Somebody who works for Kota Cilegon and must not see Serang's drafts."""
    from sudutkota.accounts.actions import create_member
    from sudutkota.regions.models import City

    return create_member(
        email="koordinator@cilegon.test",
        name="Orang Cilegon",
        password="rahasia-sekali-123",
        city=City.objects.get(code="36.72"),
        by=None,
        at=NOW,
    )
