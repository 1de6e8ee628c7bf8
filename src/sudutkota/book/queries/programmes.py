"""What one programme's page reads."""

from __future__ import annotations

from sudutkota.evidence.models import Citation
from sudutkota.masterplan import models as m
from sudutkota.regions.models import District, Village

from .records import PlanRecords, grouped


def records_of_programme(plan: m.Plan, code: str) -> PlanRecords:
    """Return the records around one programme only: the same names, fewer rows (10 queries).

    Raises:
        Programme.DoesNotExist: the plan has no programme of that code.
    """
    records = PlanRecords(plan)
    rows = m.Programme.objects.select_related("owner", "sub_dimension__dimension")
    programme = rows.prefetch_related("supporting", "depends_on").get(plan=plan, code=code)
    records.programmes = [programme]
    sub = programme.sub_dimension
    records.sub_dimensions = {sub.pk: sub}
    indicators = m.Indicator.objects.filter(programme=programme)
    records.indicators = list(indicators.prefetch_related("yearly_targets"))
    records.budget_lines = list(m.BudgetLine.objects.filter(programme=programme))
    records.quick_wins = list(m.QuickWin.objects.filter(programme=programme))
    records.risks = list(m.Risk.objects.filter(programme=programme).select_related("owner"))
    owners = [programme.owner, *programme.supporting.all(), *(r.owner for r in records.risks)]
    records.opds = {opd.pk: opd for opd in owners if opd}
    records.place_names = _place_names(plan, programme.location)
    named = [programme, *records.indicators, *records.quick_wins, *records.risks]
    cited = Citation.objects.filter(record_uuid__in=[record.uuid for record in named])
    records.citations = grouped(cited.select_related("evidence"), "record_uuid")
    return records


def _place_names(plan: m.Plan, code: str) -> dict[str, str]:
    """Return the name of a city, district or kelurahan by its code (at most 1 query)."""
    if code == plan.city.code or not code:
        return {plan.city.code: plan.city.name}
    # 36.73.02 is a kecamatan, 36.73.02.1007 a kelurahan.
    if code.count(".") == 2:
        districts = District.objects.filter(city=plan.city_id, code=code)
        return {row.code: f"Kecamatan {row.name}" for row in districts.only("code", "name")}
    villages = Village.objects.filter(district__city=plan.city_id, code=code)
    return {row.code: f"Kelurahan {row.name}" for row in villages.only("code", "name")}
