"""Loading frameworks and the mappings between them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from sudutkota.audit.actions import Actor, Deed, record_deeds
from sudutkota.common.errors import Refused

from ..models import Dimension, DimensionMapping, Framework, SubDimension
from .merging import Tally, merge

if TYPE_CHECKING:
    from datetime import datetime

    from ..imports.catalogue import DimensionTable, FrameworkFile, MappingFile


@transaction.atomic
def load_framework(*, content: bytes, by: Actor | None, at: datetime) -> Tally:
    """Make a framework match its TOML file; parts that the file lacks are left as they are.

    Raises:
        Refused: the file is not TOML, lacks a table or a field, or uses a code twice.
    """
    file = _framework_file(content)
    code = file["framework"]["code"]
    try:
        tally = _merge_framework(file)
    except (KeyError, TypeError, ValidationError) as error:
        raise Refused(
            _("The framework %(code)s cannot be read: %(reason)s.")
            % {"code": code, "reason": error}
        ) from error
    _write_down("load-framework", code, tally, by=by, at=at)
    return tally


def load_mapping(*, mapping: MappingFile, by: Actor | None, at: datetime) -> Tally:
    """Make the mapping between two loaded frameworks match (4 queries to read)."""
    frameworks = {f.code: f for f in Framework.objects.all()}
    old, new = frameworks[mapping["from"]], frameworks[mapping["to"]]
    dimensions = {(d.framework_id, d.code): d for d in Dimension.objects.all()}
    subs = {s.code: s for s in SubDimension.objects.filter(framework=old)}
    rows = (
        {
            "from_dimension_id": dimensions[old.uuid, line["dimension"]].uuid,
            "from_sub_dimension_id": subs[line["sub"]].uuid if "sub" in line else None,
            "to_framework_id": new.uuid,
            "to_dimension_id": dimensions[new.uuid, line["to"]].uuid if line["to"] else None,
            "note_id": line["note_id"],
            "note_en": line["note_en"],
        }
        for line in mapping["mapping"]
    )

    def ends(record: DimensionMapping) -> tuple[object, object]:
        """Return what is mapped."""
        return record.from_dimension_id, record.from_sub_dimension_id

    tally = merge(
        DimensionMapping.objects.filter(from_dimension__framework=old, to_framework=new),
        rows,
        key=ends,
        name=lambda record: (
            f"{record.from_sub_dimension_id or record.from_dimension_id}:{new.code}"
        ),
    ).tally
    _write_down("load-mapping", f"{old.code} → {new.code}", tally, by=by, at=at)
    return tally


def _framework_file(content: bytes) -> FrameworkFile:
    """Parse a framework file and look at what merging relies on."""
    try:
        file: Any = tomllib.loads(content.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Refused(_("The file is not TOML: %(reason)s.") % {"reason": error}) from error
    head, dimensions = file.get("framework"), file.get("dimension")
    if not isinstance(head, dict) or "code" not in head or not _is_tables(dimensions):
        raise Refused(
            _("A framework file needs a table [framework] with a code, and [[dimension]].")
        )
    framework_file: FrameworkFile = file
    subs = [sub for table in dimensions for sub in table.get("sub", [])]
    for level in (dimensions, subs):
        codes = [part.get("code") for part in level]
        if len(set(codes)) < len(codes):
            raise Refused(_("The framework %(code)s uses a code twice.") % {"code": head["code"]})
    return framework_file


def _is_tables(value: object) -> bool:
    """Whether it is a list of one or more tables, whose parts are tables too."""
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(table, dict) for table in value)
        and all(isinstance(sub, dict) for table in value for sub in table.get("sub", []))
    )


def _merge_framework(file: FrameworkFile) -> Tally:
    """Merge the three levels and count them together."""
    code = file["framework"]["code"]
    Framework(**file["framework"]).full_clean(validate_unique=False, validate_constraints=False)
    framework = merge(Framework.objects.filter(code=code), [dict(file["framework"])])
    owner = framework.by_key[code]
    dimensions = merge(
        Dimension.objects.filter(framework=owner),
        (
            {**_texts(table), "framework_id": owner.uuid, "order": order}
            for order, table in enumerate(file["dimension"], start=1)
        ),
        name=lambda record: f"{code}:{record.code}",
    )
    subs = merge(
        SubDimension.objects.filter(framework=owner),
        _sub_rows(file["dimension"], owner, dimensions.by_key),
        name=lambda record: f"{code}:{record.code}",
    )
    tallies = (framework.tally, dimensions.tally, subs.tally)
    return Tally(
        sum(t.created for t in tallies),
        sum(t.changed for t in tallies),
        sum(t.unchanged for t in tallies),
    )


def _sub_rows(
    tables: list[DimensionTable], owner: Framework, dimensions: dict[str, Dimension]
) -> Iterator[dict[str, Any]]:
    """Yield the fields of every sub-dimension."""
    for table in tables:
        for order, sub in enumerate(table["sub"], start=1):
            yield {
                **sub,
                "framework_id": owner.uuid,
                "dimension_id": dimensions[table["code"]].uuid,
                "order": order,
            }


def _texts(table: DimensionTable) -> dict[str, Any]:
    """Return a dimension's own fields, without its parts."""
    return {field: value for field, value in table.items() if field != "sub"}


def _write_down(action: str, label: str, tally: Tally, *, by: Actor | None, at: datetime) -> None:
    """Leave one audit line when anything was written."""
    if tally.created or tally.changed:
        deed = Deed(action, "regions.framework", None, label, new=tally.as_json())
        record_deeds([deed], by=by, at=at)
