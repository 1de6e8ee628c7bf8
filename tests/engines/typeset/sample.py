"""A volume that uses every node of the tree."""

from __future__ import annotations

import struct
import zlib
from datetime import date

from sudutkota.engines.typeset import (
    Break,
    Callout,
    Card,
    Cell,
    Column,
    Cover,
    Definitions,
    Document,
    Edition,
    Emphasis,
    Figure,
    Heading,
    KeyFigures,
    ListBlock,
    Matrix,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Ref,
    Row,
    Sheet,
    Strong,
    Table,
    Term,
    Text,
)

EDITION = Edition(number=1, issued_on=date(2022, 12, 1))
FINAL = Edition(number=1, issued_on=date(2022, 12, 1), draft=False)

PROSE = (
    "Pemerintah kota menyelenggarakan pelayanan yang memudahkan warga dan peziarah. Penyelenggaraan itu "
    "bertumpu pada data yang dikumpulkan perangkat daerah, diperiksa bersama, lalu diterbitkan secara terbuka "
    "supaya setiap orang dapat menilai apakah janji pembangunan ditepati dan berapa biayanya. "
)


def text(content: str) -> tuple[Text, ...]:
    return (Text(content),)


def bars(values: tuple[float, ...]) -> str:
    """Return a bar chart as SVG."""
    drawn = "".join(
        f'<rect x="{60 + at * 90}" y="{200 - value}" width="52" height="{value}" fill="#0f5c4d"/>'
        f'<text x="{86 + at * 90}" y="218" font-size="12" text-anchor="middle" font-family="Plus Jakarta Sans" fill="#1d2433">{2023 + at}</text>'
        for at, value in enumerate(values)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="230" viewBox="0 0 640 230">'
        f'<line x1="40" y1="200" x2="620" y2="200" stroke="#1d2433"/>{drawn}</svg>'
    )


BAND = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 840 80"><rect width="840" height="80" fill="#0f5c4d"/>'
    + "".join(
        f'<path d="M{x} 40l20-30 20 30-20 30z" fill="none" stroke="#c8963e" stroke-width="2"/>'
        for x in range(0, 840, 40)
    )
    + "</svg>"
)
SKYLINE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 840 520"><rect width="840" height="520" fill="#e9dcc3"/>'
    '<circle cx="620" cy="150" r="70" fill="#c8963e"/><path d="M0 430h840v90H0z" fill="#0f5c4d"/>'
    '<path d="M180 430V150l30-60 30 60v280z" fill="#f8f3e8"/><path d="M360 430v-90h300v90zM400 340l110-70 110 70zM430 270l80-60 80 60z" fill="#b5532a"/></svg>'
)
EMBLEM = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 48"><path d="M2 2h36v26q0 14-18 18Q2 42 2 28z" fill="#0f5c4d"/><path d="M20 10l7 12-7 12-7-12z" fill="#c8963e"/></svg>'


def photo(width: int = 60, height: int = 40) -> bytes:
    """Return a small PNG file with a gradient."""
    rows = b"".join(
        b"\0" + b"".join(bytes((15 + 3 * x, 92 + 2 * y, 77)) for x in range(width))
        for y in range(height)
    )

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    size = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", size)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def front() -> tuple[object, ...]:
    return (
        Heading(1, "Kata Pengantar", "kata-pengantar", matter="front"),
        Paragraph(text(PROSE * 2)),
        Paragraph(text("Dinas Komunikasi dan Informatika Kota Serang")),
        Heading(1, "Daftar Singkatan", "singkatan", matter="front"),
        Definitions(
            (
                ("APBD", text("Anggaran Pendapatan dan Belanja Daerah")),
                (
                    "OPD",
                    text(
                        "Organisasi Perangkat Daerah; setiap dinas, badan, dan kantor di bawah wali kota"
                    ),
                ),
                ("RPJMD", text("Rencana Pembangunan Jangka Menengah Daerah")),
            )
        ),
    )


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


def first_chapter() -> tuple[object, ...]:
    return (
        Heading(
            1,
            "Pendahuluan",
            "bab-pendahuluan",
            opener="Mengapa rencana induk ini disusun, bagi siapa, dan bagaimana membacanya.",
            ornament=BAND,
        ),
        Heading(2, "Latar belakang", "latar-belakang"),
        Paragraph(
            (
                Text(PROSE),
                Strong("Setiap program punya penanggung jawab."),
                Text(" Istilah "),
                Emphasis("smart city"),
                Text(" dibahas pada "),
                Ref("bab-arah"),
                Text(", rinciannya pada "),
                Ref("tabel-program-20"),
                Text(" dan "),
                Ref("gambar-anggaran"),
                Text("; lihat pula "),
                Ref("tidak-ada"),
                Text(". Kawasan "),
                Term("Banten Lama"),
                Text(" dan "),
                Term("Masjid Agung", "Masjid Agung Banten"),
                Text(" (مسجد بنتن الكبير) menjadi tujuan utama."),
                Note("Dinas Pariwisata Kota Serang, Statistik kunjungan 2021, halaman 12."),
            )
        ),
        Paragraph(text(PROSE * 2)),
        ListBlock(
            (
                text("mengumpulkan data yang sudah ada pada perangkat daerah;"),
                text("memeriksa data itu bersama pemiliknya; dan"),
                text("menerbitkannya secara terbuka."),
            ),
            ordered=True,
        ),
        ListBlock((text("Butir tanpa nomor."), text(PROSE))),
        KeyFigures(
            (
                ("64", "program", "2023–2032"),
                ("28", "perangkat daerah", "SK Wali Kota"),
                ("1,57 T", "APBD (rupiah)", "APBD 2022"),
                ("67", "kelurahan", "BPS 2022"),
            )
        ),
        Quote(
            text("Serang yang cerdas, ramah peziarah, dan terbuka bagi warganya."),
            "Visi kota cerdas (Contoh)",
        ),
        Callout("note", "Cara membaca", (text("Setiap tabel menyebut sumbernya. " + PROSE),)),
        Callout(
            "missing",
            "Belum lengkap",
            (text("Rencana ini belum memuat data kesiapan infrastruktur."),),
        ),
        Callout("sample", "Contoh", (text("Angka pada bagian ini rekaan."),)),
        Callout("summary", "Ringkasan bab", (text("Satu."), text("Dua kalimat."))),
        Heading(3, "Dasar hukum", "dasar-hukum"),
        Paragraph(
            (Text("Baris pertama"), Break(), Text("baris kedua, "), Term("Banten Lama"), Text("."))
        ),
        Heading(4, "Catatan metode", "catatan-metode"),
        Paragraph(text(PROSE)),
    )


def second_chapter() -> tuple[object, ...]:
    numbers = Table(
        "",
        "",
        (Column("Tahun"), Column("Anggaran", align="right")),
        tuple(
            Row((Cell(text(str(2023 + at))), Cell(text(f"{60 + 20 * at},0")))) for at in range(5)
        ),
    )
    quadrants = (
        (
            "Kekuatan",
            "good",
            (text("Kawasan cagar budaya yang dikenal luas"), text("Komitmen pimpinan")),
        ),
        ("Kelemahan", "bad", (text("Data antarperangkat daerah belum terpadu"),)),
        ("Peluang", "chance", (text("Kunjungan ziarah sepanjang tahun"), text(PROSE))),
        ("Ancaman", "threat", (text("Penurunan kualitas lingkungan kawasan"),)),
    )
    return (
        Heading(
            1,
            "Arah pembangunan kota cerdas: visi, misi, tujuan, dan sasaran sampai tahun 2032",
            "bab-arah",
        ),
        Paragraph(text(PROSE)),
        programmes(20),
        Figure(
            "gambar-anggaran",
            "Anggaran menurut tahun",
            svg=bars((60, 80, 100, 120, 140)),
            alt="Batang yang naik dari 60 ke 140.",
            source="Contoh perhitungan",
            sample=True,
            data=numbers,
        ),
        Figure(
            "gambar-foto",
            "Kawasan Banten Lama dari udara",
            image=photo(),
            alt="Gradasi hijau.",
            credit="Dinas Pariwisata",
            width=0.6,
        ),
        Figure("gambar-rusak", "Gambar yang tidak terbaca", svg="<svg", alt="Peta kawasan."),
        Matrix(
            "gambar-swot",
            "Matriks SWOT tata kelola",
            quadrants,
            source="Lokakarya tahap I",
            sample=True,
        ),
        Heading(2, "Peta jalan", "peta-jalan"),
        Paragraph(text("Batang menunjukkan tahun pelaksanaan.")),
        roadmap(),
        Paragraph(text(PROSE * 3)),
        matrix_table(),
        Heading(2, "Profil program", "profil"),
        *(
            Card(
                f"kartu-{at}",
                "Sudut foto kota: tempat berfoto yang dirawat",
                code=f"SC-{at:03}",
                tag="Quick win",
                facts=(
                    ("Penanggung jawab", text("Dinas Pariwisata")),
                    ("Lokasi", text("Kecamatan Kasemen")),
                    ("Anggaran", text("Rp1.250.000.000")),
                ),
                content=(text(PROSE), text("Manfaatnya dirasakan pengunjung dan pedagang.")),
            )
            for at in (1, 2, 3)
        ),
        PageBreak(),
        Paragraph(text("Setelah pemisah halaman.")),
    )


def summary_sheet(lines: int = 2) -> Sheet:
    return Sheet(
        "lembar-branding",
        "Smart Branding",
        (
            KeyFigures((("12", "program", "2023–2032"), ("Rp84 M", "anggaran", "sampai 2032"))),
            Paragraph(text(PROSE * lines)),
            Figure(
                "gambar-lembar",
                "Kunjungan",
                svg=bars((40, 70, 90, 110, 150)),
                alt="Naik.",
                width=0.8,
            ),
        ),
        kicker="Dimensi 2",
        ornament=BAND,
    )


def whole_volume(**changes: object) -> Document:
    """Return the volume with every node."""
    fields: dict[str, object] = {
        "id": "analisis-strategis",
        "title": "Analisis Strategis Kota Cerdas",
        "label": "Buku I",
        "author": "Dinas Komunikasi dan Informatika Kota Serang",
        "keywords": ("kota cerdas", "Serang"),
        "description": "Buku pertama rencana induk kota cerdas.",
        "colophon": (("Penerbit", "Pemerintah Kota Serang"), ("Lisensi", "CC BY 4.0")),
        "sample": True,
        "cover": Cover(
            "Buku I",
            "Analisis Strategis Kota Cerdas",
            "Fakta, kesiapan, dan kesenjangan menuju kota yang ramah peziarah",
            "2023–2032",
            "Kota Serang",
            "Dinas Komunikasi dan Informatika",
            SKYLINE,
            EMBLEM,
        ),
        "blocks": (
            *front(),
            *first_chapter(),
            *second_chapter(),
            summary_sheet(),
            summary_sheet(14),
            Heading(1, "Surat keputusan", "lampiran-sk", matter="back"),
            Paragraph(text(PROSE)),
        ),
    }
    return Document(**{**fields, **changes})  # type: ignore[arg-type]
