"""Making rows match a list, writing only what differs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from uuid import UUID, uuid5

from django.db.models import QuerySet

from sudutkota.common.records import Record

R = TypeVar("R", bound=Record)
NAMESPACE = UUID("7d0a3c1e-52b1-5c0e-9a36-73d2f1c0a514")
"""Makes the same identifier for the same code in every installation."""


@dataclass(slots=True)
class Tally:
    """How many rows were made, changed, or left as they were."""

    created: int = 0
    changed: int = 0
    unchanged: int = 0

    def as_json(self) -> dict[str, int]:
        """Return the counts for the audit log and for programs."""
        return {"created": self.created, "changed": self.changed, "unchanged": self.unchanged}


@dataclass(slots=True)
class Merged(Generic[R]):
    """The rows after merging, by key, and the counts."""

    by_key: dict[Any, R]
    tally: Tally


def merge(
    existing: QuerySet[R],
    rows: Iterable[dict[str, Any]],
    *,
    key: Callable[[Any], Any] = lambda record: record.code,
    name: Callable[[Any], str] = lambda record: str(record.code),
) -> Merged[R]:
    """Make or change rows to match (1 query to read, 1 or more to write what differs).

    Args:
        existing: the rows that may be there already.
        rows: the fields of every row that must be there.
        key: what identifies a record among `existing`.
        name: a text, unique in the table, from which a new row's identifier is made.
    """
    model = existing.model
    found = {key(record): record for record in existing}
    new: list[R] = []
    changed: list[R] = []
    merged: dict[Any, R] = {}
    fields: set[str] = {"version"}
    for row in rows:
        wanted = model(**row)
        record = found.get(key(wanted))
        if record is None:
            wanted.uuid = uuid5(NAMESPACE, f"{model._meta.label_lower}:{name(wanted)}")
            new.append(wanted)
            merged[key(wanted)] = wanted
            continue
        merged[key(wanted)] = record
        differing = _brought_up(record, row)
        if differing:
            fields.update(differing)
            changed.append(record)
    model._default_manager.bulk_create(new, batch_size=500)
    if changed:
        model._default_manager.bulk_update(changed, sorted(fields), batch_size=200)
    return Merged(merged, Tally(len(new), len(changed), len(merged) - len(new) - len(changed)))


def _brought_up(record: Record, row: dict[str, Any]) -> list[str]:
    """Set what differs on a record; return the names of the fields that did."""
    differing = [field for field in row if getattr(record, field) != row[field]]
    for field in differing:
        setattr(record, field, row[field])
    if differing:
        record.version += 1
    return differing
