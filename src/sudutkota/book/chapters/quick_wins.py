"""Quick wins: the list, the profiles with ten criteria, steps and risks."""

from __future__ import annotations

from sudutkota.engines.typeset import Block, Card, Cell, Column, Heading, Line, Mark, Row, Table
from sudutkota.masterplan.models import Programme, QuickWin

from .governance import risk_table
from .parts import Scope, all_samples, cell, line, live, missing, number, record_table, row, sources
from .programmes import owner_text

CRITERIA = (
    ("origin", "Perancangan bersama", "Dirancang bersama semua pihak dan berangkat dari isu strategis RPJMD."),
    ("appeal", "Daya tarik", "Menarik bagi warga dan bagi pihak di luar daerah."),
    ("benefit", "Manfaat", "Manfaatnya langsung dirasakan penerima layanan."),
    ("uniqueness", "Keunikan", "Berbeda dari yang sudah ada di daerah lain."),
    ("partnership", "Kemitraan", "Melibatkan mitra di luar pemerintah daerah."),
    ("growth", "Potensi tumbuh", "Dapat diperluas tanpa mengubah rancangannya."),
    ("continuity", "Keberlanjutan", "Mempunyai cara bertahan setelah tahun pertama."),
    ("resources", "Sumber daya", "Orang, anggaran, dan sarananya tersedia."),
    ("risk_identification", "Risiko dikenali", "Risikonya dicatat beserta sebabnya."),
    ("risk_mitigation", "Risiko ditangani", "Setiap risiko mempunyai penanganan dan penanggung jawab."),
)  # fmt: skip


def quick_wins_in(scope: Scope) -> list[tuple[QuickWin, Programme]]:
    """Return the scope's quick wins with their programmes."""
    programmes = scope.records.programmes_by_uuid
    pairs = [(q, programmes[q.programme_id]) for q in scope.records.quick_wins]
    chosen = scope.dimension
    return [(q, p) for q, p in pairs if chosen in {None, scope.records.dimension_of(p)}]


@live("quick-win-criteria")
def quick_win_criteria(scope: Scope) -> list[Block]:
    """Return the ten criteria with what each asks."""
    rows = [row(number(n), title, text) for n, (_f, title, text) in enumerate(CRITERIA, start=1)]
    columns = (Column("No.", 0.5, "right"), Column("Kriteria", 2), Column("Yang dinilai", 5))
    caption = "Sepuluh kriteria quick win"
    return [Table(scope.id("quick-win-criteria"), caption, columns, tuple(rows))]


@live("quick-wins")
def quick_wins(scope: Scope) -> list[Block]:
    """Return the quick wins of all dimensions."""
    found = quick_wins_in(scope)
    if not found:
        return missing("quick win", "Pilih satu program unggulan untuk setiap dimensi.")
    rows = [
        row(
            scope.records.dimension_of(programme).name_id,
            programme.code,
            programme.name,
            owner_text(scope, programme),
            f"{quick_win.months} bulan",
            f"{quick_win.progress} %",
        )
        for quick_win, programme in _by_dimension(scope, found)
    ]
    columns = (
        Column("Dimensi", 1.8),
        Column("Kode", 0.9),
        Column("Quick win", 3),
        Column("Penanggung jawab", 1.5),
        Column("Waktu", 0.9, "right"),
        Column("Kemajuan", 1, "right"),
    )
    caption = "Quick win menurut dimensi"
    records = [quick_win for quick_win, _programme in found]
    return [record_table(scope, "quick-wins", caption, columns=columns, records=records, rows=rows)]


def _by_dimension(
    scope: Scope, found: list[tuple[QuickWin, Programme]]
) -> list[tuple[QuickWin, Programme]]:
    return sorted(found, key=lambda pair: scope.records.dimension_of(pair[1]).order)


@live("quick-win-profiles")
def quick_win_profiles(scope: Scope) -> list[Block]:
    """Return a dimension's quick wins: problem, idea, and the ten criteria."""
    found = quick_wins_in(scope)
    if not found:
        return missing(f"quick win{scope.of_dimension}")
    return [
        node for quick_win, programme in found for node in _profile(scope, quick_win, programme)
    ]


def _profile(scope: Scope, quick_win: QuickWin, programme: Programme) -> list[Block]:
    facts: list[tuple[str, Line]] = [
        ("Penanggung jawab", line(owner_text(scope, programme))),
        ("Mitra", line(", ".join(map(str, programme.partners)) or "–")),
        ("Penerima manfaat", line(quick_win.beneficiaries or "–")),
        ("Waktu", line(f"{quick_win.months} bulan")),
        ("Kemajuan", line(f"{quick_win.progress} %")),
    ]
    card = Card(
        id=scope.id(f"profil-{programme.code.lower()}"),
        title=programme.name,
        code=programme.code,
        tag="Contoh" if quick_win.is_sample else "",
        facts=tuple(facts),
        content=tuple(line(t) for t in (quick_win.problem, quick_win.description) if t),
        link=programme.code,
    )
    rows = [row(title, getattr(quick_win, name)) for name, title, _asks in CRITERIA]
    columns = (Column("Kriteria", 1.4), Column("Uraian", 5))
    table = Table(
        scope.id(f"kriteria-{programme.code.lower()}"),
        f"Sepuluh kriteria {programme.name}",
        columns,
        tuple(rows),
        source=sources(scope.records, [quick_win, programme]),
        sample=quick_win.is_sample,
    )
    return [card, table]


@live("quick-win-schedule")
def quick_win_schedule(scope: Scope) -> list[Block]:
    """Return the quick wins over twelve months."""
    found = _by_dimension(scope, quick_wins_in(scope))
    if not found:
        return []
    rows = []
    for quick_win, programme in found:
        steps = {step.month for step in quick_win.steps.all()}
        marks: list[Mark] = [
            "bar-strong" if m in steps else "bar" if m <= quick_win.months else ""
            for m in range(1, 13)
        ]
        rows.append(Row((cell(programme.name), *(Cell((), mark=mark) for mark in marks))))
    columns = (
        Column("Quick win", 4, keep=True),
        *(Column(str(m), 0.5, "center", group="Bulan ke-") for m in range(1, 13)),
    )
    caption = "Jadwal quick win; warna tua menandai bulan selesainya sebuah langkah"
    sample = all_samples([quick_win for quick_win, _p in found])
    return [Table(scope.id("quick-win-schedule"), caption, columns, tuple(rows), sample=sample)]


@live("quick-win-steps")
def quick_win_steps(scope: Scope) -> list[Block]:
    """Return every quick win's steps by month."""
    nodes: list[Block] = []
    for quick_win, programme in _by_dimension(scope, quick_wins_in(scope)):
        steps = list(quick_win.steps.all())
        rows = [row(f"Bulan {step.month}", step.text) for step in steps]
        heading = Heading(
            scope.level, programme.name, scope.id(f"langkah-{programme.code.lower()}")
        )
        if not rows:
            nodes += [heading, *missing("langkah kerja")]
            continue
        columns = (Column("Selesai", 1), Column("Langkah", 6))
        caption = f"Langkah kerja {programme.name}"
        table_id = scope.id(f"tabel-langkah-{programme.code.lower()}")
        nodes.append(heading)
        nodes.append(Table(table_id, caption, columns, tuple(rows), sample=quick_win.is_sample))
    return nodes or missing("langkah kerja quick win")


@live("quick-win-risks")
def quick_win_risks(scope: Scope) -> list[Block]:
    """Return the risks of the quick wins' programmes."""
    programmes = {programme.pk for _q, programme in quick_wins_in(scope)}
    found = [risk for risk in scope.records.risks if risk.programme_id in programmes]
    return risk_table(scope, "quick-win-risks", "Risiko quick win dan penanganannya", found)
