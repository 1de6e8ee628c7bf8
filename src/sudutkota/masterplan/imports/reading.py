"""Reading a plan file: one TOML file, a folder of them, or stdin."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from django.utils.translation import gettext as _

from sudutkota.common.commands import read_input
from sudutkota.common.errors import Refused

Table: TypeAlias = dict[str, Any]
"""One table of the file, as tomllib gives it."""


@dataclass(frozen=True, slots=True)
class PlanData:
    """What a plan file says."""

    plan: Table
    tables: dict[str, list[Table]] = field(default_factory=dict)
    folder: Path | None = None
    """Where pictures named in the file are looked for."""

    def rows(self, name: str) -> list[Table]:
        """Return the rows of a table, none when the file does not mention it."""
        return self.tables.get(name, [])


def read_plan(path: str) -> PlanData:
    """Read a plan from a file, a folder, or "-" for stdin.

    Raises:
        Refused: it cannot be read, is not TOML, or says one thing in two ways.
    """
    place = Path(path)
    if path != "-" and place.is_dir():
        files = sorted(place.glob("*.toml"))
        if not files:
            raise Refused(_("%(path)s has no .toml file.") % {"path": path})
        return _joined(((file.name, _parse(str(file))) for file in files), place)
    return _joined([(path, _parse(path))], place.parent if path != "-" else None)


def _parse(path: str) -> Table:
    try:
        return tomllib.loads(read_input(path).decode("utf-8"))
    except UnicodeDecodeError as error:
        raise Refused(
            _("%(path)s is not UTF-8 text (byte %(byte)d). Save it as UTF-8.")
            % {"path": path, "byte": error.start}
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise Refused(
            _("%(path)s is not valid TOML: %(problem)s.") % {"path": path, "problem": error}
        ) from error


def _joined(parts: Iterable[tuple[str, Table]], folder: Path | None) -> PlanData:
    """Join the tables of several files; the plan's own fields may be spread over them."""
    data = PlanData({}, {}, folder)
    for name, part in parts:
        for key, value in part.items():
            if key == "plan" and isinstance(value, dict):
                data.plan.update(value)
            elif isinstance(value, list) and all(isinstance(row, dict) for row in value):
                data.tables.setdefault(key, []).extend(value)
            else:
                raise Refused(
                    _("%(file)s: %(key)s should be written as [plan] or [[%(key)s]].")
                    % {"file": name, "key": key}
                )
    return data
