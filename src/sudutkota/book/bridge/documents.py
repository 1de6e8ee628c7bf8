"""A plan's volumes as document trees: records in, nodes out; writes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from django.core.files.storage import default_storage

from sudutkota.design.drawings import drawing
from sudutkota.engines import typeset
from sudutkota.masterplan import models as m

from ..chapters import LIVE, Scope, missing
from ..chapters.parts import day
from ..chapters.prose import Prose
from ..queries import PlanRecords, volumes_of

DEFAULT_EDITION = "Draf"


def read_picture(name: str) -> bytes:
    """Return the bytes of an uploaded picture."""
    with default_storage.open(name) as file:
        content: bytes = file.read()
        return content


def chapter_id(chapter: m.Chapter) -> str:
    """Return the permanent id of a chapter's heading."""
    return f"bab-{chapter.slug}"


@dataclass(slots=True)
class BookMaker:
    """Makes the documents of a plan from its records."""

    records: PlanRecords
    prose: Prose = field(init=False)

    def __post_init__(self) -> None:
        """Start a fresh index."""
        self.prose = Prose(self.records, read_picture)

    def document(self, volume: m.Volume, edition: typeset.Edition) -> typeset.Document:
        """Return a volume's document; its chapters, sections and blocks must be prefetched."""
        plan = self.records.plan
        self.prose.indexed.clear()
        blocks: list[typeset.Block] = []
        for chapter in volume.chapters.all():
            blocks += self.chapter(chapter)
        return typeset.Document(
            id=volume.slug,
            title=f"{volume.label} {volume.title}".strip(),
            blocks=tuple(blocks),
            cover=self._cover(volume),
            label=volume.label,
            author=plan.issuer or plan.city.name,
            description=f"{volume.title}, {plan}",
            keywords=("kota cerdas", plan.city.name, plan.period),
            colophon=self._colophon(volume, edition),
            sample=plan.is_sample,
            lists=volume.kind == "book",
            index=volume.kind == "book",
            legal=volume.kind == "annex",
        )

    def chapter(self, chapter: m.Chapter) -> list[typeset.Block]:
        """Return a chapter's nodes."""
        heading = typeset.Heading(
            1,
            chapter.title,
            chapter_id(chapter),
            matter=chapter.matter,  # type: ignore[arg-type]  # the database allows these three
            opener=chapter.opener,
            ornament=drawing("chapter-band"),
        )
        nodes: list[typeset.Block] = [heading]
        for section in chapter.sections.all():
            nodes += self._section(chapter, section)
        return nodes

    def _section(self, chapter: m.Chapter, section: m.Section) -> list[typeset.Block]:
        nodes = [node for block in section.blocks.all() for node in self._block(section, block)]
        lacks = all(isinstance(n, typeset.Callout) and n.kind == "missing" for n in nodes)
        if lacks and section.is_optional:
            return []
        if not nodes:
            title = section.title or chapter.title
            nodes = missing(
                f"naskah “{title}”", "Tulis bagian ini, atau serahkan kepada pendamping."
            )
        if not section.title:
            return nodes
        if sheets := [node for node in nodes if isinstance(node, typeset.Sheet)]:
            return _on_sheet(sheets[0], [node for node in nodes if node is not sheets[0]])
        anchor = f"sub-{chapter.slug}-{section.slug}"
        return [typeset.Heading(section.level, section.title, anchor), *nodes]

    def _block(self, section: m.Section, block: m.Block) -> Sequence[typeset.Block]:
        if block.kind != "live":
            return self.prose.nodes(block, section.chapter_id.hex)
        make = LIVE.get(block.text)
        if make is None:
            return missing(f"tabel atau gambar “{block.text}”", "Nama ini tidak dikenal program.")
        return make(Scope(self.records, section.dimension, block.data, section.level + 1))

    def _cover(self, volume: m.Volume) -> typeset.Cover:
        plan = self.records.plan
        return typeset.Cover(
            kicker=volume.label,
            title=volume.title,
            subtitle=plan.title,
            period=plan.period,
            place=plan.city.name,
            publisher=plan.issuer or plan.city.name,
            drawing=drawing("cover") if volume.kind == "book" else "",
        )

    def _colophon(self, volume: m.Volume, edition: typeset.Edition) -> tuple[tuple[str, str], ...]:
        plan = self.records.plan
        pairs = [
            ("Judul", f"{plan.title} {plan.period}. {volume.label}: {volume.title}"),
            ("Edisi", f"{edition.label}, {day(edition.issued_on)}"),
            ("Penerbit", plan.issuer or plan.city.name),
            ("Kerangka", plan.framework.name_id),
        ]
        if plan.is_sample:
            pairs.append(
                (
                    "Keterangan",
                    "Buku contoh, bukan dokumen resmi. Angka dan program tanpa sumber adalah rekaan; "
                    "fakta yang bersumber menyebut sumbernya.",
                )
            )
        return tuple(pairs)


def _on_sheet(sheet: typeset.Sheet, prose: list[typeset.Block]) -> list[typeset.Block]:
    """Return the sheet with the section's prose above what it prints by itself."""
    return [replace(sheet, blocks=(*prose, *sheet.blocks))]


def edition_of(plan: m.Plan, number: int | None = None) -> typeset.Edition | None:
    """Return the edition of that number, the newest without one (1 query).

    A plan without editions is an unnumbered draft of its first day. None when
    there is no edition of that number.
    """
    editions = {edition.number: edition for edition in plan.editions.all()}
    if (number is None and not editions) or (number == 0 and 0 not in editions):
        return typeset.Edition(0, date(plan.start_year, 1, 1), draft=True, label=DEFAULT_EDITION)
    chosen = editions.get(max(editions) if number is None else number)
    if chosen is None:
        return None
    return typeset.Edition(
        chosen.number, chosen.issued_on, draft=chosen.is_draft, label=chosen.label
    )


def documents_of(
    plan: m.Plan, edition: typeset.Edition, *, slugs: Iterable[str] | None = None
) -> tuple[list[typeset.Document], dict[str, typeset.Label]]:
    """Return the chosen volumes' documents and the labels of all volumes.

    References may point to any volume, so all are made even when one is chosen
    (about 55 queries, whatever the size).
    """
    maker = BookMaker(PlanRecords(plan))
    documents = [maker.document(volume, edition) for volume in volumes_of(plan)]
    labels = typeset.number(*documents)
    wanted = None if slugs is None else set(slugs)
    return [d for d in documents if wanted is None or d.id in wanted], labels
