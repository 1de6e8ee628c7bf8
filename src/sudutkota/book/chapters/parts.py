"""Small pieces that every chapter is made of: cells, tables, numbers, sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final, TypeAlias

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

MONTHS: Final = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
DASH: Final = "–"
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


# -- numbers and dates, the Indonesian way ---------------------------------------------------


@lru_cache(maxsize=4096)
def number(value: Decimal | float | None, decimals: int = 0) -> str:
    """Return 1.234,5 for 1234.5; a dash for nothing."""
    if value is None:
        return DASH
    text = f"{value:,.{decimals}f}"
    return text.translate(str.maketrans(",.", ".,")).replace("-", "−")


def millions(amount_idr: int) -> str:
    """Return an amount in millions of rupiah, a dash for nothing."""
    return number(amount_idr / 1e6) if amount_idr else DASH


def money(amount_idr: int) -> str:
    """Return an amount as people say it: Rp450 juta, Rp12,3 miliar."""
    for limit, word in ((1e12, "triliun"), (1e9, "miliar"), (1e6, "juta")):
        if amount_idr >= limit:
            decimals = 0 if word == "juta" else 2 if word == "triliun" else 1
            return f"Rp{number(amount_idr / limit, decimals)} {word}"
    return f"Rp{number(amount_idr)}"


def day(value: date | None) -> str:
    """Return 7 September 2022; a dash for nothing."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}" if value else DASH


def days(start: date | None, end: date | None) -> str:
    """Return 13–14 Juni 2022, or both days in full when the month changes."""
    if start and end and start != end:
        if (start.month, start.year) == (end.month, end.year):
            return f"{start.day}–{day(end)}"
        return f"{day(start)} – {day(end)}"
    return day(start)


def percent(part: float, whole: float, decimals: int = 1) -> str:
    """Return a share as 12,3 %; a dash of nothing."""
    return f"{number(100 * part / whole, decimals)} %" if whole else DASH


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
