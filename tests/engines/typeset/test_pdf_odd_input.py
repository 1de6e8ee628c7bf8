"""Hollow, overlong and broken input still makes a book."""

import pikepdf
import pytest

from sudutkota.engines.typeset import (
    Card,
    Cell,
    Column,
    Figure,
    KeyFigures,
    ListBlock,
    Matrix,
    PageBreak,
    Paragraph,
    Quote,
    Row,
    Sheet,
    Table,
    to_pdf,
    unreadable,
)
from tests.engines.typeset.reading import (
    opened,
    page_texts,
    whole_text,
)
from tests.engines.typeset.sample import (
    FINAL,
    book,
    chapter,
)
from tests.engines.typeset.sample_parts import BAND, PROSE, bars, text


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
