"""The file: metadata, standards, fonts, tags, bookmarks."""

import re
from dataclasses import replace
from datetime import date

import pytest

from sudutkota.engines.typeset import (
    Figure,
    Heading,
    MissingAltTextError,
    to_pdf,
)
from tests.engines.typeset.reading import (
    bookmarks,
    elements,
    opened,
    page_labels,
    page_texts,
)
from tests.engines.typeset.sample import (
    EDITION,
    FINAL,
    book,
    chapter,
    whole_volume,
)
from tests.engines.typeset.sample_parts import bars
from tests.engines.typeset.sample_tables import programmes


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
