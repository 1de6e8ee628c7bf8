"""Comparing what is wanted with what is there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from sudutkota.common.records import Record

from .changeset import FieldChange, RecordChange, Value
from .values import data_fields, plain, stored


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a record should be; fields that are not named stay as they are."""

    uuid: UUID
    label: str
    values: Mapping[str, object]


def compare(
    model: type[Record],
    existing: Iterable[Record],
    wanted: Iterable[Wanted],
    *,
    delete_others: bool = True,
) -> list[RecordChange]:
    """Return the changes that turn the existing records into the wanted ones.

    Args:
        model: the kind of record, all of it in one city.
        existing: the records as they are, related lists prefetched.
        wanted: the records as they should be, told apart by their identifier.
        delete_others: whether existing records that nobody wants go away.
    """
    before = {record.uuid: record for record in existing}
    fields = data_fields(model)
    name = model._meta.label_lower
    changes: list[RecordChange] = []
    kept: set[UUID] = set()
    for want in wanted:
        kept.add(want.uuid)
        record = before.get(want.uuid)
        values = {key: plain(fields[key], value) for key, value in want.values.items()}
        if record is None:
            news = tuple(FieldChange(key, None, value) for key, value in values.items())
            changes.append(RecordChange("create", name, want.uuid, want.label, news))
        elif edits := _edits(record, values):
            changes.append(
                RecordChange("update", name, want.uuid, want.label, edits, record.version)
            )
    if delete_others:
        changes += [
            RecordChange("delete", name, uuid, str(record), version=record.version)
            for uuid, record in before.items()
            if uuid not in kept
        ]
    return changes


def _edits(record: Record, values: Mapping[str, Value]) -> tuple[FieldChange, ...]:
    pairs = ((name, stored(record, name), new) for name, new in values.items())
    return tuple(FieldChange(name, old, new) for name, old, new in pairs if old != new)
