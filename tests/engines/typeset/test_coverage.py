import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sudutkota.engines.typeset import Document, Figure, Heading, Paragraph, Table, to_pdf, uncovered
from sudutkota.engines.typeset.compiling import FONTS
from sudutkota.engines.typeset.glyphs import Typecase
from tests.engines.typeset.font_coverage import coverage
from tests.engines.typeset.reading import whole_text
from tests.engines.typeset.sample import FINAL
from tests.engines.typeset.sample_parts import text


def test_the_coverage_list_matches_the_shipped_typefaces():
    assert json.loads((FONTS / "coverage.json").read_text()) == coverage()


def test_the_shipped_typefaces_stay_small():
    assert sum(path.stat().st_size for path in FONTS.iterdir()) < 4_000_000


@pytest.mark.parametrize(
    ("typed", "printed", "missing"),
    [
        ("Kota Serang", "Kota Serang", []),
        ("Sudut 😀 kota", "Sudut □ kota", ["😀"]),
        ("西冷市", "□□□", ["西", "冷", "市"]),
        ("مسجد بنتن", "مسجد بنتن", []),
        ("dua\nbaris\r\n\tini", "dua baris ini", []),
        ("👩🏽\u200d🚀", "□", ["👩🏽\u200d🚀"]),
        ("nul\x00 bel\x07", "nul bel", []),
        ("\ue000\ud800", "□□", ["\ue000", "\ud800"]),
        ("x\u20dd", "x□", ["x\u20dd"]),
        ("Cafe\u0301", "Café", []),
    ],
)
def test_fit_gives_each_sign_a_glyph_or_a_box(typed, printed, missing):
    typecase = Typecase()

    assert (typecase.fit(typed), list(typecase.missing)) == (printed, missing)


def test_fit_drawing_replaces_signs_in_the_text_and_leaves_the_markup():
    typecase = Typecase()

    fitted = typecase.fit_drawing("<svg>\n<text>&#x1F600; &#65; 西 &lt;</text></svg>")

    assert fitted == "<svg>\n<text>□ &#65; □ &lt;</text></svg>"


def test_uncovered_lists_signs_of_text_tables_and_drawings_once():
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text y="12">冷</text></svg>'
    book = Document(
        id="uji",
        title="Buku 😀",
        blocks=(
            Heading(1, "市 市", "a"),
            Paragraph(text("西")),
            Table("t", "市", (), ()),
            Figure("g", "Gambar", svg=drawing, alt="冷"),
        ),
    )

    assert sorted(uncovered(book)) == sorted(["市", "西", "冷", "😀"])
    assert whole_text(to_pdf(book, edition=FINAL)).count("U+1F600") == 1


@given(st.text(max_size=40))
def test_fit_is_stable(typed):
    once = Typecase().fit(typed)
    again = Typecase()

    assert (again.fit(once), again.missing) == (once, {})
