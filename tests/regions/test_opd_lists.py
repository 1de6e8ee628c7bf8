from datetime import date

import pytest

from sudutkota.common.errors import Refused
from sudutkota.regions.imports.opd_lists import OpdRow, read_opds


def test_serang_has_28_opds_of_which_20_are_sourced(serang_opds):
    assert (len(serang_opds), sum(opd.is_sourced for opd in serang_opds)) == (28, 20)
    assert all(bool(opd.source) == opd.is_sourced for opd in serang_opds)


def test_csv_and_toml_give_the_same_rows():
    table = b"# source: ours\ncode,name,short,is_sourced,starts_on\ndinkes,Dinas Kesehatan,,ya,2017-01-01\n"
    toml = (
        b"[[opd]]\ncode='dinkes'\nname='Dinas Kesehatan'\nis_sourced=true\nstarts_on=2017-01-01\n"
    )

    row = OpdRow("dinkes", "Dinas Kesehatan", "Dinas Kesehatan", "", True, date(2017, 1, 1), None)
    assert read_opds(table, path="a.csv") == read_opds(toml, path="-") == [row]


@pytest.mark.parametrize(
    ("content", "path"),
    [
        (b"\xff", "a.csv"),
        (b"x = ", "a.toml"),
        (b"opd = 1", "a.toml"),
        (b"", "a.toml"),
        (b"code,name\n", "a.csv"),
        (b"code,name\nDinkes!,Dinas\n", "a.csv"),
        (b"code,name\ndinkes,\n", "a.csv"),
        (b"code,name\na,A\na,B\n", "a.csv"),
        (b"code,name,starts_on\na,A,kemarin\n", "a.csv"),
        (b"code,name,starts_on,ends_on\na,A,2020-01-01,2019-01-01\n", "a.csv"),
    ],
)
def test_a_bad_list_is_refused(content, path):
    with pytest.raises(Refused):
        read_opds(content, path=path)
