"""Applying a change-set: whole or not at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from itertools import groupby
from typing import Any, cast
from uuid import UUID

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext as _

from sudutkota.audit.actions import Actor, Deed, record_deeds
from sudutkota.common.errors import Refused
from sudutkota.common.records import Record

from .changeset import ChangeSet, RecordChange
from .values import data_fields, parsed


def apply(change_set: ChangeSet, *, by: Actor | None, at: datetime, city_code: str) -> None:
    """Create, update and delete the records, and log every field.

    Raises:
        Refused: a value breaks a rule of its field or of the database, a record
            is still needed by others, or somebody changed it meanwhile; nothing
            is written then.
    """
    try:
        with transaction.atomic():
            _write(change_set.changes)
            record_deeds(_deeds(change_set.changes), by=by, at=at, city_code=city_code)
    except models.ProtectedError as error:
        needed = ", ".join(sorted(str(record) for record in error.protected_objects)[:3])
        raise Refused(
            _("A record cannot be deleted while others rest on it: %(records)s.")
            % {"records": needed}
        ) from error
    except IntegrityError as error:
        raise Refused(
            _("The database refused the changes: %(rule)s. Nothing was written.")
            % {"rule": str(error).strip().splitlines()[0]}
        ) from error


def _write(changes: Iterable[RecordChange]) -> None:
    """Write in order; neighbours of one kind and model go together."""
    for (kind, label), group in groupby(changes, key=lambda c: (c.kind, c.model)):
        model = cast("type[Record]", apps.get_model(label))
        if kind == "create":
            _create(model, list(group))
        elif kind == "update":
            _update(model, list(group))
        else:
            # Any order: the collector checks protection over the whole set at once.
            model._default_manager.filter(pk__in=[change.uuid for change in group]).delete()


def _create(model: type[Record], changes: list[RecordChange]) -> None:
    rows: list[Record] = []
    related: dict[str, dict[UUID, list[str]]] = defaultdict(dict)
    for change in changes:
        values, lists = _values(model, change)
        rows.append(model(uuid=change.uuid, **values))
        for name, members in lists.items():
            related[name][change.uuid] = members
    model._default_manager.bulk_create(rows, batch_size=200)
    for name, members_by_owner in related.items():
        _set_related(model, name, members_by_owner)


def _update(model: type[Record], changes: list[RecordChange]) -> None:
    for change in changes:
        values, lists = _values(model, change)
        same = model._default_manager.filter(pk=change.uuid, version=change.version)
        if not same.update(version=change.version + 1, **values):
            raise Refused(
                _(
                    "%(record)s was changed by somebody else meanwhile. Compare again before applying."
                )
                % {"record": change.label}
            )
        for name, members in lists.items():
            field = model._meta.get_field(name)
            through = cast("Any", field).remote_field.through
            through._default_manager.filter(**{_owner(field): change.uuid}).delete()
            _set_related(model, name, {change.uuid: members})


def _values(
    model: type[Record], change: RecordChange
) -> tuple[dict[str, object], dict[str, list[str]]]:
    """Split a change into attribute values and related lists."""
    fields = data_fields(model)
    values: dict[str, object] = {}
    lists: dict[str, list[str]] = {}
    for edit in change.fields:
        field = fields[edit.field]
        if isinstance(field, models.ManyToManyField):
            lists[edit.field] = cast("list[str]", edit.new or [])
            continue
        try:
            values[field.attname] = parsed(field, edit.new)
        except ValidationError as error:
            raise Refused(
                _("%(record)s, %(field)s: %(problem)s")
                % {
                    "record": change.label,
                    "field": field.verbose_name,
                    "problem": " ".join(error.messages),
                }
            ) from error
    return values, lists


def _owner(field: object) -> str:
    """Return the through table's column that points to the owner of the list."""
    return f"{cast('Any', field).m2m_field_name()}_id"


def _set_related(model: type[Record], name: str, members_by_owner: dict[UUID, list[str]]) -> None:
    field = cast("Any", model._meta.get_field(name))
    through = field.remote_field.through
    member = f"{field.m2m_reverse_field_name()}_id"
    through._default_manager.bulk_create(
        [
            through(**{_owner(field): owner, member: UUID(value)})
            for owner, members in members_by_owner.items()
            for value in members
        ],
        batch_size=400,
    )


def _deeds(changes: Iterable[RecordChange]) -> Iterable[Deed]:
    """Yield one audit line a field for updates, one a record for the rest."""
    for change in changes:
        if change.kind == "update":
            for edit in change.fields:
                yield Deed(
                    "update",
                    change.model,
                    change.uuid,
                    change.label,
                    edit.field,
                    edit.old,
                    edit.new,
                )
        else:
            content = {edit.field: edit.new for edit in change.fields} or None
            yield Deed(change.kind, change.model, change.uuid, change.label, new=content)
