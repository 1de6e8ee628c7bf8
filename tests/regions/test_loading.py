import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sudutkota.audit.models import Entry
from sudutkota.common.errors import Refused
from sudutkota.regions.actions import load_framework, load_national, load_region
from sudutkota.regions.imports import catalogue
from sudutkota.regions.models import (
    City,
    Dimension,
    DimensionMapping,
    District,
    Framework,
    Opd,
    Province,
    SubDimension,
    Village,
)

from .conftest import NOW, collection, feature

TABLES = (Province, City, District, Village, Opd, Framework, Dimension, SubDimension)


def counts():
    return [model.objects.count() for model in TABLES]


def identities():
    return {(m, uuid, v) for m in TABLES for uuid, v in m.objects.values_list("uuid", "version")}


def writes(queries):
    return [q["sql"] for q in queries if q["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]


def test_load_national_brings_the_country_and_both_frameworks(nation):
    assert counts() == [38, 514, 0, 0, 0, 2, 12, 24]
    assert DimensionMapping.objects.count() == 24


def test_load_national_again_writes_nothing(nation):
    before = identities()

    with CaptureQueriesContext(
        connection,
    ) as queries:
        load_national(by=None, at=NOW)

    assert writes(queries.captured_queries) == []
    assert identities() == before


def test_load_national_mends_what_was_changed_and_counts_the_version(nation):
    City.objects.filter(code="36.73").update(name="Salah")

    done = load_national(by=None, at=NOW)

    city = City.objects.get(code="36.73")
    assert (city.name, city.version, done["cities"].changed) == ("Kota Serang", 2, 1)


def test_load_national_gives_the_same_identifiers_everywhere(nation):
    city = City.objects.get(code="36.73")

    assert str(city.uuid) == "e1397376-561a-5a18-99f1-fc91cb026df9"


def test_load_national_leaves_one_audit_line_for_every_kind(nation):
    lines = Entry.objects.order_by("action", "record_type", "record_label")

    assert list(lines.values_list("action", "record_type", "record_label")) == [
        ("load-framework", "regions.framework", "kominfo-2017"),
        ("load-framework", "regions.framework", "rpm-2026"),
        ("load-mapping", "regions.framework", "kominfo-2017 → rpm-2026"),
        ("load-national", "regions.city", "Dukcapil, Desember 2024"),
        ("load-national", "regions.province", "Dukcapil, Desember 2024"),
    ]


def test_load_region_brings_serang(serang):
    assert counts()[2:5] == [6, 67, 28]
    village = Village.objects.get(code="36.73.01.1001")
    facts = village.name, village.postcode, village.kind, village.district.name
    assert facts == ("Serang", "42116", "kelurahan", "Serang")


def test_load_region_again_writes_nothing(serang, serang_boundaries, serang_opds):
    before = identities()

    with CaptureQueriesContext(connection) as queries:
        load_region(code="36.73", boundaries=serang_boundaries, opds=serang_opds, by=None, at=NOW)

    assert writes(queries.captured_queries) == []
    assert identities() == before


def test_load_region_updates_a_name_and_keeps_the_rest(serang):
    report = load_region(
        code="36.73", boundaries=collection(feature(name="Serang Baru")), by=None, at=NOW
    )

    assert District.objects.get(code="36.73.01").name == "Serang Baru"
    assert report.tallies["districts"].changed == 1
    assert (counts()[2:4], len(report.notes)) == ([6, 67], 1)


def test_the_outlines_keep_the_source_they_came_from(serang):
    load_region(
        code="36.73",
        boundaries=collection(feature()),
        source="Bappeda Kota Serang, 2026",
        by=None,
        at=NOW,
    )

    assert District.objects.get(code="36.73.01").outline_source == "Bappeda Kota Serang, 2026"
    assert serang.outline_source == "kumpulan data wilayah_boundaries (MIT)"
    with pytest.raises(Refused, match="200"):
        load_region(
            code="36.73", boundaries=collection(feature()), source="x" * 201, by=None, at=NOW
        )


def test_load_region_writes_its_audit_line_with_the_city(serang):
    line = Entry.objects.get(action="load-region")

    assert (line.city_code, line.record_uuid, line.new["villages"]["created"]) == (
        "36.73",
        serang.uuid,
        67,
    )


def test_a_dry_run_reports_and_writes_nothing(nation, serang_boundaries):
    lines = Entry.objects.count()

    report = load_region(code="36.73", boundaries=serang_boundaries, by=None, at=NOW, dry_run=True)

    assert report.tallies["villages"].created == 67
    assert (Village.objects.count(), Entry.objects.count()) == (0, lines)


def test_nothing_is_written_when_a_village_lacks_its_district(nation):
    orphan = collection(feature("36.73.01"), feature("36.73.02.1001", "Kasemen"))

    with pytest.raises(Refused):
        load_region(code="36.73", boundaries=orphan, by=None, at=NOW)

    assert District.objects.count() == 0


def test_an_unknown_city_is_refused(nation):
    with pytest.raises(Refused):
        load_region(code="99.99", boundaries=collection(feature()), by=None, at=NOW)


@pytest.mark.parametrize(
    "content",
    [
        b"\xff",
        b"a = ",
        b"[framework]\ncode = 'x'",
        b"[[dimension]]\ncode = 'x'",
        b"dimension = []\n[framework]\ncode = 'x'",
        b"dimension = [{code = 'a'}]\n[framework]\ncode = 'x'\nname_id='x'\nname_en='x'\nyear=2017\nstatus='draft'\nsource='x'",
        b"dimension = [1]\n[framework]\ncode = 'x'",
    ],
)
def test_a_bad_framework_file_is_refused_and_nothing_is_written(db, content):
    with pytest.raises(Refused):
        load_framework(content=content, by=None, at=NOW)

    assert Framework.objects.count() == 0


def test_a_framework_that_uses_a_code_twice_is_refused(db):
    content = catalogue.framework_content("kominfo-2017").replace(b'"tourism"', b'"service"')

    with pytest.raises(Refused):
        load_framework(content=content, by=None, at=NOW)


def test_the_draft_has_one_named_placeholder_for_every_aspect(nation):
    draft = Framework.objects.get(code="rpm-2026")

    subs = draft.sub_dimensions.values_list("dimension__code", "code", "is_placeholder")
    assert (draft.status, list(subs)) == (
        "draft",
        [(d, f"{d}-general", True) for d in draft.dimensions.values_list("code", flat=True)],
    )


def test_a_framework_speaks_both_languages(nation):
    sub = SubDimension.objects.get(code="service")

    assert (sub.name("id"), sub.name("en")) == ("Layanan Publik", "Public Service")
