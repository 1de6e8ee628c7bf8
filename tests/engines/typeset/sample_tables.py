"""Tables of the sample volume."""

from __future__ import annotations

from sudutkota.engines.typeset import (
    Cell,
    Column,
    Row,
    Table,
)
from tests.engines.typeset.sample_parts import text


def programmes(count: int, *, landscape: bool = False) -> Table:
    rows: list[Row] = []
    for at in range(count):
        if at % 8 == 0:
            rows.append(
                Row((Cell(text(f"Dimensi {at // 8 + 1}: tata kelola cerdas")),), kind="section")
            )
        rows.append(
            Row(
                (
                    Cell(text(f"SC-{at + 1:03}")),
                    Cell(text("Penyelenggaraan layanan pengaduan warga terpadu")),
                    Cell(text("Dinas Komunikasi dan Informatika")),
                    Cell(text(f"{at * 37 + 120:,}".replace(",", "."))),
                    Cell(text(f"{at * 41 + 90:,}".replace(",", "."))),
                )
            )
        )
        if at % 8 == 7:
            rows.append(
                Row(
                    (
                        Cell(text("Jumlah dimensi"), span=3),
                        Cell(text("3.120")),
                        Cell(text("2.980")),
                    ),
                    kind="subtotal",
                )
            )
    rows.append(
        Row(
            (Cell(text("Jumlah"), span=3), Cell(text("12.480")), Cell(text("11.920"))), kind="total"
        )
    )
    return Table(
        f"tabel-program-{count}",
        "Program menurut dimensi dan perangkat daerah penanggung jawab",
        (
            Column("Kode", 0.7, keep=True),
            Column("Program", 2.4, keep=True),
            Column("Perangkat daerah", 1.8),
            Column("2023", 0.8, "right", "Anggaran (juta rupiah)"),
            Column("2024", 0.8, "right", "Anggaran (juta rupiah)"),
        ),
        tuple(rows),
        source="Rencana Kerja Pemerintah Daerah 2023",
        note="Angka dibulatkan.",
        sample=True,
        landscape=landscape,
    )


def matrix_table() -> Table:
    """Return a matrix of sixteen columns that has to be split by years."""
    years = range(2023, 2033)
    columns = (
        Column("Kode", 0.7, keep=True),
        Column("Program", 2.2, keep=True),
        Column("Indikator", 1.8),
        Column("Satuan", 0.8),
        *(Column(str(year), 0.7, "right", "Target") for year in years),
        Column("Anggaran (juta rupiah)", 1, "right"),
        Column("Sumber dana", 1),
    )
    rows = tuple(
        Row(
            (
                Cell(text(f"SC-{at:03}")),
                Cell(text("Pengembangan jalur ziarah dan penunjuk arah di kawasan Banten Lama")),
                Cell(text("Persentase kawasan yang memiliki penunjuk arah")),
                Cell(text("persen")),
                *(Cell(text(f"{20 + 8 * step},5")) for step in range(10)),
                Cell(text("1.250,0")),
                Cell(text("APBD kota, CSR")),
            )
        )
        for at in range(1, 13)
    )
    return Table(
        "tabel-matriks",
        "Matriks program dan target tahunan",
        columns,
        rows,
        source="Lembar kerja OPD",
        landscape=True,
        dense=True,
    )


def roadmap() -> Table:
    years = [str(year) for year in range(2023, 2033)]
    return Table(
        "tabel-peta-jalan",
        "Peta jalan program",
        (
            Column("Program", 2.6, keep=True),
            *(
                Column(
                    year,
                    0.6,
                    "center",
                    "Pendek" if year == "2023" else "Menengah" if year < "2028" else "Panjang",
                )
                for year in years
            ),
        ),
        (
            Row((Cell(text("Dimensi branding")),), kind="section"),
            Row(
                (
                    Cell(text("Sudut foto kota")),
                    Cell(mark="bar-strong"),
                    Cell(text("uji"), span=3, mark="bar"),
                    Cell(mark="dot"),
                    *(Cell() for _ in range(5)),
                )
            ),
            Row(
                (
                    Cell(text("Kalender peristiwa")),
                    Cell(),
                    *(Cell(mark="bar") for _ in range(4)),
                    *(Cell(mark="bar-strong") for _ in range(5)),
                )
            ),
        ),
        sample=True,
    )
