"""Loading plan files."""

from __future__ import annotations

import json

import pytest
from django.core.management import CommandError, call_command

from sudutkota.common.errors import Refused
from sudutkota.masterplan.actions import load_plan
from sudutkota.masterplan.imports import change_set_for, plan_data, read_plan
from sudutkota.masterplan.imports.paragraphs import contents
from sudutkota.masterplan.models import (
    Block,
    BudgetLine,
    Chapter,
    Indicator,
    Plan,
    Programme,
    Section,
    Statistic,
    Volume,
)
from tests.conftest import NOW, PLANS

SMALL = str(PLANS / "small.toml")


def small(**tables):
    data = read_plan(SMALL)
    data.tables.update(tables)
    return data


def programme(**fields):
    return {
        "code": "BRD-09",
        "name": "Baru",
        "sub_dimension": "tourism",
        "group": "policy",
        "kind": "policy",
        "start_year": 2025,
        "end_year": 2026,
        **fields,
    }


def test_loading_the_same_file_again_changes_nothing(small_plan):
    changes = change_set_for(read_plan(SMALL))

    assert changes.change_set.changes == ()


def test_a_programme_comes_with_its_relations(small_plan):
    found = Programme.objects.get(code="BRD-01")

    assert found.owner.code == "disparpora"
    assert [opd.code for opd in found.supporting.all()] == ["diskominfo"]
    assert [i.code for i in found.indicators.all()] == ["BRD-01.1"]
    assert sum(b.amount_idr for b in found.budget_lines.all()) == 1_150_000_000


def test_what_the_file_no_longer_names_is_deleted(small_plan):
    data = small()
    data.tables["term"] = []

    load_plan(data=data, by=None, at=NOW)

    assert small_plan.term_set.count() == 0


def test_a_table_that_the_file_does_not_mention_stays(small_plan):
    data = plan_data({"slug": "kota-kecil"}, term=[])

    load_plan(data=data, by=None, at=NOW)

    assert Programme.objects.filter(plan=small_plan).count() == 2


def test_one_changed_figure_is_one_change(small_plan):
    data = small()
    data.tables["programme"][0]["budget"][0]["amounts"]["2025"] = 451_000_000

    (change,) = change_set_for(data).change_set.changes

    assert (change.model, change.kind) == ("masterplan.budgetline", "update")
    assert [(f.field, f.old, f.new) for f in change.fields] == [
        ("amount_idr", 450_000_000, 451_000_000)
    ]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (programme(owner="tidak-ada"), "tidak-ada"),
        (programme(group="sulap"), "sulap"),
        (programme(colour="red"), "colour"),
        (programme(start_year="dulu"), "start_year"),
        (programme(depends_on=["XXX-99"]), "XXX-99"),
        (programme(cites=["tak-tercatat"]), "tak-tercatat"),
        ({k: v for k, v in programme().items() if k != "name"}, "name"),
        ({k: v for k, v in programme().items() if k != "code"}, "?"),
    ],
)
def test_a_bad_row_is_refused_with_its_place(small_plan, row, problem):
    with pytest.raises(Refused) as refusal:
        change_set_for(plan_data({"slug": "kota-kecil"}, programme=[row]))

    assert problem in str(refusal.value)


def test_a_code_used_twice_is_refused(small_plan):
    with pytest.raises(Refused, match="BRD-09"):
        change_set_for(plan_data({"slug": "kota-kecil"}, programme=[programme(), programme()]))


def test_a_refused_file_writes_nothing(small_plan):
    data = small(term=[{"code": "a", "term": "A", "meaning": "B"}])
    data.tables["programme"].append(programme(start_year=2030))

    with pytest.raises(Refused):
        load_plan(data=data, by=None, at=NOW)

    assert [t.code for t in small_plan.term_set.all()] == ["peziarah"]


def test_many_problems_are_named_at_once(small_plan):
    rows = [programme(code=f"X-{n}", owner="tidak-ada") for n in range(15)]

    with pytest.raises(Refused) as refusal:
        change_set_for(plan_data({"slug": "kota-kecil"}, programme=rows))

    assert len(str(refusal.value).splitlines()) == 11


@pytest.mark.parametrize(
    ("plan", "problem"),
    [
        ({}, "slug"),
        ({"slug": "x", "city": "99.99"}, "99.99"),
        ({"slug": "x", "city": "36.73", "framework": "lain"}, "lain"),
        ({"slug": "x", "city": "36.73", "framework": "kominfo-2017"}, "title"),
        ({"slug": "kota-kecil", "city": "36.72"}, "kota-kecil"),
        ({"slug": "kota-kecil", "warna": "biru"}, "warna"),
    ],
)
def test_a_bad_plan_is_refused(small_plan, plan, problem):
    with pytest.raises(Refused) as refusal:
        change_set_for(plan_data(plan))

    assert problem in str(refusal.value)


def test_a_plan_with_nothing_in_it_gets_its_volumes(db):
    plan = {
        "slug": "kosong", "city": "36.72", "framework": "rpm-2026", "title": "Rencana",
        "start_year": 2026, "end_year": 2030, "template": "single-volume",
    }  # fmt: skip
    load_plan(data=plan_data(plan), by=None, at=NOW)

    found = Plan.objects.get(slug="kosong")
    assert (found.short_until, found.medium_until) == (2026, 2030)
    assert [v.slug for v in Volume.objects.filter(plan=found)] == ["rencana"]
    assert Section.objects.filter(chapter__slug="program").count() == 9


def test_a_volume_and_a_chapter_can_be_added_without_code(small_plan):
    volume = {
        "slug": "lampiran-peta", "label": "Buku V", "title": "Peta",
        "chapter": [{"slug": "peta", "title": "Peta", "sections": [{"slug": "isi", "title": "Isi"}]}],
    }  # fmt: skip
    more = {"slug": "masterplan", "chapter": [{"slug": "tambahan", "title": "Tambahan"}]}

    load_plan(data=plan_data({"slug": "kota-kecil"}, volume=[volume, more]), by=None, at=NOW)

    assert small_plan.volumes.get(slug="lampiran-peta").order == 6
    last = Chapter.objects.filter(volume__plan=small_plan, volume__slug="masterplan").last()
    assert last.slug == "tambahan"


def test_a_block_keeps_its_identifier_when_its_text_changes(small_plan):
    address = "analisis-strategis/pendahuluan/latar-belakang"
    before = list(Block.objects.filter(section__slug="latar-belakang"))

    row = {"at": address, "text": "Kalimat baru.\n\n- satu\n- dua"}
    load_plan(data=plan_data({"slug": "kota-kecil"}, prose=[row]), by=None, at=NOW)

    after = list(Block.objects.filter(section__slug="latar-belakang"))
    assert [b.uuid for b in after] == [b.uuid for b in before]
    assert after[0].text == "Kalimat baru."


def test_prose_leaves_the_live_blocks_where_they_are(small_plan):
    section = Section.objects.get(slug="pariwisata", chapter__slug="gambaran-umum")

    assert [(b.kind, b.text) for b in section.blocks.all()] == [
        ("live", "statistics"),
        ("table", ""),
    ]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"at": "tidak/ada/di-sini", "text": "x"}, "tidak/ada/di-sini"),
        ({"at": "masterplan/penutup/isi", "after": "peta", "text": "x"}, "peta"),
        ({"at": "masterplan/penutup/isi", "table": {"columns": ["A"]}}, "masterplan/penutup/isi"),
        (
            {
                "at": "masterplan/penutup/isi",
                "table": {"caption": "T", "columns": ["A"], "rows": [["1", "2"]]},
            },
            "1",
        ),
    ],
)
def test_bad_prose_is_refused(small_plan, row, problem):
    with pytest.raises(Refused) as refusal:
        change_set_for(plan_data({"slug": "kota-kecil"}, prose=[row]))

    assert problem in str(refusal.value)


def test_contents_cuts_paragraphs_and_lists():
    blocks = contents("Satu\nbaris.\n\n- a\n- b\n  lanjut\n\n1. x\n2) y")

    assert [(b.kind, b.text) for b in blocks] == [
        ("paragraph", "Satu baris."),
        ("bullets", "a\nb lanjut"),
        ("numbered", "x\ny"),
    ]


def test_sample_comes_from_the_plan_unless_the_row_says(small_plan):
    assert Programme.objects.get(code="BRD-01").is_sample
    assert not small_plan.legalbasis_set.get().is_sample
    values = Statistic.objects.get(code="penduduk").values.filter(area="")
    assert [(v.year, v.is_sample) for v in values] == [(2020, False), (2024, True)]


def test_an_indicator_measures_a_programme_or_a_target(small_plan):
    owners = Indicator.objects.values_list("code", "programme__code", "target__code")

    assert list(owners) == [("BRD-01.1", "BRD-01", None), ("IKU-01", None, "sasaran-1")]


def test_every_change_raises_the_plans_revision(small_plan):
    load_plan(data=small(term=[]), by=None, at=NOW)

    assert Plan.objects.get(pk=small_plan.pk).revision == small_plan.revision + 1


# -- the command -----------------------------------------------------------------------------


def test_the_command_shows_changes_and_writes_nothing_on_a_dry_run(db, capsys):
    call_command("load_plan", SMALL, dry_run=True, json=True)

    lines = json.loads(capsys.readouterr().out)["changes"]
    assert {"kind": "create", "record": "masterplan.term peziarah"}.items() <= next(
        line for line in lines if line["record"].startswith("masterplan.term")
    ).items()
    assert BudgetLine.objects.count() == 0


@pytest.mark.parametrize(
    ("content", "problem"),
    [(b"[plan", "TOML"), (b"\xff\xfe", "UTF-8"), (b"plan = 3", "plan"), (b"", "slug")],
)
def test_the_command_refuses_a_bad_file_with_a_sentence(db, tmp_path, content, problem):
    path = tmp_path / "rencana.toml"
    path.write_bytes(content)

    with pytest.raises(CommandError) as refusal:
        call_command("load_plan", str(path))

    assert refusal.value.returncode == 1
    assert problem in str(refusal.value)


def test_the_command_refuses_a_folder_without_plans(db, tmp_path):
    with pytest.raises(CommandError) as refusal:
        call_command("load_plan", str(tmp_path))

    assert str(tmp_path) in str(refusal.value)
