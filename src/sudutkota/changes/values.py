"""Between a model's fields and the plain values of a change-set."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models

from sudutkota.common.records import Record

from .changeset import Value

UNTOUCHED = {"uuid", "version"}


def data_fields(model: type[Record]) -> dict[str, models.Field[Any, Any]]:
    """Return the fields that a change-set may carry, by name, related lists last."""
    single = [f for f in model._meta.concrete_fields if f.name not in UNTOUCHED]
    return {f.name: f for f in [*single, *model._meta.many_to_many]}


def plain(field: models.Field[Any, Any], value: object) -> Value:
    """Return a field's value as JSON can say it; the same value always the same way."""
    if isinstance(field, models.ManyToManyField):
        members = cast("Iterable[Any]", value)
        return cast("list[object]", sorted(str(getattr(m, "pk", m)) for m in members))
    if value is None:
        return None
    if isinstance(field, models.ForeignKey):
        return str(getattr(value, "pk", value))
    if isinstance(field, models.JSONField | models.BooleanField | models.FloatField):
        return value  # type: ignore[return-value]
    if isinstance(field, models.FileField):
        return str(value)
    cleaned = field.to_python(value)
    if isinstance(field, models.DecimalField):
        return str(round(cleaned, field.decimal_places).normalize() + 0)
    return cleaned if isinstance(cleaned, int) else str(cleaned)


def stored(record: Record, name: str) -> Value:
    """Return what a record holds in a field (a related list costs 1 query unless prefetched)."""
    field = data_fields(type(record))[name]
    if isinstance(field, models.ManyToManyField):
        return plain(field, getattr(record, name).all())
    return plain(field, getattr(record, field.attname))


def parsed(field: models.Field[Any, Any], value: Value) -> object:
    """Return the Python value for a model's attribute.

    Raises:
        ValidationError: the field's own rules do not accept the value.
    """
    if isinstance(field, models.ForeignKey):
        return UUID(value) if isinstance(value, str) else None
    if isinstance(field, models.FileField):
        return value or ""
    python = field.to_python(value)
    if value is None and not field.null:
        raise ValidationError(field.error_messages["null"], code="null")
    if python not in field.empty_values or not field.blank:
        field.validate(python, None)
        field.run_validators(python)
    return python
