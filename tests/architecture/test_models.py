"""What no import checker sees: relations between tables, and what every table must say."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models

from sudutkota.common.records import Record

ROOT = Path(__file__).parents[2]
OURS = [m for m in apps.get_models() if m.__module__.startswith("sudutkota.")]


def house_order() -> dict[str, int]:
    """Return the packages from top to bottom, as the lint contract lists them."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    house = next(c for c in contracts["contracts"] if c["id"] == "house")
    return {name: place for place, name in enumerate(house["layers"])}


@pytest.mark.parametrize("model", OURS, ids=lambda m: m.__name__)
def test_no_relation_points_upwards(model: type[models.Model]) -> None:
    order = house_order()
    own = order[model._meta.app_label]

    upwards = [
        field.name
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey | models.ManyToManyField)
        and field.related_model._meta.app_label in order
        and order[field.related_model._meta.app_label] < own
    ]

    assert upwards == []


@pytest.mark.parametrize("model", OURS, ids=lambda m: m.__name__)
def test_every_table_is_a_record_with_uuid_and_version(model: type[models.Model]) -> None:
    assert issubclass(model, Record)
    assert model._meta.pk.name == "uuid"


@pytest.mark.parametrize("model", OURS, ids=lambda m: m.__name__)
def test_every_table_says_where_its_city_is(model: type[Record]) -> None:
    assert "city_path" in {name for cls in model.__mro__[:-1] for name in vars(cls)}
    if not model.city_path:
        return
    step: type[models.Model] = model
    for name in model.city_path.split("__"):
        step = step._meta.get_field(name).related_model

    assert step._meta.label_lower == "regions.city"


@pytest.mark.parametrize("model", OURS, ids=lambda m: m.__name__)
def test_a_table_with_a_city_somewhere_has_a_path_to_it(model: type[Record]) -> None:
    try:
        model._meta.get_field("city")
    except FieldDoesNotExist:
        return

    assert model.city_path == "city"


@pytest.mark.parametrize("model", OURS, ids=lambda m: m.__name__)
def test_constraints_are_named_after_app_and_model(model: type[models.Model]) -> None:
    names = [c.name for c in [*model._meta.constraints, *model._meta.indexes]]

    assert [name for name in names if not name.startswith(f"{model._meta.app_label}_")] == []
