"""Everything a book reads, fetched when a chapter first asks for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import TypeVar
from uuid import UUID

from django.db.models import Prefetch

from sudutkota.common.records import Record
from sudutkota.evidence.models import Citation, Evidence
from sudutkota.masterplan import models as m
from sudutkota.masterplan.choices import LegalKind
from sudutkota.regions.models import Dimension, District, Opd, SubDimension, Village

T = TypeVar("T")


class PlanRecords:
    """A plan's records by kind; each kind costs 1 query, and 1 for each related list."""

    def __init__(self, plan: m.Plan) -> None:
        self.plan = plan

    # -- the frame ---------------------------------------------------------------------------

    @cached_property
    def dimensions(self) -> list[Dimension]:
        """The framework's dimensions in order, with their sub-dimensions (2 queries)."""
        rows = Dimension.objects.filter(framework=self.plan.framework_id)
        return list(rows.prefetch_related("sub_dimensions"))

    @cached_property
    def sub_dimensions(self) -> dict[UUID, SubDimension]:
        """Every sub-dimension by identifier (none beyond `dimensions`)."""
        found = {}
        for dimension in self.dimensions:
            for sub in dimension.sub_dimensions.all():
                sub.dimension = dimension
                found[sub.pk] = sub
        return found

    @cached_property
    def opds(self) -> dict[UUID, Opd]:
        """The city's OPDs by identifier (1 query)."""
        return {opd.pk: opd for opd in Opd.objects.filter(city=self.plan.city_id)}

    @cached_property
    def districts(self) -> list[District]:
        """The city's districts with their kelurahan, without outlines of these (2 queries)."""
        villages = Prefetch("villages", Village.objects.defer("outline"))
        return list(District.objects.filter(city=self.plan.city_id).prefetch_related(villages))

    @cached_property
    def place_names(self) -> dict[str, str]:
        """Names of the city, its districts and kelurahan by code (none beyond `districts`)."""
        names = {self.plan.city.code: self.plan.city.name}
        for district in self.districts:
            names[district.code] = f"Kecamatan {district.name}"
            for village in district.villages.all():
                names[village.code] = f"Kelurahan {village.name}"
        return names

    # -- evidence ----------------------------------------------------------------------------

    @cached_property
    def evidence(self) -> dict[str, Evidence]:
        """The city's ledger by code (1 query)."""
        return {row.code: row for row in Evidence.objects.filter(city=self.plan.city_id)}

    @cached_property
    def citations(self) -> dict[UUID, list[Citation]]:
        """What every record of the city rests on (1 query beyond `evidence`)."""
        by_uuid = {row.pk: row for row in self.evidence.values()}
        found: dict[UUID, list[Citation]] = defaultdict(list)
        for citation in Citation.objects.filter(evidence__city=self.plan.city_id):
            citation.evidence = by_uuid[citation.evidence_id]
            found[citation.record_uuid].append(citation)
        return found

    def sources(self, *groups: Iterable[Record]) -> list[Evidence]:
        """Return the documents that the records rest on, each once, in order of mention."""
        found: dict[UUID, Evidence] = {}
        for group in groups:
            for record in group:
                for citation in self.citations.get(record.uuid, ()):
                    found.setdefault(citation.evidence.pk, citation.evidence)
        return list(found.values())

    # -- facts and analyses ------------------------------------------------------------------

    @cached_property
    def legal_bases(self) -> list[m.LegalBasis]:
        """The legal basis, highest rank first, then by date (1 query)."""
        order = {kind: place for place, kind in enumerate(LegalKind.values)}
        rows = m.LegalBasis.objects.filter(plan=self.plan)
        return sorted(rows, key=lambda r: (order[r.kind], str(r.dated_on or "9999"), r.code))

    @cached_property
    def milestones(self) -> list[m.Milestone]:
        """The making of the plan in the order of the codes; some steps have no date (1 query)."""
        return list(m.Milestone.objects.filter(plan=self.plan).order_by("code"))

    @cached_property
    def statistics(self) -> list[m.Statistic]:
        """All series with their values (2 queries)."""
        return list(m.Statistic.objects.filter(plan=self.plan).prefetch_related("values"))

    @cached_property
    def issues(self) -> list[m.Issue]:
        """Strategic issues by dimension and priority (1 query)."""
        return list(m.Issue.objects.filter(plan=self.plan))

    @cached_property
    def readiness(self) -> list[m.Readiness]:
        """Readiness by element (1 query)."""
        return list(m.Readiness.objects.filter(plan=self.plan))

    @cached_property
    def swot(self) -> list[m.Swot]:
        """SWOT statements by dimension (1 query)."""
        return list(m.Swot.objects.filter(plan=self.plan))

    @cached_property
    def tows(self) -> list[m.Tows]:
        """TOWS options with what they draw on (2 queries)."""
        return list(m.Tows.objects.filter(plan=self.plan).prefetch_related("draws_on"))

    @cached_property
    def gaps(self) -> list[m.Gap]:
        """Gaps by sub-dimension (1 query)."""
        return list(m.Gap.objects.filter(plan=self.plan))

    @cached_property
    def key_words(self) -> list[m.KeyWord]:
        """Key words, most wanted first (1 query)."""
        return list(m.KeyWord.objects.filter(plan=self.plan))

    @cached_property
    def terms(self) -> list[m.Term]:
        """The glossary in alphabetical order (1 query)."""
        return sorted(m.Term.objects.filter(plan=self.plan), key=lambda t: t.term.casefold())

    # -- direction ---------------------------------------------------------------------------

    @cached_property
    def rpjmd_missions(self) -> list[m.RpjmdMission]:
        """The RPJMD's missions (1 query)."""
        return list(m.RpjmdMission.objects.filter(plan=self.plan))

    @cached_property
    def missions(self) -> list[m.Mission]:
        """The plan's missions with what they serve (3 queries)."""
        rows = m.Mission.objects.filter(plan=self.plan)
        return list(rows.prefetch_related("rpjmd_missions", "dimensions"))

    @cached_property
    def goals(self) -> list[m.Goal]:
        """Goals (1 query)."""
        return list(m.Goal.objects.filter(plan=self.plan))

    @cached_property
    def targets(self) -> list[m.Target]:
        """Targets (1 query)."""
        return list(m.Target.objects.filter(plan=self.plan))

    @cached_property
    def strategies(self) -> list[m.Strategy]:
        """Strategies with the targets they serve (2 queries)."""
        return list(m.Strategy.objects.filter(plan=self.plan).prefetch_related("targets"))

    # -- programmes --------------------------------------------------------------------------

    @cached_property
    def programmes(self) -> list[m.Programme]:
        """Programmes by code with supporters and dependencies (3 queries)."""
        rows = m.Programme.objects.filter(plan=self.plan)
        return list(rows.prefetch_related("supporting", "depends_on"))

    @cached_property
    def indicators(self) -> list[m.Indicator]:
        """Indicators of programmes and targets with their yearly targets (2 queries)."""
        rows = m.Indicator.objects.filter(plan=self.plan)
        return list(rows.prefetch_related("yearly_targets"))

    @cached_property
    def budget_lines(self) -> list[m.BudgetLine]:
        """All money (1 query)."""
        return list(m.BudgetLine.objects.filter(programme__plan=self.plan))

    @cached_property
    def quick_wins(self) -> list[m.QuickWin]:
        """Quick wins with their steps (2 queries)."""
        return list(m.QuickWin.objects.filter(plan=self.plan).prefetch_related("steps"))

    @cached_property
    def bodies(self) -> list[m.Body]:
        """Bodies with their seats (2 queries)."""
        return list(m.Body.objects.filter(plan=self.plan).prefetch_related("members"))

    @cached_property
    def risks(self) -> list[m.Risk]:
        """Risks, gravest first (1 query)."""
        return sorted(m.Risk.objects.filter(plan=self.plan), key=lambda r: (-r.level, r.code))

    # -- by way of ---------------------------------------------------------------------------

    @cached_property
    def indicators_by_programme(self) -> dict[UUID, list[m.Indicator]]:
        """A programme's indicators (none beyond `indicators`)."""
        return grouped(self.indicators, "programme_id")

    @cached_property
    def indicators_by_target(self) -> dict[UUID, list[m.Indicator]]:
        """A target's indicators (none beyond `indicators`)."""
        return grouped(self.indicators, "target_id")

    @cached_property
    def lines_by_programme(self) -> dict[UUID, list[m.BudgetLine]]:
        """A programme's money (none beyond `budget_lines`)."""
        return grouped(self.budget_lines, "programme_id")

    @cached_property
    def quick_win_by_programme(self) -> dict[UUID, m.QuickWin]:
        """Which programmes are quick wins (none beyond `quick_wins`)."""
        return {quick_win.programme_id: quick_win for quick_win in self.quick_wins}

    @cached_property
    def programmes_by_uuid(self) -> dict[UUID, m.Programme]:
        """Programmes by identifier (none beyond `programmes`)."""
        return {programme.pk: programme for programme in self.programmes}

    def dimension_of(self, programme: m.Programme) -> Dimension:
        """Return a programme's dimension."""
        return self.sub_dimensions[programme.sub_dimension_id].dimension

    def programmes_in(self, dimension: Dimension | None) -> list[m.Programme]:
        """Return a dimension's programmes, all of them for None."""
        if dimension is None:
            return self.programmes
        return [p for p in self.programmes if self.dimension_of(p) == dimension]

    def cost_idr(self, programme: m.Programme, year: int | None = None) -> int:
        """Return what a programme costs, in one year or over all."""
        lines = self.lines_by_programme.get(programme.pk, ())
        return sum(line.amount_idr for line in lines if year in {None, line.year})


def grouped(rows: Iterable[T], name: str) -> dict[UUID, list[T]]:
    """Return rows by the identifier they hold in a field, those without one left out."""
    found: dict[UUID, list[T]] = defaultdict(list)
    for row in rows:
        if (key := getattr(row, name)) is not None:
            found[key].append(row)
    return found
