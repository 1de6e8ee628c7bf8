"""Volumes, chapters and sections from a template, and the prose that fills them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from difflib import SequenceMatcher
from importlib import resources
from typing import Any
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from sudutkota.changes.changeset import RecordChange
from sudutkota.changes.queries import Wanted, compare
from sudutkota.common.errors import Refused
from sudutkota.regions.models import Dimension, Framework

from ..models import Block, Chapter, Plan, Section, Volume
from .codes import Codes
from .files import Files
from .paragraphs import Content, contents, live_content
from .reading import PlanData, Table

TEMPLATES = resources.files("sudutkota.masterplan") / "data" / "templates"


def template_names() -> list[str]:
    """Return the names of the templates that come with the program."""
    return sorted(entry.name.removesuffix(".toml") for entry in TEMPLATES.iterdir())


def _template(name: str) -> list[Table]:
    if name not in template_names():
        known = ", ".join(template_names())
        raise Refused(
            _("There is no template %(name)s. Known: %(known)s.") % {"name": name, "known": known}
        )
    text = (TEMPLATES / f"{name}.toml").read_text("utf-8")
    volumes: list[Table] = tomllib.loads(text)["volume"]
    return volumes


class _Structure:
    """The plan's volumes, chapters and sections as they are and as they will be."""

    def __init__(self, plan: Plan | None, uuid: UUID, framework: Framework) -> None:
        self.plan_uuid = uuid
        self.dimensions = list(framework.dimensions.all())
        self.wanted: dict[type[Any], list[Wanted]] = {Volume: [], Chapter: [], Section: []}
        self.sections: dict[str, UUID] = {}
        self.blocks: dict[str, list[Content]] = {}
        """What the template puts into a section that is new."""
        self._known: dict[str, UUID] = {}
        self.existing: dict[type[Any], list[Any]] = {Volume: [], Chapter: [], Section: []}
        if plan:
            self._remember(plan)

    def _remember(self, plan: Plan) -> None:
        self.existing[Volume] = list(plan.volumes.all())
        self.existing[Chapter] = list(
            Chapter.objects.filter(volume__plan=plan).select_related("volume")
        )
        self.existing[Section] = list(
            Section.objects.filter(chapter__volume__plan=plan).select_related("chapter__volume")
        )
        for volume in self.existing[Volume]:
            self._known[volume.slug] = volume.uuid
        for chapter in self.existing[Chapter]:
            self._known[f"{chapter.volume.slug}/{chapter.slug}"] = chapter.uuid
        for section in self.existing[Section]:
            chapter = section.chapter
            address = f"{chapter.volume.slug}/{chapter.slug}/{section.slug}"
            self._known[address] = self.sections[address] = section.uuid

    def _claim(self, address: str) -> UUID:
        return self._known.setdefault(address, uuid4())

    def add_volumes(self, volumes: list[Table]) -> None:
        """Want the volumes with all that is in them; those that exist stay where they are."""
        for order, row in enumerate(volumes, start=len(self.existing[Volume]) + 1):
            slug = row["slug"]
            is_new = slug not in self._known
            uuid = self._claim(slug)
            values: dict[str, object] = {
                key: row[key] for key in ("kind", "label", "title", "subtitle") if key in row
            }
            if is_new:
                values = {"kind": "book", "label": "", **values, "order": order}
            self._want(Volume, uuid, slug, {**values, "plan": self.plan_uuid, "slug": slug})
            for place, chapter in enumerate(row.get("chapter", []), start=1):
                self._add_chapter(slug, uuid, chapter, place)

    def _want(self, model: type[Any], uuid: UUID, label: str, values: dict[str, object]) -> None:
        self.wanted[model].append(Wanted(uuid, label, values))

    def _add_chapter(self, volume: str, volume_uuid: UUID, row: Table, order: int) -> None:
        address = f"{volume}/{row['slug']}"
        is_new = address not in self._known
        uuid = self._claim(address)
        values: dict[str, object] = {
            key: row[key] for key in ("title", "matter", "opener") if key in row
        }
        if is_new:
            siblings = [c for c in self.existing[Chapter] if c.volume_id == volume_uuid]
            values["order"] = len(siblings) + order
        values |= {"volume": volume_uuid, "slug": row["slug"]}
        self._want(Chapter, uuid, address, values)
        for place, (section, dimension) in enumerate(self._expanded(row.get("sections", [])), 1):
            self._add_section(address, uuid, section, dimension, place)

    def _expanded(self, rows: list[Table]) -> Iterator[tuple[Table, Dimension | None]]:
        """Yield the sections, one for every dimension where the row asks for it."""
        for row in rows:
            if row.get("each") != "dimension":
                yield row, None
                continue
            for dimension in self.dimensions:
                title = f"{row.get('prefix', '')}{dimension.name_id}"
                yield {**row, "slug": dimension.code, "title": title}, dimension

    def _add_section(
        self, chapter: str, chapter_uuid: UUID, row: Table, dimension: Dimension | None, order: int
    ) -> None:
        address = f"{chapter}/{row['slug']}"
        is_new = address not in self._known
        uuid = self.sections[address] = self._claim(address)
        values: dict[str, object] = {key: row[key] for key in ("title", "level") if key in row}
        if is_new:
            values["order"] = order
            values["dimension"] = dimension.pk if dimension else None
            values["is_optional"] = bool(row.get("optional", False))
            lives = [live_content(line) for line in row.get("live", [])]
            self.blocks[address] = [*contents(row.get("text", "")), *lives]
        values |= {"chapter": chapter_uuid, "slug": row["slug"]}
        self._want(Section, uuid, address, values)

    def changes(self) -> list[RecordChange]:
        """Return what makes the structure as wanted."""
        found: list[RecordChange] = []
        for model in (Volume, Chapter, Section):
            found += compare(model, self.existing[model], self.wanted[model], delete_others=False)
        return found


def prose_changes(data: PlanData, uuid: UUID, codes: Codes, files: Files) -> list[RecordChange]:
    """Return the changes to volumes, chapters, sections and blocks."""
    plan = codes.plan
    structure = _Structure(plan, uuid, codes.framework)
    if plan is None:
        structure.add_volumes(_template(data.plan.get("template", "four-volumes")))
    structure.add_volumes(data.rows("volume"))
    changes = structure.changes()

    prose: dict[str, list[Table]] = {}
    for row in data.rows("prose"):
        address = str(row.get("at", ""))
        if address not in structure.sections:
            codes.problems.append(
                _("prose: there is no section %(address)s.") % {"address": address or "?"}
            )
            continue
        prose.setdefault(address, []).append(row)
    existing = _blocks_by_section(plan)
    for address in [*structure.blocks, *(a for a in prose if a not in structure.blocks)]:
        section = structure.sections[address]
        before = existing.get(section, [])
        base = structure.blocks.get(address) or [
            Content(block.kind, block.text, block.data, block.picture.name or "")
            for block in before
        ]
        rows = prose.get(address, [])
        wanted = _filled(base, rows, address, codes=codes, files=files) if rows else base
        changes += _block_changes(section, address, before, wanted)
    return changes


def _blocks_by_section(plan: Plan | None) -> dict[UUID, list[Block]]:
    found: dict[UUID, list[Block]] = {}
    if plan:
        for block in Block.objects.filter(section__chapter__volume__plan=plan):
            found.setdefault(block.section_id, []).append(block)
    return found


def _filled(
    base: list[Content], rows: list[Table], address: str, *, codes: Codes, files: Files
) -> list[Content]:
    """Return the section's live blocks with the file's prose around them."""
    lives = [content for content in base if content.kind == "live"]
    texts: dict[str, list[Content]] = {"": []}
    for row in rows:
        after = str(row.get("after", ""))
        if after and after not in {names for live in lives for names in live.names()}:
            codes.problems.append(
                _("prose %(address)s: there is no live block %(name)s to follow.")
                % {"address": address, "name": after}
            )
        try:
            texts.setdefault(after, []).extend(contents(row.get("text", ""), row, files))
        except Refused as refusal:
            codes.problems.append(f"prose {address}: {refusal}")
    result = list(texts.pop(""))
    for live in lives:
        result.append(live)
        for name in live.names():
            result += texts.pop(name, [])
    return result


def _block_changes(
    section: UUID, address: str, before: list[Block], after: list[Content]
) -> list[RecordChange]:
    """Keep the identifier of every block that stayed or was only rewritten."""
    old = [
        Content(block.kind, block.text, block.data, block.picture.name or "").signature()
        for block in before
    ]
    new = [content.signature() for content in after]
    uuids: list[UUID | None] = [None] * len(after)
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag in {"equal", "replace"}:
            for i, j in zip(range(i1, i2), range(j1, j2), strict=False):
                if before[i].kind == after[j].kind:
                    uuids[j] = before[i].uuid
    wanted = [
        Wanted(uuid or uuid4(), f"{address} {order}", content.values(section, order))
        for order, (uuid, content) in enumerate(zip(uuids, after, strict=True), start=1)
    ]
    return compare(Block, before, wanted)
