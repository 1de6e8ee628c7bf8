"""Applying change-sets."""

from __future__ import annotations

from uuid import uuid4

import pytest

from sudutkota.audit.models import Entry
from sudutkota.changes.actions import apply
from sudutkota.changes.changeset import ChangeSet, FieldChange, RecordChange
from sudutkota.changes.queries import Wanted, compare
from sudutkota.common.errors import Refused
from sudutkota.masterplan.models import Issue, Programme, Swot, Tows
from tests.conftest import NOW


def _update(record, field, new, *, version=None):
    change = FieldChange(field, None, new)
    return ChangeSet(
        (
            RecordChange(
                "update",
                record._meta.label_lower,
                record.uuid,
                str(record),
                (change,),
                version or record.version,
            ),
        )
    )


def test_apply_changes_the_field_and_raises_the_version(small_plan):
    issue = Issue.objects.get(code="isu-1")

    apply(_update(issue, "title", "Baru"), by=None, at=NOW, city_code="36.73")

    issue.refresh_from_db()
    assert (issue.title, issue.version) == ("Baru", 2)


def test_apply_writes_one_audit_line_for_a_changed_field(small_plan, coordinator):
    issue = Issue.objects.get(code="isu-1")
    Entry.objects.all().delete()

    apply(_update(issue, "title", "Baru"), by=coordinator, at=NOW, city_code="36.73")

    lines = Entry.objects.values_list("field", "new", "actor_uuid", "city_code")
    assert list(lines) == [("title", "Baru", coordinator.uuid, "36.73")]


def test_apply_refuses_a_record_that_somebody_changed_meanwhile(small_plan):
    issue = Issue.objects.get(code="isu-1")
    apply(_update(issue, "title", "Pertama"), by=None, at=NOW, city_code="36.73")

    with pytest.raises(Refused):
        apply(_update(issue, "title", "Kedua"), by=None, at=NOW, city_code="36.73")

    issue.refresh_from_db()
    assert issue.title == "Pertama"


def test_apply_writes_nothing_when_the_last_change_breaks_a_rule(small_plan):
    issue = Issue.objects.get(code="isu-1")
    good = _update(issue, "title", "Baru").changes
    bad = _update(Programme.objects.get(code="BRD-01"), "end_year", 2001).changes

    with pytest.raises(Refused):
        apply(ChangeSet(good + bad), by=None, at=NOW, city_code="36.73")

    issue.refresh_from_db()
    assert issue.title != "Baru"


def test_apply_says_which_record_and_field_a_choice_does_not_fit(small_plan):
    programme = Programme.objects.get(code="BRD-01")

    with pytest.raises(Refused, match="BRD-01"):
        apply(_update(programme, "kind", "sulap"), by=None, at=NOW, city_code="36.73")


def test_apply_replaces_a_related_list(small_plan):
    option, statement = Tows.objects.get(code="so1"), Swot.objects.get(code="s1")

    apply(_update(option, "draws_on", [str(statement.uuid)]), by=None, at=NOW, city_code="36.73")

    assert [s.code for s in option.draws_on.all()] == ["s1"]


def test_apply_refuses_to_delete_what_others_rest_on(small_plan):
    programme = Programme.objects.get(code="BRD-01")
    change = RecordChange("delete", "masterplan.programme", programme.uuid, "BRD-01")

    with pytest.raises(Refused):
        apply(ChangeSet((change,)), by=None, at=NOW, city_code="36.73")

    assert Programme.objects.filter(code="BRD-01").exists()


def test_compare_is_silent_about_equal_records(small_plan):
    issue = Issue.objects.get(code="isu-1")
    wanted = Wanted(issue.uuid, "isu-1", {"title": issue.title, "priority": issue.priority})

    assert compare(Issue, [issue], [wanted]) == []


def test_compare_names_what_is_new_changed_and_gone(small_plan):
    issue, fresh = Issue.objects.get(code="isu-1"), uuid4()

    changes = compare(Issue, [issue], [Wanted(fresh, "isu-2", {"title": "Lain"})])

    assert [(c.kind, c.uuid) for c in changes] == [("create", fresh), ("delete", issue.uuid)]
