"""Which blocks share the landscape pages of a wide table."""

from sudutkota.engines.typeset import Block, Column, Heading, PageBreak, Paragraph, Table
from sudutkota.engines.typeset.pdf.landscape import runs_of_pages
from tests.engines.typeset.sample_parts import PROSE, text

WIDE = Table("t", "Lebar", (Column("A"),), (), landscape=True)
LONG = Paragraph(text(PROSE * 9))
SHORT = Paragraph(text(PROSE))
SECTION = Heading(2, "Subbab", "s")


def shapes(*blocks: Block) -> list[tuple[bool, int]]:
    """Return for each run whether it is landscape and how many blocks it has."""
    return [(is_landscape, len(run)) for is_landscape, run in runs_of_pages(blocks)]


def test_long_text_stays_on_upright_pages():
    assert shapes(SECTION, LONG, WIDE, LONG) == [(False, 2), (True, 1), (False, 1)]


def test_a_wide_table_takes_the_short_section_before_it():
    assert shapes(LONG, SECTION, SHORT, WIDE) == [(False, 1), (True, 3)]


def test_short_text_between_wide_tables_joins_them():
    assert shapes(WIDE, SECTION, SHORT, WIDE, SHORT) == [(True, 4), (False, 1)]


def test_anything_that_is_no_text_stays_where_it_is():
    assert shapes(SECTION, PageBreak(), WIDE) == [(False, 2), (True, 1)]


def test_without_wide_tables_there_is_one_run():
    assert (shapes(SECTION, SHORT), shapes()) == ([(False, 2)], [])
