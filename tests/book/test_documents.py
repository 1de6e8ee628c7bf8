"""From records to documents."""

from __future__ import annotations

import pytest

from sudutkota.book.bridge import documents_of, edition_of
from sudutkota.book.chapters import LIVE
from sudutkota.engines import typeset
from sudutkota.masterplan.actions import load_plan
from sudutkota.masterplan.imports import plan_data
from sudutkota.masterplan.imports.prose import template_names
from sudutkota.masterplan.models import Block, Plan, Programme
from tests.conftest import NOW


def documents(plan: Plan) -> dict[str, typeset.Document]:
    edition = edition_of(plan)
    assert edition is not None
    return {document.id: document for document in documents_of(plan, edition)[0]}


def nodes(document: typeset.Document, kind: type) -> dict[str, object]:
    return {n.id: n for n in typeset.walk(document.blocks) if isinstance(n, kind)}


def said(line: typeset.Line) -> str:
    return "".join(getattr(part, "text", "") for part in line)


def row_texts(table: typeset.Table) -> list[list[str]]:
    return [[said(cell.content) for cell in row.cells] for row in table.rows]


def test_every_live_block_of_every_template_is_known():
    import tomllib
    from importlib import resources

    names = set()
    for name in template_names():
        text = (
            resources.files("sudutkota.masterplan") / "data" / "templates" / f"{name}.toml"
        ).read_text()
        for volume in tomllib.loads(text)["volume"]:
            for chapter in volume["chapter"]:
                for section in chapter["sections"]:
                    names |= {live.split()[0] for live in section.get("live", [])}

    assert sorted(names - set(LIVE)) == []


def test_the_volumes_come_in_order_with_their_labels(small_plan):
    labels = [(d.id, d.label, d.legal) for d in documents(small_plan).values()]

    assert labels == [
        ("analisis-strategis", "Buku I", False),
        ("masterplan", "Buku II", False),
        ("ringkasan-eksekutif", "Buku III", False),
        ("quick-win", "Buku IV", False),
        ("lampiran-peraturan", "Lampiran", True),
    ]


def test_a_statistics_table_shows_the_values_with_sample_marks(small_plan):
    tables = nodes(documents(small_plan)["analisis-strategis"], typeset.Table)

    table = tables["statistics-population"]
    assert row_texts(table) == [["Jumlah penduduk", "jiwa", "692.101", "759.929*"]]
    assert table.source == "BPS (2024)"
    assert not table.sample


def test_one_figure_changed_in_a_record_changes_in_the_document(small_plan):
    value = small_plan.statistic_set.get().values.get(year=2020)
    value.value = 700000
    value.save(update_fields=["value"])

    tables = nodes(documents(small_plan)["analisis-strategis"], typeset.Table)
    assert row_texts(tables["statistics-population"])[0][2] == "700.000"


def test_prose_carries_live_numbers_footnotes_and_references(small_plan):
    document = documents(small_plan)["analisis-strategis"]

    (paragraph,) = [
        n
        for n in document.blocks
        if isinstance(n, typeset.Paragraph) and said(n.content).startswith("Kota ini dikunjungi")
    ]
    kinds = [type(part).__name__ for part in paragraph.content]
    assert kinds == ["Text", "Term", "Note", "Text", "Text", "Text", "Ref", "Text"]
    notes = [p.text for p in paragraph.content if isinstance(p, typeset.Note)]
    assert notes == ["BPS, Kota dalam Angka, 28-02-2024, bps.go.id, hlm. 9."]
    assert "759.929" in said(paragraph.content)


def test_a_mark_that_means_nothing_is_printed_as_typed(small_plan):
    block = Block.objects.filter(section__slug="latar-belakang", kind="paragraph").get()
    block.text = "Lihat [@tak-ada] dan [=entah] dan [sic] #1 <b>*x*</b>."
    block.save(update_fields=["text"])

    document = documents(small_plan)["analisis-strategis"]
    texts = [said(n.content) for n in document.blocks if isinstance(n, typeset.Paragraph)]
    assert block.text in texts


def test_the_codes_of_activities_have_a_column_once_one_is_known(small_plan):
    def headings() -> list[str]:
        tables = nodes(documents(small_plan)["masterplan"], typeset.Table)
        return [column.title for column in tables["budget-lines-branding"].columns[:5]]

    line = Programme.objects.get(code="BRD-01").budget_lines.get(year=2025)
    line.nomenclature = "2.16.02.2.01"
    line.save(update_fields=["nomenclature"])
    assert headings() == ["Kode", "Program", "Sumber", "Penandaan", "Nomenklatur"]

    Programme.objects.get(code="BRD-01").budget_lines.update(nomenclature="")
    assert headings()[4] != "Nomenklatur"


def test_a_budget_table_adds_up(small_plan):
    tables = nodes(documents(small_plan)["masterplan"], typeset.Table)

    rows = row_texts(tables["budget-by-source"])
    assert rows == [
        ["APBD kota", "450", "600", "–", "–", "–", "1.050", "91,3 %"],
        ["CSR", "–", "100", "–", "–", "–", "100", "8,7 %"],
        ["Jumlah", "450", "700", "–", "–", "–", "1.150", "100 %"],
    ]


def test_a_roadmap_marks_the_years_in_which_a_programme_runs(small_plan):
    tables = nodes(documents(small_plan)["masterplan"], typeset.Table)

    marks = [
        [c.mark for c in row.cells[3:]] for row in tables["roadmap-branding"].rows if not row.kind
    ]
    assert marks == [["bar-strong", "bar-strong", "bar-strong", "", ""]]


def test_every_figure_has_words_and_a_drawing(small_plan):
    for document in documents(small_plan).values():
        for figure in nodes(document, typeset.Figure).values():
            assert figure.alt
            assert figure.svg.startswith("<svg ")


def test_ids_are_unique_within_a_volume(small_plan):
    for document in documents(small_plan).values():
        ids = [n.id for n in typeset.walk(document.blocks) if getattr(n, "id", "")]
        assert sorted({i for i in ids if ids.count(i) > 1}) == []


def test_a_plan_with_nothing_in_it_says_what_is_missing(db):
    plan = {
        "slug": "kosong", "city": "36.72", "framework": "kominfo-2017", "title": "Rencana",
        "start_year": 2026, "end_year": 2030,
    }  # fmt: skip
    load_plan(data=plan_data(plan), by=None, at=NOW)
    found = documents(Plan.objects.get(slug="kosong"))

    for document in found.values():
        titles = [n.title for n in document.blocks if isinstance(n, typeset.Callout)]
        assert len(titles) > 0
        assert all(title.startswith("Belum ada: ") for title in titles if title)


@pytest.mark.parametrize("number", [0, 1])
def test_an_edition_is_found_by_number(small_plan, number):
    assert edition_of(small_plan, number).number == number


def test_an_edition_that_is_not_there_is_none(small_plan):
    assert edition_of(small_plan, 7) is None


@pytest.mark.parametrize("copies", [1, 5])
def test_documents_cost_the_same_queries_however_many_programmes(
    small_plan, copies, django_assert_num_queries
):
    first = Programme.objects.get(code="BRD-01")
    for place in range(copies):
        Programme.objects.create(
            plan=small_plan, code=f"BRD-1{place}", name="Lain", sub_dimension=first.sub_dimension,
            group="policy", kind="policy", start_year=2025, end_year=2026, owner=first.owner,
        )  # fmt: skip
    edition = edition_of(small_plan)

    with django_assert_num_queries(53):
        documents_of(small_plan, edition)
