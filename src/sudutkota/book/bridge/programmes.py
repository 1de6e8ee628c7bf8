"""A programme's own page in the web edition."""

from __future__ import annotations

from sudutkota.engines import typeset
from sudutkota.masterplan.models import Plan, Programme

from ..chapters.governance import risk_table
from ..chapters.money import SOURCES, TAGGING, total
from ..chapters.parts import Scope, millions, record_table, row
from ..chapters.paths import trend_figure
from ..chapters.programmes import programme_card
from ..queries import records_of_programme
from .pages import link_in


def programme_page(plan: Plan, code: str) -> tuple[Programme, typeset.WebPage]:
    """Return a programme and its page: profile, indicators, money, risks (10 queries).

    Raises:
        Programme.DoesNotExist: the plan has no programme of that code.
    """
    scope = Scope(records_of_programme(plan, code))
    records = scope.records
    (programme,) = records.programmes
    blocks: list[typeset.Block] = [
        typeset.Heading(1, str(programme), "program", matter="front"),
        programme_card(scope, programme),
    ]
    found = records.indicators_by_programme.get(programme.pk, [])
    if found:
        blocks.append(typeset.Heading(2, "Indikator", "indikator"))
        blocks += [node for one in found for node in trend_figure(scope, one)]
    if records.lines_by_programme.get(programme.pk):
        blocks.append(typeset.Heading(2, "Anggaran", "anggaran"))
        blocks.append(_money(scope, programme))
    risks = [risk for risk in records.risks if risk.programme_id == programme.pk]
    if risks:
        blocks.append(typeset.Heading(2, "Risiko", "risiko"))
        blocks += risk_table(scope, "risiko", "Risiko dan penanganannya", risks)
    document = typeset.Document(id="program", title=str(programme), blocks=tuple(blocks))
    labels = typeset.number(document)
    return programme, typeset.chapter_html(document, "program", labels=labels, link=link_in(plan))


def _money(scope: Scope, programme: Programme) -> typeset.Table:
    lines = scope.records.lines_by_programme[programme.pk]
    years = sorted({one.year for one in lines})
    keys = dict.fromkeys((one.source, one.tagging) for one in lines)
    rows = []
    for source, tagging in keys:
        own = [one for one in lines if (one.source, one.tagging) == (source, tagging)]
        amounts = [millions(total(own, year)) for year in years]
        rows.append(row(SOURCES[source], TAGGING[tagging], *amounts, millions(total(own))))
    columns = (
        typeset.Column("Sumber", 1.4, keep=True),
        typeset.Column("Penandaan", 1.1),
        *(typeset.Column(str(year), 0.8, "right", group="Rp juta") for year in years),
        typeset.Column("Jumlah", 1, "right", group="Rp juta"),
    )
    caption = f"Anggaran {programme.code}"
    return record_table(
        scope, "anggaran-program", caption, columns=columns, records=[programme], rows=rows
    )
