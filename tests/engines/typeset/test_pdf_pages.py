"""What stands on the pages."""

from dataclasses import replace

import pytest

from sudutkota.engines.typeset import (
    Cell,
    Column,
    Cover,
    Heading,
    Paragraph,
    Ref,
    Row,
    Table,
    Text,
    number,
    to_pdf,
)
from tests.engines.typeset.reading import (
    opened,
    page_texts,
    squeezed,
    whole_text,
)
from tests.engines.typeset.sample import (
    FINAL,
    book,
    chapter,
    summary_sheet,
    whole_volume,
)
from tests.engines.typeset.sample_parts import bars, text
from tests.engines.typeset.sample_tables import matrix_table, programmes


def test_to_pdf_prints_references_by_number_and_says_which_are_lost(volume):
    said = squeezed(
        "Istilah smart city dibahas pada Bab 2, rinciannya pada Tabel 2.1 dan Gambar 2.1; lihat pula (rujukan tidak ditemukan: tidak-ada)."
    )

    assert whole_text(volume).count(said) == 1


def test_to_pdf_names_the_volume_in_references_to_another_one():
    first = chapter(Table("tabel-jauh", "Jauh", (Column("A"),), ()), label="Buku I")
    second = replace(
        chapter(Paragraph((Text("Lihat "), Ref("tabel-jauh"), Text(".")))),
        id="dua",
        label="Buku II",
    )

    pdf = to_pdf(second, edition=FINAL, labels=number(first, second))

    assert whole_text(pdf).count("LihatBukuI,Tabel1.1.") == 1


def test_to_pdf_prints_the_index_with_merged_pages(volume):
    index = page_texts(volume)[-1]

    assert index.partition("MMasjid")[0].endswith("BBantenLama1,2")


def test_to_pdf_repeats_the_header_row_on_every_page():
    pages = page_texts(to_pdf(chapter(programmes(120), lists=False), edition=FINAL))

    with_table = [page for page in pages if "SC-0" in page or "SC-1" in page]
    assert (len(with_table) > 3, {page.count("Perangkatdaerah") for page in with_table}) == (
        True,
        {1},
    )


def test_to_pdf_splits_a_matrix_of_sixteen_columns_and_repeats_what_is_kept():
    printed = whole_text(to_pdf(chapter(matrix_table(), lists=False), edition=FINAL))

    assert printed.count(squeezed("Matriks program dan target tahunan (lanjutan)")) == 2
    assert (printed.count("SC-007"), printed.count("KodeProgram")) == (3, 3)


def test_to_pdf_keeps_fifteen_columns_side_by_side_on_a_landscape_page():
    columns = (Column("Kode", keep=True), *(Column(str(2000 + at)) for at in range(14)))
    row = Row(tuple(Cell(text("SC-007" if at == 0 else "1.250")) for at in range(15)))
    wide = Table("rincian", "Rincian", columns, (row,), landscape=True)

    across = whole_text(to_pdf(chapter(wide, lists=False), edition=FINAL))
    upright = whole_text(
        to_pdf(chapter(replace(wide, landscape=False), lists=False), edition=FINAL)
    )

    assert (across.count("SC-007"), upright.count("SC-007")) == (1, 2)


def test_to_pdf_keeps_a_grid_of_months_whole():
    months = tuple(Column(str(month), 0.4, "center") for month in range(1, 13))
    row = Row((Cell(text("Sudut foto")), *(Cell(mark="bar") for _ in months)))
    grid = Table("jadwal", "Jadwal", (Column("Program", 3, keep=True), *months), (row,))

    printed = whole_text(to_pdf(chapter(grid, lists=False), edition=FINAL))

    assert (printed.count("Sudutfoto"), printed.count("lanjutan")) == (1, 0)


def test_to_pdf_sets_landscape_tables_on_landscape_pages():
    with opened(to_pdf(chapter(matrix_table()), edition=FINAL)) as file:
        wide = [page for page in file.pages if page.mediabox[2] > page.mediabox[3]]

    assert len(wide) >= 1


def test_to_pdf_marks_a_draft_and_a_sample_on_every_page_but_not_a_final_edition(volume):
    draft = [
        ("DRAF" in page, "Contoh,bukandokumenresmi" in page) for page in page_texts(volume)[2:]
    ]
    final = page_texts(to_pdf(whole_volume(sample=False), edition=FINAL))

    assert set(draft) == {(True, True)}
    assert [page for page in final if "DRAF" in page or "bukandokumen" in page] == []


@pytest.mark.parametrize("lines", [1, 8, 20, 40])
def test_to_pdf_sets_a_sheet_on_exactly_one_page(lines):
    pages = page_texts(
        to_pdf(chapter(summary_sheet(lines), Paragraph(text("Sesudahnya"))), edition=FINAL)
    )

    begin = next(at for at, page in enumerate(pages) if page.count("DIMENSI2"))
    assert [pages[begin].count("Gambar1.1"), pages[begin + 1].count("Sesudahnya")] == [1, 1]


def test_to_pdf_prints_an_annex_in_roman_numbers_without_a_cover():
    annex = chapter(
        Paragraph((Text("Lihat "), Ref("bab-uji"), Text("."))),
        legal=True,
        cover=Cover("Lampiran Peraturan Wali Kota", "Rencana Induk", drawing=bars((9.0,))),
    )

    pages = page_texts(to_pdf(annex, edition=FINAL))

    assert pages[0].startswith("LAMPIRANPERATURANWALIKOTA")
    assert (pages[-1].count("BABI"), pages[-1].count("LihatBabI.")) == (1, 1)


def test_to_pdf_sets_an_empty_document_and_says_so():
    pages = page_texts(to_pdf(book(), edition=FINAL))

    assert [page for page in pages if "Bukuinibelumberisibab." in page] == [pages[-1]]


def test_to_pdf_sets_every_language_it_has_words_for():
    pages = page_texts(to_pdf(chapter(Paragraph(text("Plain text")), language="en"), edition=FINAL))

    assert [page for page in pages if page.startswith("Contents")] == [pages[4]]


def test_to_pdf_sets_two_nodes_with_one_id():
    twin = Table("kembar", "Kembar", (Column("A"),), (Row((Cell(text("x")),)),))

    printed = whole_text(to_pdf(chapter(twin, twin, Heading(2, "Sama", "bab-uji")), edition=FINAL))

    assert printed.count("Kembar") == 4
