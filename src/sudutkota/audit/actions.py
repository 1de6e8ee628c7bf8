"""Writing the log; called by actions only, inside their transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from sudutkota.common.records import Record

from .models import Entry


class Actor(Protocol):
    """Whoever acts: a user, seen from below the user's own package."""

    uuid: UUID

    def __str__(self) -> str:
        """Return the name that the log keeps."""
        ...


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing to write down."""

    action: str
    record_type: str
    record_uuid: UUID | None
    record_label: str
    field: str = ""
    old: object = None
    new: object = None


def record_deeds(
    deeds: Iterable[Deed], *, by: Actor | None, at: datetime, city_code: str = ""
) -> None:
    """Write the deeds down (1 query for every 500); `by` is None for the system itself."""
    entries = [
        Entry(
            at=at,
            actor_label=str(by) if by else "system",
            actor_uuid=by.uuid if by else None,
            city_code=city_code,
            action=deed.action,
            record_type=deed.record_type,
            record_uuid=deed.record_uuid,
            record_label=deed.record_label[:200],
            field=deed.field,
            old=deed.old,
            new=deed.new,
        )
        for deed in deeds
    ]
    Entry.objects.bulk_create(entries, batch_size=500)


def record_deed(
    action: str, record: Record, *, by: Actor | None, at: datetime, city_code: str = ""
) -> None:
    """Write down a deed on a whole record (1 query)."""
    deed = Deed(action, record._meta.label_lower, record.uuid, str(record))
    record_deeds([deed], by=by, at=at, city_code=city_code)
