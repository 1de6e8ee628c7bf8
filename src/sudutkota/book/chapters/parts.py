"""Small pieces that every chapter is made of: cells, tables, numbers, sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from sudutkota.common.formats import DASH, day, days, millions, money, number, percent
from sudutkota.common.records import Record
from sudutkota.engines.typeset import (
    Block,
    Callout,
    Cell,
    Column,
    Inline,
    Line,
    Paragraph,
    Row,
    Table,
    Text,
)
from sudutkota.regions.models import Dimension

from ..queries import PlanRecords

SAMPLE_NOTE: Final = "Baris bertanda * berisi contoh."


@dataclass(frozen=True, slots=True)
class Scope:
    """What a live block is about: a plan's records, perhaps of one dimension."""

    records: PlanRecords
    dimension: Dimension | None = None
    options: Mapping[str, str] = field(default_factory=dict)
    level: int = 3
    """The level of a heading that the block may add."""

    def id(self, name: str) -> str:
        """Return the node's permanent id: the block's name with dimension and options."""
        tail = [self.dimension.code] if self.dimension else []
        return "-".join([name, *tail, *self.options.values()])

    @property
    def of_dimension(self) -> str:
        """What a caption adds: the dimension's name after a space, or nothing."""
        return f" {self.dimension.name_id}" if self.dimension else ""


Live: TypeAlias = Callable[[Scope], list[Block]]
LIVE: Final[dict[str, Live]] = {}
"""Live tables and figures by name; the templates' `live` lists name them."""


def live(name: str) -> Callable[[Live], Live]:
    """Register a function that makes the nodes of a live block."""

    def register(function: Live) -> Live:
        LIVE[name] = function
        return function

    return register


# -- lines, cells, rows ----------------------------------------------------------------------


def line(*parts: str | Inline) -> Line:
    """Return a line; plain strings become text."""
    return tuple(Text(part) if isinstance(part, str) else part for part in parts if part != "")


def cell(*parts: str | Inline) -> Cell:
    """Return a cell; an empty one shows a dash."""
    return Cell(line(*parts) or line(DASH))


def row(*values: str | Inline | Cell) -> Row:
    """Return a row of cells."""
    return Row(tuple(v if isinstance(v, Cell) else cell(v) for v in values))


def section_row(text: str, width: int) -> Row:
    """Return a heading inside a table, over its whole width."""
    return Row((Cell(line(text), span=width, mark="section"),), kind="section")


def marked(text: str, record: object, *, mixed: bool) -> str:
    """Return the text with the mark of a sample where real and invented rows meet."""
    return f"{text}*" if mixed and getattr(record, "is_sample", False) else text


def is_mixed(records: Iterable[object]) -> bool:
    """Return whether real and invented records stand together."""
    return {bool(getattr(record, "is_sample", False)) for record in records} == {True, False}


def all_samples(records: Sequence[object]) -> bool:
    """Return whether every record is invented."""
    return bool(records) and all(getattr(record, "is_sample", False) for record in records)


def sources(records: PlanRecords, *groups: Iterable[Record]) -> str:
    """Return the documents a table rests on, each once: publisher and year."""
    found: dict[str, None] = {}
    for evidence in records.sources(*groups):
        year = f" ({evidence.dated_on.year})" if evidence.dated_on else ""
        found[f"{evidence.publisher or evidence.title}{year}"] = None
    return "; ".join(found)


def record_table(
    scope: Scope,
    name: str,
    caption: str,
    *,
    columns: Sequence[Column],
    records: Sequence[Record],
    rows: Sequence[Row],
    **style: bool,
) -> Table:
    """Return a table whose sample mark and sources come from its records."""
    mixed = is_mixed(records)
    return Table(
        id=scope.id(name),
        caption=caption,
        columns=tuple(columns),
        rows=tuple(rows),
        source=sources(scope.records, records),
        note=SAMPLE_NOTE if mixed else "",
        sample=all_samples(records),
        **style,
    )


def missing(what: str, how: str = "") -> list[Block]:
    """Return the box that says what the plan still lacks."""
    sentence = how or "Bagian ini terisi sendiri setelah catatannya dibuat."
    return [Callout("missing", f"Belum ada: {what}", (line(sentence),))]


def paragraphs(*texts: str) -> list[Block]:
    """Return the texts that are not empty as paragraphs."""
    return [Paragraph(line(text)) for text in texts if text]


__all__ = [
    "DASH",
    "LIVE",
    "Scope",
    "all_samples",
    "cell",
    "day",
    "days",
    "is_mixed",
    "line",
    "live",
    "marked",
    "millions",
    "missing",
    "money",
    "number",
    "paragraphs",
    "percent",
    "record_table",
    "row",
    "section_row",
    "sources",
]
