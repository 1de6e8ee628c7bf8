"""The file's rows as wanted records, with every code resolved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from sudutkota.changes.queries import Wanted
from sudutkota.changes.values import data_fields
from sudutkota.common.records import Record
from sudutkota.evidence.models import Citation

from ..models import PlanRecord
from .codes import Codes, is_plan_record
from .reading import Table
from .tables import CHILDREN, RENAMED


@dataclass(slots=True)
class Builder:
    """Turns rows into wanted records of one plan."""

    codes: Codes
    plan_uuid: UUID
    is_sample: bool
    existing: dict[type[Record], dict[tuple[str, ...], UUID]]
    """Identifiers of the children that exist already, by natural key."""
    wanted: dict[type[Record], list[Wanted]] = field(default_factory=lambda: defaultdict(list))
    citations: dict[UUID, list[tuple[str, str, str]]] = field(default_factory=dict)
    """Record -> kind of record, evidence code, page."""
    seen: set[tuple[type[Record], tuple[str, ...]]] = field(default_factory=set)

    def claim(self, model: type[PlanRecord], rows: Iterable[Table]) -> None:
        """Give every coded row its identifier, so that rows may name each other in any order."""
        for row in rows:
            if code := str(row.get("code", "")):
                self.codes.claim(model, code)
            for child in CHILDREN.get(model, {}).values():
                if is_plan_record(child.model):
                    self.claim(child.model, child.rows(row))  # type: ignore[arg-type]  # just checked

    def add(self, model: type[Record], row: Table, parent: tuple[str, UUID] | None = None) -> None:
        """Want a record as the row says, with the rows inside it."""
        label = str(row.get("code") or row.get("year") or row.get("order") or "?")
        where = f"{model._meta.verbose_name} {label}"
        fixed: dict[str, object] = {parent[0]: parent[1]} if parent else {}
        if is_plan_record(model):
            fixed["plan"] = self.plan_uuid
        values = fixed | self._values(model, row, where)
        uuid = self._identifier(model, row, values, where)
        if uuid is None:
            return
        if "is_sample" in data_fields(model):
            default = self.is_sample and not (parent and row.get("cites"))
            values.setdefault("is_sample", default)
        self._check_required(model, values, where, exists=uuid in self._existing_uuids(model))
        self.wanted[model].append(Wanted(uuid, label, values))
        self._cite(model, uuid, row.get("cites", []), where)
        for child in CHILDREN.get(model, {}).values():
            for inner in child.rows(row):
                self.add(child.model, inner, (child.parent, uuid))

    def _identifier(
        self, model: type[Record], row: Table, values: dict[str, object], where: str
    ) -> UUID | None:
        """Return the row's identifier, or note that it has no code or comes twice."""
        if is_plan_record(model):
            code = str(row.get("code", ""))
            if not code:
                self.codes.problems.append(_("%(where)s: it has no code.") % {"where": where})
                return None
            key: tuple[str, ...] = (code,)
            uuid = self.codes.claim(model, code)
        else:
            key = tuple(str(values.get(name, "")) for name in model.key_fields)
            uuid = self.existing.get(model, {}).get(key) or uuid4()
        if (model, key) in self.seen:
            self.codes.problems.append(
                _("%(where)s: it stands in the file twice.") % {"where": where}
            )
            return None
        self.seen.add((model, key))
        return uuid

    def _values(self, model: type[Record], row: Table, where: str) -> dict[str, object]:
        fields = data_fields(model)
        inner = {"cites", *CHILDREN.get(model, {})}
        values: dict[str, object] = {}
        for key, value in row.items():
            if key in inner and not isinstance(fields.get(key), models.ManyToManyField):
                continue
            if key == "point" and "lat" in fields:
                values |= self._point(value, where)
                continue
            name = RENAMED.get(key, key)
            if name not in fields or name == "plan":
                self.codes.problems.append(
                    _("%(where)s: there is no field %(field)s.") % {"where": where, "field": key}
                )
                continue
            values[name] = self._value(fields[name], value, f"{where}, {key}")
        return values

    def _value(self, field_: models.Field[Any, Any], value: Any, where: str) -> object:
        if isinstance(field_, models.ManyToManyField):
            found = [self.codes.resolve(field_, code, where) for code in value]
            return [uuid for uuid in found if uuid]
        if isinstance(field_, models.ForeignKey):
            return self.codes.resolve(field_, value, where)
        if isinstance(field_, models.CharField) and not isinstance(value, str):
            return str(value)
        try:
            field_.to_python(value)
        except ValidationError as error:
            problem = {"where": where, "problem": " ".join(error.messages)}
            self.codes.problems.append(_("%(where)s: %(problem)s") % problem)
            return None
        if field_.choices and value not in {choice for choice, _label in field_.flatchoices}:
            known = ", ".join(str(choice) for choice, _label in field_.flatchoices)
            self.codes.problems.append(
                _("%(where)s: %(value)s is not one of %(known)s.")
                % {"where": where, "value": value, "known": known}
            )
        return value.strip() if isinstance(value, str) else value

    def _point(self, value: Any, where: str) -> dict[str, object]:
        match value:
            case [int() | float() as lat, int() | float() as lon] if -90 <= lat <= 90:
                return {"lat": float(lat), "lon": float(lon)}
        self.codes.problems.append(
            _("%(where)s: a point is written [latitude, longitude].") % {"where": where}
        )
        return {}

    def _existing_uuids(self, model: type[Record]) -> set[UUID]:
        return set(self.existing.get(model, {}).values())

    def _check_required(
        self, model: type[Record], values: dict[str, object], where: str, *, exists: bool
    ) -> None:
        if exists:
            return
        for name, field_ in data_fields(model).items():
            if name in values or field_.null or field_.blank or field_.has_default():
                continue
            self.codes.problems.append(
                _("%(where)s: %(field)s is missing.") % {"where": where, "field": name}
            )

    def _cite(self, model: type[Record], uuid: UUID, cites: list[str], where: str) -> None:
        evidence = Citation._meta.get_field("evidence")
        for cite in cites:
            code, _colon, page = cite.partition(":")
            if self.codes.resolve(evidence, code, where):
                kind = model._meta.label_lower
                self.citations.setdefault(uuid, []).append((kind, code, page.strip()))
