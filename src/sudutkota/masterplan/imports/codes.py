"""Which record a code in the file means."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.db import models
from django.utils.translation import gettext as _

from sudutkota.common.errors import Refused
from sudutkota.common.records import Record
from sudutkota.evidence.models import Evidence
from sudutkota.regions.models import City, Dimension, Framework, Opd, SubDimension

from ..models import Plan, PlanRecord


class Codes:
    """Finds identifiers by code and collects what could not be found."""

    def __init__(self, plan: Plan | None, city: City, framework: Framework) -> None:
        self.plan = plan
        self.city = city
        self.framework = framework
        self.problems: list[str] = []
        self._known: dict[type[Record], dict[str, UUID]] = {
            Dimension: dict(framework.dimensions.values_list("code", "pk")),
            SubDimension: dict(
                SubDimension.objects.filter(dimension__framework=framework).values_list(
                    "code", "pk"
                )
            ),
            Opd: dict(Opd.objects.filter(city=city).values_list("code", "pk")),
            Evidence: dict(Evidence.objects.filter(city=city).values_list("code", "pk")),
        }

    def known(self, model: type[Record]) -> dict[str, UUID]:
        """Return the codes of a kind of record (1 query the first time)."""
        if model not in self._known:
            rows: Any = model._default_manager.all()
            found = rows.filter(plan=self.plan).values_list("code", "pk") if self.plan else ()
            self._known[model] = dict(found)
        return self._known[model]

    def claim(self, model: type[Record], code: str) -> UUID:
        """Return the identifier of the record with that code, a new one if there is none."""
        return self.known(model).setdefault(code, uuid4())

    def resolve(self, field: models.Field[Any, Any], value: object, where: str) -> UUID | None:
        """Return the identifier that a related field's code means, or note the problem."""
        if value in {"", None}:
            return None
        model = field.related_model
        found = self.known(model).get(str(value))  # type: ignore[arg-type]  # ours are records
        if found is None:
            self.problems.append(
                _("%(where)s: there is no %(kind)s with code %(code)s.")
                % {
                    "where": where,
                    "kind": model._meta.verbose_name,  # type: ignore[union-attr]
                    "code": value,
                }
            )
        return found

    def refuse(self) -> None:
        """Refuse with every problem found, ten at most.

        Raises:
            Refused: there was a problem.
        """
        if not self.problems:
            return
        shown = self.problems[:10]
        if len(self.problems) > len(shown):
            shown.append(_("And %(count)d more.") % {"count": len(self.problems) - len(shown)})
        raise Refused("\n".join(shown))


def is_plan_record(model: type[models.Model]) -> bool:
    """Return whether a model's records are found by code within a plan."""
    return issubclass(model, PlanRecord)
