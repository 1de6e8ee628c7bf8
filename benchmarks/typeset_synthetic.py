"""Time the PDF writer on made-up volumes: `python -m benchmarks.typeset_synthetic`.

Prints seconds, pages and peak memory of a whole process per volume.
"""

from __future__ import annotations

import re
import resource
import subprocess
import sys
import time
from datetime import date

from sudutkota.engines.typeset import (
    Card,
    Cell,
    Column,
    Cover,
    Document,
    Edition,
    Figure,
    Heading,
    Note,
    Paragraph,
    Ref,
    Row,
    Table,
    Term,
    Text,
    to_pdf,
)
from sudutkota.engines.typeset.tree import Block

EDITION = Edition(number=1, issued_on=date(2022, 12, 1))
YEARS = range(2023, 2033)
PROSE = (
    "Penyelenggaraan kota cerdas bertumpu pada data yang dikumpulkan perangkat daerah, diperiksa bersama, "
    "lalu diterbitkan secara terbuka supaya setiap orang dapat menilai apakah janji pembangunan ditepati. "
    "Pemerintah kota memperbaiki pelayanan, menata kawasan, dan mengembangkan literasi digital warga. "
)


def chart(seed: int) -> str:
    """Return a chart of some sixty elements."""
    bars = "".join(
        f'<rect x="{50 + at * 56}" y="{220 - (at * seed) % 160}" width="34" height="{(at * seed) % 160}" '
        f'fill="{"#0f5c4d" if at % 2 else "#b5532a"}"/><text x="{67 + at * 56}" y="238" font-size="11" '
        f'text-anchor="middle" font-family="Plus Jakarta Sans">{year}</text>'
        for at, year in enumerate(YEARS)
    )
    rules = "".join(
        f'<path d="M40 {20 + 25 * at}H620" stroke="#ddd"/><text x="34" y="{24 + 25 * at}" font-size="10" '
        f'text-anchor="end" font-family="Plus Jakarta Sans">{160 - 20 * at}</text>'
        for at in range(9)
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 250">{rules}{bars}</svg>'


def paragraph(at: int) -> Paragraph:
    return Paragraph(
        (
            Text(PROSE * 3),
            Text("Rinciannya pada "),
            Ref(f"table-{max(at - 1, 0)}"),
            Text(" dan "),
            Ref(f"figure-{at // 2}"),
            Text("; kawasan "),
            Term(f"Kawasan {at % 23}"),
            Text("."),
            Note(f"Dinas Komunikasi dan Informatika, data sektoral, halaman {at}."),
        )
    )


def table(at: int, rows: int) -> Table:
    columns = (
        Column("Kode", 0.8, keep=True),
        Column("Program", 2.6, keep=True),
        Column("Perangkat daerah", 2),
        *(Column(str(year), 0.8, "right", "Anggaran (juta rupiah)") for year in list(YEARS)[:4]),
    )
    body = tuple(
        Row(
            (
                Cell((Text(f"SC-{at}-{row:03}"),)),
                Cell((Text(f"Pengembangan layanan terpadu kawasan {row}"),)),
                Cell((Text("Dinas Komunikasi dan Informatika"),)),
                *(Cell((Text(f"{row * 37 % 900},{year % 10}"),)) for year in range(4)),
            )
        )
        for row in range(rows)
    )
    return Table(
        f"table-{at}", f"Program dan anggaran bagian {at}", columns, body, source="RKPD 2023"
    )


def section(at: int, *, rows: int) -> tuple[Block, ...]:
    """Return two to three pages: text, a table, on two of three a figure."""
    blocks: list[Block] = [Heading(2, f"Bagian tentang layanan {at}", f"section-{at}")]
    blocks += [paragraph(at), Paragraph((Text(PROSE * 4),)), table(at, rows)]
    if at % 3 != 2:
        number = at * 2 // 3
        blocks.append(
            Figure(
                f"figure-{number}",
                f"Perkembangan {number}",
                svg=chart(17 + at),
                alt="Batang per tahun.",
            )
        )
    return (*blocks, Paragraph((Text(PROSE * 3),)), Paragraph((Text(PROSE * 4),)))


def volume(sections: int = 60, *, rows: int = 22) -> Document:
    """Return a volume with that many tables and two thirds as many figures."""
    blocks: list[Block] = []
    for at in range(sections):
        if at % 6 == 0:
            blocks.append(Heading(1, f"Bab uji {at // 6 + 1}", f"chapter-{at}", opener=PROSE[:120]))
        blocks += section(at, rows=rows)
    return Document("uji", "Buku uji", tuple(blocks), Cover("Buku I", "Buku uji"), label="Buku I")


def plan(programmes: int) -> Document:
    """Return a plan's volume: a card, a table row and a trend per programme."""
    blocks: list[Block] = []
    for at in range(programmes):
        if at % 40 == 0:
            blocks.append(Heading(1, f"Bab program {at // 40 + 1}", f"chapter-{at}"))
            blocks.append(table(at, 40))
        facts = tuple(
            (name, (Text(PROSE[: 40 + at % 30]),))
            for name in ("Penanggung jawab", "Lokasi", "Sumber dana")
        )
        content = (Text(PROSE * 2), Ref(f"table-{at // 40 * 40}"), Term(f"Layanan {at % 90}"))
        blocks.append(
            Card(
                f"card-{at}",
                f"Program layanan kawasan {at}",
                f"SC-{at:03}",
                "Quick win",
                facts,
                (content,),
            )
        )
        if at % 4 == 0:
            blocks.append(
                Figure(
                    f"figure-{at}",
                    f"Target {at}",
                    svg=chart(at + 3),
                    alt="Batang per tahun.",
                    width=0.6,
                )
            )
            blocks.append(Paragraph((Text(PROSE * 3),)))
    return Document("rencana", "Rencana uji", tuple(blocks), Cover("Buku II", "Rencana uji"))


def measure(name: str) -> None:
    """Set one volume in this process and print what it took."""
    document = {"volume": volume, "plan-120": lambda: plan(120), "plan-480": lambda: plan(480)}[
        name
    ]()
    begin = time.perf_counter()
    pdf = to_pdf(document, edition=EDITION)
    seconds = time.perf_counter() - begin
    pages = max(map(int, re.findall(rb"/Count (\d+)", pdf)), default=0)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{name:10} {seconds:6.2f} s  {pages:4} pages  {len(pdf) // 1024:6} KB  {peak:5} MB")


def main() -> None:
    if len(sys.argv) > 1:
        measure(sys.argv[1])
        return
    for name in ("volume", "plan-120", "plan-480"):
        begin = time.perf_counter()
        subprocess.run([sys.executable, "-m", "benchmarks.typeset_synthetic", name], check=True)
        print(f"{'':10} {time.perf_counter() - begin:6.2f} s  whole process", flush=True)


if __name__ == "__main__":
    main()
