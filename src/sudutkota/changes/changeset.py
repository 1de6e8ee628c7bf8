"""What a change-set is: records created, updated or deleted, field by field, as plain values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

Value = str | int | float | bool | list[object] | dict[str, object] | None
"""What JSON can say: related records are identifiers, many of them a sorted list."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field's value before and after."""

    field: str
    old: Value
    new: Value


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What happens to one record."""

    kind: Literal["create", "update", "delete"]
    model: str
    """Such as "masterplan.programme"."""
    uuid: UUID
    label: str
    """What people call the record."""
    fields: tuple[FieldChange, ...] = ()
    version: int = 1
    """The version that was compared; an update of a newer one is a conflict."""


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Changes in the order in which they are applied."""

    changes: tuple[RecordChange, ...]

    def __bool__(self) -> bool:
        """Return whether there is anything to do."""
        return bool(self.changes)

    def count(self, kind: str) -> int:
        """Return how many records are created, updated or deleted."""
        return sum(change.kind == kind for change in self.changes)

    def lines(self) -> Iterator[dict[str, object]]:
        """Yield one line for every field that changes, as a dry run shows it."""
        for change in self.changes:
            head = {"kind": change.kind, "record": f"{change.model} {change.label}"}
            if not change.fields:
                yield {**head, "field": "", "old": None, "new": None}
            for field in change.fields:
                yield {**head, "field": field.field, "old": field.old, "new": field.new}
