"""The whole file as one change-set."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from sudutkota.changes.changeset import ChangeSet, RecordChange
from sudutkota.changes.queries import Wanted, compare
from sudutkota.common.errors import Refused
from sudutkota.common.records import Record
from sudutkota.evidence.models import Citation, Evidence
from sudutkota.regions.models import City, Framework

from ..models import Edition, Plan
from .codes import Codes
from .files import Files
from .prose import prose_changes
from .reading import PlanData, Table
from .records import Builder
from .tables import CHILDREN, ORDER, RENAMED, TABLES

NOT_RECORDS = {"plan", "edition", "evidence", "prose", "volume"}


@dataclass(frozen=True, slots=True)
class PlanChanges:
    """What loading a file would do."""

    slug: str
    city_code: str
    plan_uuid: UUID
    change_set: ChangeSet
    files: dict[str, bytes]
    """Pictures and documents to be stored, by name."""


def plan_data(plan: Table, **tables: list[Table]) -> PlanData:
    """Return plan data made in Python instead of read from a file."""
    return PlanData(plan, dict(tables))


def change_set_for(data: PlanData) -> PlanChanges:
    """Compare the file with the database (about 60 queries, whatever the size).

    Raises:
        Refused: the file names something that does not exist, repeats a code,
            or lacks a required field; up to ten such problems, one a line.
    """
    plan = _existing_plan(data)
    city, framework = _city(data, plan), _framework(data, plan)
    codes = Codes(plan, city, framework)
    unknown = set(data.tables) - set(TABLES) - NOT_RECORDS
    codes.problems += [_("There is no table %(name)s.") % {"name": n} for n in sorted(unknown)]

    uuid = plan.uuid if plan else uuid4()
    builder = Builder(codes, uuid, _is_sample(data, plan), _existing_keys(plan))
    changes = _plan_changes(data, uuid, codes)
    changes += _edition_changes(data, plan, uuid)
    files = Files(data.folder)
    changes += _evidence_changes(data, city, codes, files)
    changes += _record_changes(data, plan, builder)
    changes += prose_changes(data, uuid, codes, files)
    codes.refuse()
    change_set = ChangeSet(tuple(_in_order(changes)))
    return PlanChanges(_slug(data), city.code, uuid, change_set, files.contents)


def _slug(data: PlanData) -> str:
    slug = data.plan.get("slug", "")
    if not isinstance(slug, str) or not slug:
        raise Refused(_('The file has no [plan] with a slug, such as slug = "kota-2025".'))
    return slug


def _existing_plan(data: PlanData) -> Plan | None:
    return Plan.objects.select_related("city", "framework").filter(slug=_slug(data)).first()


def _city(data: PlanData, plan: Plan | None) -> City:
    code = data.plan.get("city") or (plan and plan.city.code) or ""
    city = City.objects.filter(code=code).first()
    if city is None:
        raise Refused(_("There is no city with code %(code)s.") % {"code": code or "?"})
    if plan and plan.city != city:
        raise Refused(
            _("The plan %(slug)s belongs to %(city)s; a plan does not move to another city.")
            % {"slug": plan.slug, "city": plan.city}
        )
    return city


def _framework(data: PlanData, plan: Plan | None) -> Framework:
    code = data.plan.get("framework") or (plan and plan.framework.code) or ""
    framework = Framework.objects.filter(code=code).first()
    if framework is None:
        known = ", ".join(Framework.objects.values_list("code", flat=True))
        raise Refused(
            _("There is no framework %(code)s. Known: %(known)s.") % {"code": code, "known": known}
        )
    return framework


def _is_sample(data: PlanData, plan: Plan | None) -> bool:
    return bool(data.plan.get("sample", plan.is_sample if plan else False))


def _plan_changes(data: PlanData, uuid: UUID, codes: Codes) -> list[RecordChange]:
    plan = codes.plan
    values: dict[str, object] = {}
    known = {f.name for f in Plan._meta.concrete_fields} - {"uuid", "version", "revision"}
    for key, value in data.plan.items():
        name = RENAMED.get(key, key)
        if name in {"city", "framework", "template"}:
            continue
        if name not in known:
            codes.problems.append(
                _("%(where)s: there is no field %(field)s.") % {"where": "[plan]", "field": key}
            )
        elif name == "focus":
            values[name] = codes.resolve(Plan._meta.get_field("focus"), value, "[plan], focus")
        else:
            values[name] = value
    values |= {"city": codes.city.pk, "framework": codes.framework.pk}
    _complete_years(values, plan, codes)
    return compare(Plan, [plan] if plan else [], [Wanted(uuid, _slug(data), values)])


def _complete_years(values: dict[str, Any], plan: Plan | None, codes: Codes) -> None:
    """Fill in what a new plan leaves out, and note what it may not leave out."""
    if plan:
        return
    missing = [name for name in ("title", "start_year", "end_year") if not values.get(name)]
    codes.problems += [
        _("%(where)s: %(field)s is missing.") % {"where": "[plan]", "field": name}
        for name in missing
    ]
    if missing:
        return
    start, end = int(values["start_year"]), int(values["end_year"])
    values.setdefault("short_until", start)
    values.setdefault("medium_until", max(values["short_until"], min(end, start + 4)))


def _edition_changes(data: PlanData, plan: Plan | None, uuid: UUID) -> list[RecordChange]:
    existing = {edition.number: edition for edition in plan.editions.all()} if plan else {}
    wanted = []
    for row in data.rows("edition"):
        values = {RENAMED.get(key, key): value for key, value in row.items()} | {"plan": uuid}
        found = existing.get(int(row.get("number", 0)))
        wanted.append(Wanted(found.uuid if found else uuid4(), str(row.get("label", "?")), values))
    return compare(Edition, existing.values(), wanted, delete_others=False)


def _evidence_changes(data: PlanData, city: City, codes: Codes, files: Files) -> list[RecordChange]:
    """The ledger belongs to the city: other plans may cite it, so nothing is deleted."""
    known = {field.name for field in Evidence._meta.concrete_fields}
    wanted = []
    for row in data.rows("evidence"):
        values = {RENAMED.get(key, key): value for key, value in row.items()} | {"city": city.pk}
        where = f"evidence {row.get('code', '?')}"
        codes.problems += [
            _("%(where)s: there is no field %(field)s.") % {"where": where, "field": name}
            for name in sorted(set(values) - known)
        ]
        if row.get("file"):
            values["file"], values["sha256"] = files.document(str(row["file"]))
        wanted.append(
            Wanted(codes.claim(Evidence, str(row.get("code"))), row.get("code", ""), values)
        )
    codes.refuse()
    existing = Evidence.objects.filter(city=city)
    return compare(Evidence, existing, wanted, delete_others=False)


def _existing(model: type[Record], plan: Plan) -> Iterable[Record]:
    """Return a plan's records of a kind, related lists prefetched."""
    path = model.city_path.removesuffix("__city") if model.city_path else ""
    lists = [field.name for field in model._meta.many_to_many]
    return model._default_manager.filter(**{path: plan}).prefetch_related(*lists)


def _existing_keys(plan: Plan | None) -> dict[type[Record], dict[tuple[str, ...], UUID]]:
    """Return the identifiers of all the plan's records by natural key."""
    keys: dict[type[Record], dict[tuple[str, ...], UUID]] = {}
    if plan is None:
        return keys
    for model in ORDER:
        path = (model.city_path or "").removesuffix("__city")
        rows = model._default_manager.filter(**{path: plan}).values_list("pk", *model.key_fields)
        keys[model] = {tuple(map(str, key)): pk for pk, *key in rows}
    return keys


def _record_changes(data: PlanData, plan: Plan | None, builder: Builder) -> list[RecordChange]:
    for name, model in TABLES.items():
        builder.claim(model, data.rows(name))
    for name, model in TABLES.items():
        for row in data.rows(name):
            builder.add(model, row)
    builder.codes.refuse()
    changes: list[RecordChange] = []
    mentioned = _mentioned(data)
    for kind in ORDER:
        if kind in mentioned:
            existing = list(_existing(kind, plan)) if plan else []
            changes += compare(kind, existing, builder.wanted[kind])
    return changes + _citation_changes(builder)


def _mentioned(data: PlanData) -> set[type[Record]]:
    """Return the kinds of record that the file speaks about, with those inside them."""
    found: set[type[Record]] = set()
    for name, model in TABLES.items():
        if name in data.tables:
            stack: list[type[Record]] = [model]
            while stack:
                one = stack.pop()
                found.add(one)
                stack += [child.model for child in CHILDREN.get(one, {}).values()]
    return found


def _citation_changes(builder: Builder) -> list[RecordChange]:
    """Make the citations of every record in the file what the file says."""
    uuids = [want.uuid for wants in builder.wanted.values() for want in wants]
    existing = [
        citation
        for start in range(0, len(uuids), 500)
        for citation in Citation.objects.filter(record_uuid__in=uuids[start : start + 500])
    ]
    by_key = {(c.record_uuid, c.evidence_id, c.page): c.uuid for c in existing}
    evidence = builder.codes.known(Evidence)
    wanted = []
    for uuid, cites in builder.citations.items():
        for order, (kind, code, page) in enumerate(cites):
            values = {
                "evidence": evidence[code],
                "record_type": kind,
                "record_uuid": uuid,
                "page": page,
                "order": order,
            }
            found = by_key.get((uuid, evidence[code], page))
            wanted.append(Wanted(found or uuid4(), code, values))
    return compare(Citation, existing, wanted)


def _in_order(changes: list[RecordChange]) -> list[RecordChange]:
    """Return what is new and changed as it comes, then the deletions, children first."""
    kept = [change for change in changes if change.kind != "delete"]
    gone = [change for change in changes if change.kind == "delete"]
    return kept + gone[::-1]
