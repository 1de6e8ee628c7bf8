import re
from dataclasses import replace
from datetime import date

import pikepdf
import pytest

from sudutkota.engines.typeset import (
    Card,
    Cell,
    Column,
    Cover,
    Document,
    Figure,
    Heading,
    KeyFigures,
    ListBlock,
    Matrix,
    MissingAltTextError,
    PageBreak,
    Paragraph,
    Quote,
    Ref,
    Row,
    Sheet,
    Table,
    Text,
    number,
    to_pdf,
    unreadable,
)
from tests.engines.typeset.reading import (
    bookmarks,
    elements,
    opened,
    page_labels,
    page_texts,
    squeezed,
    whole_text,
)
from tests.engines.typeset.sample import (
    BAND,
    EDITION,
    FINAL,
    PROSE,
    bars,
    matrix_table,
    programmes,
    summary_sheet,
    text,
    whole_volume,
)


@pytest.fixture(scope="module")
def volume() -> bytes:
    return to_pdf(whole_volume(), edition=EDITION)


def book(*blocks: object, **changes: object) -> Document:
    return Document(id="uji", title="Buku uji", blocks=blocks, **changes)  # type: ignore[arg-type]


def chapter(*blocks: object, **changes: object) -> Document:
    return book(Heading(1, "Bab uji", "bab-uji"), *blocks, **changes)


# -- the file --------------------------------------------------------------------------------


def test_to_pdf_says_who_wrote_what_in_which_language(volume):
    with opened(volume) as file:
        told = (
            str(file.docinfo["/Title"]),
            str(file.docinfo["/Author"]),
            str(file.docinfo["/Keywords"]),
            str(file.Root.Lang),
            str(file.docinfo["/CreationDate"]),
        )

    assert told == (
        "Analisis Strategis Kota Cerdas",
        "Dinas Komunikasi dan Informatika Kota Serang",
        "kota cerdas, Serang",
        "id",
        "D:20221201000000Z",
    )


def test_to_pdf_claims_both_standards_and_carries_what_they_ask(volume):
    with opened(volume) as file:
        metadata = file.Root.Metadata.read_bytes().decode()
        claims = re.findall(r"<pdf(aid|uaid):(part|conformance)>(\w+)<", metadata)
        marked = bool(file.Root.MarkInfo.Marked), bool(file.Root.ViewerPreferences.DisplayDocTitle)
        intents = [str(intent.S) for intent in file.Root.OutputIntents]

    assert (sorted(claims), marked, intents) == (
        [("aid", "conformance", "A"), ("aid", "part", "2"), ("uaid", "part", "1")],
        (True, True),
        ["/GTS_PDFA1"],
    )


def test_to_pdf_embeds_every_font_it_uses(volume):
    with opened(volume) as file:
        descriptors = [
            (str(font.BaseFont), "/FontFile2" in font.DescendantFonts[0].FontDescriptor)
            for page in file.pages
            for font in page.resources.get("/Font", {}).values()
        ]

    assert {embedded for _name, embedded in descriptors} == {True}
    assert {name.partition("+")[2].partition("-")[0] for name, _ in descriptors} == {
        "SourceSerif4",
        "PlusJakartaSans",
        "NotoNaskhArabic",
    }


def test_to_pdf_gives_the_same_bytes_for_the_same_edition(volume):
    again = to_pdf(whole_volume(), edition=EDITION)
    later = to_pdf(whole_volume(), edition=replace(EDITION, issued_on=date(2023, 1, 1)))

    assert (again == volume, later == volume) == (True, False)


def test_to_pdf_numbers_front_matter_in_roman_and_the_body_from_one(volume):
    labels = page_labels(volume)

    assert labels[:5] == ["i", "ii", "iii", "iv", "v"]
    first = labels.index("1")
    assert (first % 2, labels[first : first + 3]) == (0, ["1", "2", "3"])


def test_to_pdf_opens_every_chapter_on_a_right_hand_page():
    pages = page_texts(
        to_pdf(book(*(Heading(1, f"Judul{at}", f"j{at}") for at in range(4))), edition=FINAL)
    )

    openings = [at for at, page in enumerate(pages) if page.startswith("BAB")]
    assert [at % 2 for at in openings] == [0, 0, 0, 0]


def test_to_pdf_has_a_bookmark_for_every_heading_down_to_the_third_level(volume):
    assert bookmarks(volume) == [
        "Kata Pengantar",
        "Daftar Singkatan",
        "Daftar Isi",
        "Daftar Tabel",
        "Daftar Gambar",
        "1 Pendahuluan",
        "1.1 Latar belakang",
        "1.1.1 Dasar hukum",
        "2 Arah pembangunan kota cerdas: visi, misi, tujuan, dan sasaran sampai tahun 2032",
        "2.1 Peta jalan",
        "2.2 Profil program",
        "2.3 Smart Branding",
        "2.3 Smart Branding",
        "A Surat keputusan",
        "Indeks",
    ]


# -- tags ------------------------------------------------------------------------------------


def test_to_pdf_tags_pictures_with_their_alternative_text(volume):
    told = {str(figure.get("/Alt")) for figure in elements(volume, "Figure")}

    assert told == {
        "Batang yang naik dari 60 ke 140.",
        "Gradasi hijau.",
        "Peta kawasan.",
        "Gambar 2.4, Matriks SWOT tata kelola, Kekuatan, Kelemahan, Peluang, Ancaman",
        "Naik.",
    }


def test_to_pdf_tags_header_cells_of_a_grouped_table():
    pdf = to_pdf(chapter(programmes(8)), edition=FINAL)

    headers = elements(pdf, "TH")
    # Five titles, one group and one section row.
    assert (len(headers), len(elements(pdf, "Table"))) == (7, 1)
    assert {"Column" in str(header.get("/A")) for header in headers} == {True}


def test_to_pdf_leaves_no_gap_between_heading_levels():
    pdf = to_pdf(
        chapter(Heading(3, "Langsung tiga", "tiga"), Heading(4, "Empat", "empat")), edition=FINAL
    )

    assert [len(elements(pdf, kind)) for kind in ("H2", "H3", "H4")] == [1, 1, 0]


def test_to_pdf_refuses_a_figure_without_alternative_text():
    silent = chapter(Figure("gambar-bisu", "Tanpa teks", svg=bars((1.0,))))

    with pytest.raises(MissingAltTextError) as refusal:
        to_pdf(silent, edition=FINAL)

    assert refusal.value.figure == "gambar-bisu"


# -- what is printed -------------------------------------------------------------------------


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


@pytest.mark.parametrize(
    "node",
    [
        KeyFigures(()),
        ListBlock(()),
        Matrix("m", "", ()),
        Table("t", "", (), ()),
        Table("t", "", (Column(""),), (Row(()), Row((), kind="section"), Row((), kind="total"))),
        Table("t", "", tuple(Column(str(at), keep=True) for at in range(40)), ()),
        Table("t", "Panjang", (Column("A"),), (Row((Cell(text(PROSE * 60)),)),)),
        Card("c", "Panjang", content=(text(PROSE * 60),)),
        Quote(text(PROSE * 60)),
        Matrix("m", "Panjang", tuple(("A", tone, (text(PROSE * 20),)) for tone in "abcd")),
        Figure("f", PROSE * 3, svg=BAND.replace("840 80", "10 900"), alt="Tinggi", width=0),
        Sheet("s", "Luar", (PageBreak(), Sheet("d", "Dalam", (Paragraph(text(PROSE)),)))),
    ],
    ids=lambda node: type(node).__name__,
)
def test_to_pdf_sets_hollow_and_overlong_nodes(node):
    printed = page_texts(to_pdf(chapter(node, Paragraph(text("Sesudahnya."))), edition=FINAL))

    assert [page for page in printed if "Sesudahnya." in page] == [printed[-1]]


@pytest.mark.parametrize(
    ("language", "code"), [("id-ID", "id"), ("ar", "ar"), ("", "id"), ("x y", "id")]
)
def test_to_pdf_names_the_language_by_its_code(language, code):
    with opened(to_pdf(book(language=language), edition=FINAL)) as file:
        assert str(file.Root.Lang) == code


# -- drawings --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "svg", ["<svg", "", "no drawing", '<svg xmlns="http://www.w3.org/2000/svg" width="0"/>']
)
def test_to_pdf_prints_a_box_with_the_alternative_text_for_a_drawing_it_cannot_read(svg):
    broken = Figure("rusak", "Peta", svg=svg, alt="Peta kawasan")
    whole = Figure("utuh", "Grafik", svg=bars((9.0,)), alt="Batang")

    pdf = to_pdf(chapter(broken, whole), edition=FINAL)

    assert whole_text(pdf).count("GambartidakdapatditampilkanPetakawasan") == 1
    assert unreadable(chapter(broken, whole)) == ("rusak",)


def test_to_pdf_prints_a_box_for_a_photo_that_is_none():
    pdf = to_pdf(chapter(Figure("f", "Foto", image=b"GIF89a", alt="Alun-alun")), edition=FINAL)

    assert whole_text(pdf).count("GambartidakdapatditampilkanAlun-alun") == 1


def test_a_drawing_cannot_reach_for_files():
    thief = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="main.typ" width="9" height="9"/></svg>'

    with opened(to_pdf(chapter(Figure("f", "Maling", svg=thief, alt="x")), edition=FINAL)) as file:
        assert isinstance(file, pikepdf.Pdf)
