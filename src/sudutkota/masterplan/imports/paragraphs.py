"""Prose as people type it, cut into blocks."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from sudutkota.common.errors import Refused

from ..choices import BlockKind
from .files import Files
from .reading import Table

_BULLET = re.compile(r"^[-•] +")
_NUMBER = re.compile(r"^\d+[.)] +")


@dataclass(frozen=True, slots=True)
class Content:
    """What a block says, apart from where it stands."""

    kind: str
    text: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    picture: str = ""
    """The stored name of a picture."""

    def signature(self) -> str:
        """Return a text that is the same for the same content."""
        return json.dumps([self.kind, self.text, self.data, self.picture], sort_keys=True)

    def names(self) -> tuple[str, ...]:
        """Return how prose may refer to a live block: by name, or by name and option."""
        options = "-".join(str(value) for value in self.data.values())
        return (self.text, f"{self.text}-{options}") if options else (self.text,)

    def values(self, section: UUID, order: int) -> dict[str, object]:
        """Return the block's fields."""
        return {
            "section": section,
            "order": order,
            "kind": self.kind,
            "text": self.text,
            "data": self.data,
            "picture": self.picture,
        }


def live_content(line: str) -> Content:
    """Return a live block from "name option=value"."""
    name, *options = line.split()
    pairs = (option.partition("=") for option in options)
    return Content(BlockKind.LIVE, name, {key: value for key, _sign, value in pairs})


def contents(text: str, row: Table | None = None, files: Files | None = None) -> list[Content]:
    """Return paragraphs and lists of a text, and the table or picture of a prose row.

    Raises:
        Refused: the table has no caption or a row of another width than its head, or
            the picture lacks a caption, its words or its credit, or cannot be read.
    """
    blocks = [_content(part) for part in re.split(r"\n\s*\n", text.strip()) if part.strip()]
    if row and "table" in row:
        blocks.append(_table(row["table"]))
    if row and "picture" in row and files is not None:
        blocks.append(_picture(row["picture"], files))
    return blocks


def _content(part: str) -> Content:
    lines = [line.strip() for line in part.strip().splitlines()]
    for pattern, kind in ((_BULLET, BlockKind.BULLETS), (_NUMBER, BlockKind.NUMBERED)):
        if pattern.match(lines[0]):
            items: list[str] = []
            for line in lines:
                if pattern.match(line):
                    items.append(pattern.sub("", line))
                else:
                    items[-1] += f" {line}"
            return Content(kind, "\n".join(items))
    return Content(BlockKind.PARAGRAPH, " ".join(lines))


def _table(table: Table) -> Content:
    columns, rows = table.get("columns", []), table.get("rows", [])
    if not table.get("caption") or not columns:
        raise Refused(_("a table needs a caption and columns."))
    for number, row in enumerate(rows, start=1):
        if len(row) != len(columns):
            raise Refused(
                _("table %(caption)s, row %(row)d has %(found)d cells, its head has %(head)d.")
                % {
                    "caption": table["caption"],
                    "row": number,
                    "found": len(row),
                    "head": len(columns),
                }
            )
    return Content(BlockKind.TABLE, "", json.loads(json.dumps(table, default=str)))


def _picture(row: Table, files: Files) -> Content:
    lacking = [key for key in ("file", "caption", "alt", "credit") if not row.get(key)]
    if lacking:
        raise Refused(_("a picture needs %(fields)s.") % {"fields": ", ".join(lacking)})
    data: dict[str, Any] = {
        key: str(row[key]) for key in ("id", "caption", "alt", "credit") if key in row
    }
    return Content(BlockKind.PICTURE, "", data, files.picture(str(row["file"])))
