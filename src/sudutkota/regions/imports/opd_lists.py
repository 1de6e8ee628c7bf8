"""Reading a list of OPDs from TOML or CSV."""

from __future__ import annotations

import csv
import io
import re
import tomllib
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from sudutkota.common.errors import Refused

CODE = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
TRUE_WORDS = {"true", "1", "yes", "ya"}


@dataclass(frozen=True, slots=True)
class OpdRow:
    """One OPD of a list."""

    code: str
    name: str
    short: str
    source: str
    is_sourced: bool
    starts_on: date | None
    ends_on: date | None


def read_opds(content: bytes, *, path: str) -> list[OpdRow]:
    """Read `[[opd]]` tables of TOML, or a CSV with a heading row when the path ends in .csv.

    Raises:
        Refused: the file cannot be parsed, is empty, lacks a code or a name, or uses a code twice.
    """
    try:
        text = content.decode("utf-8-sig")
        tables = _csv_tables(text) if path.lower().endswith(".csv") else _toml_tables(text)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, csv.Error) as error:
        raise Refused(
            _("The list of OPDs %(path)s cannot be read: %(reason)s.")
            % {"path": path, "reason": error}
        ) from error
    if not tables:
        raise Refused(_("The list of OPDs %(path)s has no OPD.") % {"path": path})
    rows = [_row(table, place) for place, table in enumerate(tables, start=1)]
    codes = [row.code for row in rows]
    for code in codes:
        if codes.count(code) > 1:
            raise Refused(_("The list of OPDs uses the code %(code)s twice.") % {"code": code})
    return rows


def _toml_tables(text: str) -> list[dict[str, Any]]:
    """Return the `[[opd]]` tables."""
    tables = tomllib.loads(text).get("opd", [])
    if isinstance(tables, list) and all(isinstance(table, dict) for table in tables):
        return tables
    raise Refused(_("The list of OPDs needs [[opd]] tables."))


def _csv_tables(text: str) -> list[dict[str, Any]]:
    """Return the rows below the heading."""
    lines = (line for line in io.StringIO(text, newline="") if not line.startswith("#"))
    return list(csv.DictReader(lines))


def _row(table: dict[str, Any], place: int) -> OpdRow:
    """Check one OPD."""
    texts = {key: str(table.get(key) or "").strip() for key in ("code", "name", "short", "source")}
    if not CODE.fullmatch(texts["code"]):
        raise Refused(
            _("OPD %(place)d needs a code of lower-case letters, digits and hyphens.")
            % {"place": place}
        )
    if not 1 <= len(texts["name"]) <= 200 or len(texts["short"]) > 60 or len(texts["source"]) > 300:
        raise Refused(
            _(
                "OPD %(code)s needs a name of at most 200 letters; its short name has at most 60 "
                "and its source at most 300."
            )
            % {"code": texts["code"]}
        )
    starts_on, ends_on = (_day(table.get(key), texts["code"]) for key in ("starts_on", "ends_on"))
    if starts_on and ends_on and ends_on < starts_on:
        raise Refused(_("OPD %(code)s ends before it starts.") % {"code": texts["code"]})
    return OpdRow(
        texts["code"],
        texts["name"],
        texts["short"] or texts["name"][:60],
        texts["source"],
        str(table.get("is_sourced", "")).strip().lower() in TRUE_WORDS,
        starts_on,
        ends_on,
    )


def _day(value: object, code: str) -> date | None:
    """Return a day from a TOML date or an ISO text."""
    if value in {None, ""}:
        return None
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError as error:
        raise Refused(
            _("OPD %(code)s has the day %(day)s; write it as 2022-09-07.")
            % {"code": code, "day": value}
        ) from error
