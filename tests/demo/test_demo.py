"""The demo: complete, sourced or marked, and left alone by a second run."""

from __future__ import annotations

import tomllib
from collections import Counter
from importlib import resources

import pytest

from sudutkota.book.bridge import documents_of, edition_of
from sudutkota.demo.actions import SLUG, load_demo
from sudutkota.engines import typeset
from sudutkota.evidence.models import Citation
from sudutkota.masterplan import models as m
from sudutkota.masterplan.queries import KINDS, records_of
from tests.conftest import NOW


@pytest.fixture
def demo(db):
    load_demo(at=NOW, tell=lambda _line: None)
    return m.Plan.objects.select_related("city", "framework").get(slug=SLUG)


@pytest.fixture
def volumes(demo):
    documents, labels = documents_of(demo, edition_of(demo))
    return documents, labels


def test_the_plan_is_as_large_as_a_real_one(demo):
    programmes = m.Programme.objects.filter(plan=demo)
    by_dimension = Counter(p.sub_dimension.dimension.code for p in programmes.select_related("sub_dimension__dimension"))  # fmt: skip

    assert len(programmes) >= 60
    assert min(by_dimension.values()) >= 8
    assert len(by_dimension) == 6


def test_the_money_of_a_year_is_two_to_six_percent_of_the_budget(demo):
    apbd = 1_566_603_227_777
    lines = m.BudgetLine.objects.filter(programme__plan=demo)
    years = Counter()
    for line in lines:
        years[line.year] += line.amount_idr

    assert sorted(years) == list(demo.years)
    assert [y for y, amount in years.items() if not 0.02 <= amount / apbd <= 0.06] == []


def test_no_chapter_lacks_anything(volumes):
    documents, _labels = volumes

    boxes = [
        (d.id, n.title)
        for d in documents
        for n in typeset.walk(d.blocks)
        if isinstance(n, typeset.Callout) and n.kind == "missing"
    ]
    assert boxes == []


def test_the_four_volumes_carry_enough_to_look_at(volumes):
    documents, _labels = volumes
    nodes = [n for d in documents if not d.legal for n in typeset.walk(d.blocks)]

    assert sum(isinstance(n, typeset.Figure | typeset.Matrix) for n in nodes) >= 40
    assert sum(isinstance(n, typeset.Table) for n in nodes) >= 60


def test_every_mark_in_the_prose_is_resolved(volumes):
    documents, labels = volumes
    lost, marks = [], []
    for document in documents:
        for node in typeset.walk(document.blocks):
            for part in getattr(node, "content", ()) if isinstance(node, typeset.Paragraph) else ():
                if isinstance(part, typeset.Ref) and part.target not in labels:
                    lost.append(part.target)
                if isinstance(part, typeset.Text) and any(
                    m_ in part.text for m_ in ("[@", "[#", "[=")
                ):
                    marks.append(part.text)

    assert lost == []
    assert marks == []


def test_what_is_not_a_sample_names_its_source(demo):
    """Laws name themselves by number; every other fact cites a document."""
    cited = set(Citation.objects.values_list("record_uuid", flat=True))
    named = set(m.LegalBasis.objects.exclude(number="").values_list("uuid", flat=True))
    # A series rests on its values; a definition is ours.
    inherits = {m.Statistic, m.Term}

    bare = [
        f"{model.__name__} {record}"
        for model in KINDS.values()
        if "is_sample" in {f.name for f in model._meta.fields} and model not in inherits
        for record in records_of(demo, model)
        if not record.is_sample and record.uuid not in cited | named
    ]
    assert bare == []


def test_no_person_is_named_as_member_of_a_body(demo):
    offices = m.BodyMember.objects.filter(body__plan=demo).values_list("office", flat=True)

    assert [o for o in offices if any(t in o for t in ("H. ", "Dr. ", ", S", ", M."))] == []


def test_dependencies_never_turn_back_in_time(demo):
    late = [
        (p.code, before.code)
        for p in m.Programme.objects.filter(plan=demo).prefetch_related("depends_on")
        for before in p.depends_on.all()
        if before.start_year > p.start_year
    ]

    assert late == []


def test_targets_move_in_the_direction_that_is_better(demo):
    wrong = []
    for indicator in m.Indicator.objects.filter(plan=demo).prefetch_related("yearly_targets"):
        values = [t.value for t in indicator.yearly_targets.all()]
        if indicator.baseline is not None and values:
            change = values[-1] - indicator.baseline
            if (indicator.direction == "up" and change < 0) or (indicator.direction == "down" and change > 0):  # fmt: skip
                wrong.append(indicator.code)

    assert wrong == []


def test_a_second_run_leaves_what_people_changed(demo):
    m.Plan.objects.filter(pk=demo.pk).update(title="Judul yang diubah")

    assert load_demo(at=NOW, tell=lambda _line: None) is False
    assert m.Plan.objects.get(pk=demo.pk).title == "Judul yang diubah"


def test_every_file_of_the_demo_is_toml_with_a_word_on_its_origin():
    folder = resources.files("sudutkota.demo") / "data" / SLUG
    for file in folder.iterdir():
        tomllib.loads(file.read_text("utf-8"))
        assert file.name.endswith(".toml")
