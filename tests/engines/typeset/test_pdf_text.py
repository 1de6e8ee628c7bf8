"""Whatever is typed is printed as typed."""

import unicodedata
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sudutkota.engines.typeset import (
    Callout,
    Card,
    Cell,
    Column,
    Cover,
    Definitions,
    Document,
    Emphasis,
    Figure,
    Heading,
    KeyFigures,
    ListBlock,
    Matrix,
    Note,
    Paragraph,
    Quote,
    Row,
    Sheet,
    Strong,
    Table,
    Term,
    Text,
    to_pdf,
)
from tests.engines.typeset.reading import drawn_pages, squeezed, whole_text
from tests.engines.typeset.sample import EDITION, whole_volume

# A lone letter on each side keeps the text apart from its neighbours.
MARKUP = [
    "#x", "*y*", "_z_", "$a$", "<b>q</b>", "@ref", "\\n \\", "`k`", "= h", "- l", "+ n", "/ t: u", "#{1+1}",
    "https://a.b/c?d=e#f", "// komentar", "/* k */", "#import \"a\"", "{{ x }}", "&amp; &#65;", "'\"", "~ -- ... \\u{41}",
    "#pagebreak()", "]", "[", "$", "\\", "<label>", "1. a", "#sys.inputs.book",
]  # fmt: skip
PIECES = st.one_of(
    st.sampled_from(MARKUP),
    st.text(
        st.characters(codec="latin-1", categories=["L", "N", "P", "S"]), min_size=1, max_size=12
    ),
)
TYPED = st.lists(PIECES, min_size=1, max_size=4).map(" ".join)


def everywhere(typed: str) -> Document:
    """Return a document that has the text in every field."""
    line = (Text(typed),)
    table = Table(
        "t",
        typed,
        (Column(typed, group=typed), Column(typed, group=typed)),
        (Row((Cell(line, span=2),), kind="total"), Row((Cell(line, mark="bar"), Cell(line)))),
        source=typed,
        note=typed,
    )
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>'
    quadrants = tuple((typed, tone, (line,)) for tone in ("good", "bad", "chance", "threat"))
    return Document(
        id="uji",
        title=typed,
        label=typed,
        author=typed,
        keywords=(typed,),
        description=typed,
        colophon=((typed, typed),),
        cover=Cover(*[typed] * 6),
        blocks=(
            Heading(1, typed, "a", opener=typed),
            Heading(2, typed, "b"),
            Paragraph(
                (
                    Text(typed),
                    Strong(typed),
                    Emphasis(typed),
                    Note(typed),
                    Term(typed),
                    Term("x", typed),
                )
            ),
            ListBlock((line,)),
            Quote(line, typed),
            Callout("note", typed, (line,)),
            KeyFigures(((typed, typed, typed),)),
            table,
            Figure(
                "f",
                typed,
                svg=drawing,
                alt=f"Gambar {typed}",
                source=typed,
                credit=typed,
                data=table,
            ),
            Matrix("m", typed, quadrants, source=typed),
            Card("k", typed, typed, typed, ((typed, line),), (line,)),
            Definitions(((typed, line),)),
            Sheet("s", typed, (Paragraph(line),), kicker=typed),
        ),
    )


FIELDS = 60  # what `everywhere` prints at least once; some fields print twice


@settings(max_examples=25, deadline=timedelta(seconds=20), suppress_health_check=list(HealthCheck))
@given(TYPED)
@example("#x *y* _z_ <b>q</b> @ref \\ $a$ `k` ] [ // k")
@example("= Judul")
@example("PRG-01/2023 & 100% (a.b_c@d.e)")
def test_to_pdf_prints_what_was_typed_in_every_field(typed):
    printed = whole_text(to_pdf(everywhere(typed), edition=EDITION))

    wanted = squeezed(unicodedata.normalize("NFC", typed))
    assert printed.count(wanted) + printed.count(wanted.upper()) >= FIELDS - 20


@settings(max_examples=40, deadline=timedelta(seconds=20), suppress_health_check=list(HealthCheck))
@given(st.text(min_size=1, max_size=30))
def test_to_pdf_never_refuses_a_book_for_its_letters(typed):
    pdf = to_pdf(everywhere(typed), edition=EDITION)

    assert pdf.startswith(b"%PDF")


@pytest.mark.parametrize(
    "name", ["x" * 300, 'Ny. "O\'Neil" <b>', "م" * 300, "漢字 😀" * 40, "kata " * 60]
)
def test_to_pdf_sets_names_of_any_length(name):
    assert to_pdf(everywhere(name), edition=EDITION).startswith(b"%PDF")


def test_running_text_has_soft_hyphens_and_headings_have_none():
    printed = "".join(drawn_pages(to_pdf(whole_volume(), edition=EDITION)))

    assert (
        "menye\u00adleng" in printed,
        "Arah pemban\u00ad" in printed,
        "Arah pembangunan" in printed,
    ) == (
        True,
        False,
        True,
    )
