"""What the plan stands on: law, the making of the plan, the framework, the evidence, the words."""

from __future__ import annotations

from collections import Counter

from sudutkota.engines.typeset import Block, Column, Definitions, Heading, Row, Table

from .parts import (
    Scope,
    cell,
    day,
    days,
    is_mixed,
    line,
    live,
    marked,
    missing,
    number,
    record_table,
    row,
)

LEGAL_KINDS = {
    "law": "Undang-Undang",
    "government-regulation": "Peraturan Pemerintah",
    "presidential": "Peraturan Presiden",
    "ministerial": "Peraturan Menteri",
    "local-regulation": "Peraturan Daerah",
    "mayor-regulation": "Peraturan Wali Kota",
    "decree": "Keputusan",
    "agreement": "Nota Kesepakatan",
}
LEGAL_STATUS = {"in-force": "berlaku", "draft": "rancangan", "planned": "direncanakan"}
EVIDENCE_KINDS = {
    "regulation": "Peraturan",
    "agreement": "Kesepakatan",
    "statistic": "Statistik",
    "press": "Pers",
    "study": "Kajian",
    "dataset": "Kumpulan data",
    "minutes": "Notula",
    "other": "Lainnya",
}


@live("legal-basis")
def legal_basis(scope: Scope) -> list[Block]:
    """Return the table of the legal basis, highest rank first."""
    laws = scope.records.legal_bases
    if not laws:
        return missing("landasan hukum", "Catat peraturan dan keputusan yang mendasari rencana.")
    mixed = is_mixed(laws)
    rows = [
        row(
            number(place),
            marked(f"{LEGAL_KINDS[law.kind]} {law.number}".strip(), law, mixed=mixed),
            law.title,
            day(law.dated_on) if law.status == "in-force" else LEGAL_STATUS[law.status],
            law.relevance,
        )
        for place, law in enumerate(laws, start=1)
    ]
    columns = (
        Column("No.", 0.5, "right"),
        Column("Peraturan", 2),
        Column("Tentang", 3),
        Column("Tanggal atau status", 1.6),
        Column("Kaitan dengan rencana", 3.2),
    )
    caption = "Landasan hukum rencana induk"
    return [record_table(scope, "legal-basis", caption, columns=columns, records=laws, rows=rows)]


@live("milestones")
def milestones(scope: Scope) -> list[Block]:
    """Return the table of how the plan was made."""
    steps = scope.records.milestones
    if not steps:
        return missing("tahapan penyusunan", "Catat kesepakatan, bimtek, dan penyelesaian naskah.")
    mixed = is_mixed(steps)
    rows = [
        row(
            days(step.dated_on, step.until_on),
            marked(step.title, step, mixed=mixed),
            step.place,
            step.result,
        )
        for step in steps
    ]
    columns = (
        Column("Waktu", 1.5),
        Column("Kegiatan", 2.2),
        Column("Tempat", 1.6),
        Column("Hasil", 3),
    )
    caption = "Tahapan penyusunan rencana induk"
    return [record_table(scope, "milestones", caption, columns=columns, records=steps, rows=rows)]


@live("framework")
def framework(scope: Scope) -> list[Block]:
    """Return the table of dimensions and sub-dimensions."""
    rows: list[Row] = []
    for dimension in scope.records.dimensions:
        subs = list(dimension.sub_dimensions.all())
        for place, sub in enumerate(subs):
            head = dimension.name_id if place == 0 else ""
            rows.append(
                Row((cell(head) if head else cell(" "), cell(sub.name_id), cell(sub.summary_id)))
            )
    columns = (Column("Dimensi", 1.6), Column("Subdimensi", 2.2), Column("Cakupan", 4))
    source = scope.records.plan.framework.source
    caption = f"Dimensi dan subdimensi menurut {scope.records.plan.framework.name_id}"
    return [Table(scope.id("framework"), caption, columns, tuple(rows), source=source)]


@live("evidence-summary")
def evidence_summary(scope: Scope) -> list[Block]:
    """Return how many documents of each kind the statements cite."""
    cited = {c.evidence_id for group in scope.records.citations.values() for c in group}
    ledger = list(scope.records.evidence.values())
    if not ledger:
        return missing("bukti", "Catat dokumen yang menjadi sumber pernyataan dalam rencana.")
    counts = Counter(row_.kind for row_ in ledger)
    used = Counter(row_.kind for row_ in ledger if row_.pk in cited)
    rows = [
        row(EVIDENCE_KINDS[kind], number(count), number(used[kind]))
        for kind, count in sorted(counts.items(), key=lambda item: -item[1])
    ]
    total = Row(
        (cell("Jumlah"), cell(number(len(ledger))), cell(number(sum(used.values())))), kind="total"
    )
    columns = (
        Column("Jenis dokumen", 3),
        Column("Tercatat", 1, "right"),
        Column("Dikutip catatan", 1, "right"),
    )
    caption = "Dokumen yang menjadi sumber"
    return [Table(scope.id("evidence-summary"), caption, columns, (*rows, total))]


@live("evidence")
def evidence(scope: Scope) -> list[Block]:
    """Return the ledger of documents."""
    ledger = sorted(scope.records.evidence.values(), key=lambda e: (e.publisher.casefold(), e.code))
    if not ledger:
        return missing("bukti", "Catat dokumen yang menjadi sumber pernyataan dalam rencana.")
    rows = [
        row(
            entry.publisher,
            entry.title,
            EVIDENCE_KINDS[entry.kind],
            day(entry.dated_on),
            entry.locator,
        )
        for entry in ledger
    ]
    columns = (
        Column("Penerbit", 1.7),
        Column("Judul", 3),
        Column("Jenis", 1.1),
        Column("Tanggal", 1.3),
        Column("Letak", 2.2),
    )
    caption = "Daftar dokumen sumber"
    return [Table(scope.id("evidence"), caption, columns, tuple(rows), dense=True)]


@live("glossary")
def glossary(scope: Scope) -> list[Block]:
    """Return the glossary in alphabetical order."""
    terms = scope.records.terms
    if not terms:
        return missing("daftar istilah")
    return [Definitions(tuple((term.term, line(term.meaning)) for term in terms))]


def dimension_heading(scope: Scope, name: str, text: str) -> Heading:
    """Return a heading inside a section, one level below it."""
    return Heading(scope.level, text, scope.id(name))
