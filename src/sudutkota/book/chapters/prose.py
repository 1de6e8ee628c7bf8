"""A section's prose: references, citations and live numbers inside plain text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from sudutkota.engines.typeset import (
    Block,
    Column,
    Figure,
    Inline,
    Line,
    ListBlock,
    Note,
    Paragraph,
    Ref,
    Row,
    Table,
    Term,
    Text,
)
from sudutkota.masterplan.models import Block as BlockRecord

from ..queries import PlanRecords
from .parts import cell, money, number

_MARK = re.compile(
    r"\[(?:@(?P<cite>[A-Za-z0-9.\-]+)(?:,\s*(?P<page>[^\]]{1,40}))?"
    r"|\#(?P<ref>[A-Za-z0-9.\-]+)"
    r"|=(?P<value>[a-z\-]+)(?::(?P<arg>[A-Za-z0-9.\-]+))?(?::(?P<year>\d{4}))?)\]"
)
_ITEM_KINDS: Final = {"bullets": False, "numbered": True}


@dataclass
class Prose:
    """Turns blocks of prose into nodes; remembers which terms it has indexed."""

    records: PlanRecords
    read_picture: Callable[[str], bytes]
    indexed: set[tuple[str, str]] = field(default_factory=set)

    def nodes(self, block: BlockRecord, chapter: str) -> list[Block]:
        """Return the nodes of one block that is not live."""
        anchor = f"b-{block.uuid.hex[:12]}"
        if block.kind in _ITEM_KINDS:
            items = tuple(self.line(item, chapter) for item in block.text.split("\n"))
            return [ListBlock(items, ordered=_ITEM_KINDS[block.kind], id=anchor)]
        if block.kind == "table":
            return [_own_table(block, anchor)]
        if block.kind == "picture":
            return [self._picture(block, anchor)]
        return [Paragraph(self.line(block.text, chapter), id=anchor)]

    def line(self, text: str, chapter: str = "") -> Line:
        """Return a text with its marks resolved; an unknown mark stays as typed."""
        return tuple(self._inlines(text, chapter))

    def _inlines(self, text: str, chapter: str) -> Iterator[Inline]:
        start = 0
        for match in _MARK.finditer(text):
            found = self._resolved(match)
            if found is None:
                continue
            # A footnote follows its word directly, whatever was typed before the mark.
            before = text[start : match.start()]
            yield from self._terms(before.rstrip() if isinstance(found, Note) else before, chapter)
            yield found
            start = match.end()
        yield from self._terms(text[start:], chapter)

    def _resolved(self, match: re.Match[str]) -> Inline | None:
        if code := match["cite"]:
            evidence = self.records.evidence.get(code)
            if evidence is None:
                return None
            page = f", {match['page']}" if match["page"] else ""
            return Note(f"{evidence.printed}{page}.")
        if target := match["ref"]:
            return Ref(target)
        value = live_value(self.records, match["value"], match["arg"], match["year"])
        return Text(value) if value else None

    def _terms(self, text: str, chapter: str) -> Iterator[Inline]:
        """Yield the text, each glossary term marked at its first use in a chapter."""
        if self._term_pattern is None or not chapter:
            if text:
                yield Text(text)
            return
        start = 0
        for match in self._term_pattern.finditer(text):
            entry = self._entries[match.group().casefold()]
            if (chapter, entry) in self.indexed:
                continue
            self.indexed.add((chapter, entry))
            if match.start() > start:
                yield Text(text[start : match.start()])
            yield Term(match.group(), entry)
            start = match.end()
        if start < len(text):
            yield Text(text[start:])

    @cached_property
    def _entries(self) -> dict[str, str]:
        """What the index says for a word in the text."""
        words = {term.term: term.term for term in self.records.terms}
        words |= {opd.short: opd.name for opd in self.records.opds.values() if opd.short}
        words |= {sub.name_id: sub.name_id for sub in self.records.sub_dimensions.values()}
        return {word.casefold(): entry for word, entry in words.items() if len(word) > 2}

    @cached_property
    def _term_pattern(self) -> re.Pattern[str] | None:
        if not self._entries:
            return None
        words = sorted(self._entries, key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)

    def _picture(self, block: BlockRecord, anchor: str) -> Figure:
        data = block.data
        return Figure(
            id=data.get("id") or anchor,
            caption=str(data.get("caption", "")),
            image=self.read_picture(str(block.picture.name)),
            alt=str(data.get("alt", "")),
            credit=str(data.get("credit", "")),
        )


def _own_table(block: BlockRecord, anchor: str) -> Table:
    data = block.data
    rows = [Row(tuple(cell(str(value)) for value in row)) for row in data.get("rows", [])]
    return Table(
        id=str(data.get("id") or anchor),
        caption=str(data.get("caption", "")),
        columns=tuple(_column(column, data, place) for place, column in enumerate(data["columns"])),
        rows=tuple(rows),
        source=str(data.get("source", "")),
        sample=bool(data.get("sample", False)),
    )


def _column(title: object, data: dict[str, object], place: int) -> Column:
    """Return a column of a table of one's own; numbers go right by themselves."""
    widths = data.get("widths")
    rows = data.get("rows")
    values = [str(row[place]) for row in rows] if isinstance(rows, list) else []
    is_number = bool(values) and all(re.fullmatch(r"[\d.,–% −]*", value) for value in values)
    longest = max([len(value) for value in values] or [1])
    width = float(widths[place]) if isinstance(widths, list) else max(1.0, min(longest, 60) ** 0.5)
    return Column(str(title), width=width, align="right" if is_number else "left")


def live_value(records: PlanRecords, name: str, arg: str | None, year: str | None) -> str | None:
    """Return a number that follows the records, None for a name nobody knows."""
    simple: dict[str, Callable[[], str]] = {
        "quick-wins": lambda: number(len(records.quick_wins)),
        "opds": lambda: number(len(records.opds)),
        "dimensions": lambda: number(len(records.dimensions)),
        "indicators": lambda: number(len(records.indicators)),
        "years": lambda: number(len(records.plan.years)),
        "period": lambda: records.plan.period,
        "city": lambda: records.plan.city.name,
    }
    if name in simple:
        return simple[name]()
    if name == "programmes":
        chosen = [p for p in records.programmes if arg in {None, records.dimension_of(p).code}]
        return number(len(chosen))
    if name == "budget":
        lines = records.budget_lines
        return money(sum(one.amount_idr for one in lines if arg in {None, str(one.year)}))
    return _statistic(records, arg, year) if name == "stat" and arg else None


def _statistic(records: PlanRecords, code: str, year: str | None) -> str | None:
    """Return a series' value for the whole city: the newest, or that of a year."""
    for statistic in records.statistics:
        if statistic.code == code:
            values = [v for v in statistic.values.all() if not v.area]
            chosen = [v for v in values if year in {None, str(v.year)}]
            return number(chosen[-1].value, statistic.decimals) if chosen else None
    return None
