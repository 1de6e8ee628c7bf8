"""Bodies and their seats, the load of every OPD, and risks."""

from __future__ import annotations

from collections.abc import Sequence

from sudutkota.engines.typeset import Block, Break, Cell, Column, Inline, Row, Table, Text
from sudutkota.masterplan.models import Body, Risk

from .parts import (
    Scope,
    all_samples,
    cell,
    is_mixed,
    live,
    marked,
    millions,
    missing,
    number,
    record_table,
    row,
)

LEVELS = {1: "rendah", 2: "sedang", 3: "tinggi"}
TREATMENTS = {"structural": "struktural", "non-structural": "nonstruktural", "": ""}


@live("bodies")
def bodies(scope: Scope) -> list[Block]:
    """Return the bodies with their duties and seats."""
    found = scope.records.bodies
    if not found:
        return missing("kelembagaan", "Catat dewan, tim pelaksana, dan forum beserta jabatannya.")
    rows = [Row((cell(body.name), cell(body.duty), _seats(body))) for body in found]
    columns = (Column("Lembaga", 1.8), Column("Tugas", 3), Column("Keanggotaan", 3))
    caption = "Lembaga pelaksana, tugas, dan keanggotaan"
    return [record_table(scope, "bodies", caption, columns=columns, records=found, rows=rows)]


def _seats(body: Body) -> Cell:
    parts: list[Inline] = []
    for member in body.members.all():
        if parts:
            parts.append(Break())
        parts.append(Text(f"{member.role}: {member.office}" if member.role else member.office))
    return cell(*parts)


@live("opd-load")
def opd_load(scope: Scope) -> list[Block]:
    """Return how many programmes every OPD owns and supports, and the money it answers for."""
    records = scope.records
    rows = []
    for opd in sorted(records.opds.values(), key=lambda o: o.name):
        owned = [p for p in records.programmes if p.owner_id == opd.pk]
        supported = [p for p in records.programmes if opd in p.supporting.all()]
        if owned or supported:
            cost = sum(records.cost_idr(p) for p in owned)
            rows.append(
                (
                    len(owned),
                    row(opd.name, number(len(owned)), number(len(supported)), millions(cost)),
                )
            )
    orphans = [p for p in records.programmes if p.owner_id is None]
    if not rows and not orphans:
        return missing("peran perangkat daerah")
    ordered = [line for _count, line in sorted(rows, key=lambda item: -item[0])]
    if orphans:
        cost = sum(records.cost_idr(p) for p in orphans)
        ordered.append(row("Belum ada penanggung jawab", number(len(orphans)), "–", millions(cost)))
    columns = (
        Column("Perangkat daerah", 4),
        Column("Penanggung jawab (program)", 1.3, "right"),
        Column("Pendukung (program)", 1.2, "right"),
        Column("Anggaran (Rp juta)", 1.3, "right"),
    )
    caption = "Beban perangkat daerah"
    sample = all_samples(records.programmes)
    return [Table(scope.id("opd-load"), caption, columns, tuple(ordered), sample=sample)]


@live("risks")
def risks(scope: Scope) -> list[Block]:
    """Return the risk register, gravest first."""
    return risk_table(scope, "risks", "Daftar risiko dan penanganannya", scope.records.risks)


def risk_table(scope: Scope, name: str, caption: str, found: Sequence[Risk]) -> list[Block]:
    """Return a table of risks, or the box that says there are none."""
    if not found:
        return missing("daftar risiko")
    mixed = is_mixed(found)
    programmes = scope.records.programmes_by_uuid
    rows = [
        row(
            risk.code.upper(),
            programmes[risk.programme_id].code if risk.programme_id else "rencana",
            marked(risk.event, risk, mixed=mixed),
            risk.cause,
            f"{LEVELS[risk.likelihood]} × {LEVELS[risk.impact]}",
            _treatment(risk),
            _owner(scope, risk),
        )
        for risk in found
    ]
    columns = (
        Column("Kode", 0.8),
        Column("Program", 1.1),
        Column("Peristiwa", 2.4),
        Column("Sebab", 2.2),
        Column("Kemungkinan × dampak", 1.3),
        Column("Penanganan", 3),
        Column("Penanggung jawab", 1.3),
    )
    return [
        record_table(
            scope,
            name,
            caption,
            columns=columns,
            records=found,
            rows=rows,
            dense=True,
            landscape=True,
        )
    ]


def _treatment(risk: Risk) -> str:
    kind = TREATMENTS[risk.treatment_kind]
    return f"{risk.treatment} ({kind})" if kind and risk.treatment else risk.treatment


def _owner(scope: Scope, risk: Risk) -> str:
    opd = scope.records.opds.get(risk.owner_id) if risk.owner_id else None
    return (opd.short or opd.name) if opd else "–"
