"""All writing of plans."""

from __future__ import annotations

from datetime import datetime

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import F

from sudutkota.audit.actions import Actor
from sudutkota.changes.actions import apply

from .imports import PlanData, change_set_for
from .imports.plans import PlanChanges
from .models import Plan


@transaction.atomic
def load_plan(*, data: PlanData, by: Actor | None, at: datetime) -> PlanChanges:
    """Create the plan, or change it to match the data.

    Raises:
        Refused: the data cannot be loaded; nothing is written then.
    """
    changes = change_set_for(data)
    if changes.change_set:
        _store(changes.files)
        apply(changes.change_set, by=by, at=at, city_code=changes.city_code)
        Plan.objects.filter(slug=changes.slug).update(revision=F("revision") + 1)
    return changes


def _store(files: dict[str, bytes]) -> None:
    """Store files under the names made of their content; what is there already is the same."""
    for name, content in files.items():
        if not default_storage.exists(name):
            default_storage.save(name, ContentFile(content))
