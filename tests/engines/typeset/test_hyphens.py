import pytest
from hypothesis import given
from hypothesis import strategies as st

from sudutkota.engines.typeset.hyphens import SOFT_HYPHEN, hyphenated


@pytest.mark.parametrize(
    ("typed", "broken"),
    [
        ("berkelanjutan", "ber|ke|lan|jutan"),
        ("(pelayanan),", "(pela|yanan),"),
        ("undang-undangnya", "undang-undang|nya"),
        ("kota", "kota"),
        ("https://serangkota.go.id/pelayanan", "https://serangkota.go.id/pelayanan"),
        ("pelayanan@serangkota.go.id", "pelayanan@serangkota.go.id"),
        ("PRG-pelayanan-01", "PRG-pelayanan-01"),
        ("BAPPEDALITBANG", "BAPPEDALITBANG"),
        ("1.234.567.890", "1.234.567.890"),
        ("المسجدالكبير", "المسجدالكبير"),
    ],
)
def test_hyphenated_breaks_words_only(typed, broken):
    assert hyphenated(typed).replace(SOFT_HYPHEN, "|") == broken


@given(st.text(st.characters(exclude_characters=[SOFT_HYPHEN]), max_size=80))
def test_hyphenated_only_adds_soft_hyphens(typed):
    assert hyphenated(typed).replace(SOFT_HYPHEN, "") == typed
