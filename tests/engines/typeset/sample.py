"""A volume that uses every node of the tree."""

from __future__ import annotations

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
from tests.engines.typeset.sample_parts import BAND, EMBLEM, PROSE, SKYLINE, bars, photo, text
from tests.engines.typeset.sample_tables import matrix_table, programmes, roadmap

EDITION = Edition(number=1, issued_on=date(2022, 12, 1))
FINAL = Edition(number=1, issued_on=date(2022, 12, 1), draft=False)


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
            *(Paragraph(text(PROSE)) for _ in range(lines)),
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


def book(*blocks: object, **changes: object) -> Document:
    """Return a document of these blocks."""
    return Document(id="uji", title="Buku uji", blocks=blocks, **changes)  # type: ignore[arg-type]


def chapter(*blocks: object, **changes: object) -> Document:
    """Return a document of one chapter with these blocks."""
    return book(Heading(1, "Bab uji", "bab-uji"), *blocks, **changes)
