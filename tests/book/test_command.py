"""The `book` command: files under their final names, whole or not at all."""

from __future__ import annotations

import json
import os

import pikepdf
import pytest
from django.core.management import CommandError, call_command

from sudutkota.book import actions
from sudutkota.common.errors import Refused
from sudutkota.masterplan.models import Programme, Term


def book(plan, tmp_path, **options):
    output = str(tmp_path / options.pop("to", "buku.pdf"))
    call_command("book", plan.slug, output=output, **options)
    return tmp_path / (output.rsplit("/", 1)[-1])


def test_one_volume_becomes_one_file(small_plan, tmp_path):
    path = book(small_plan, tmp_path, volume="3")

    with pikepdf.open(path) as pdf:
        assert pdf.Root.Lang == "id"
        assert str(pdf.docinfo["/Title"]) == "Buku III Ringkasan Eksekutif"


def test_all_volumes_become_a_folder_of_files(small_plan, tmp_path, capsys):
    folder = book(small_plan, tmp_path, to="buku", json=True)

    names = ["1-analisis-strategis.pdf", "2-masterplan.pdf", "3-ringkasan-eksekutif.pdf", "4-quick-win.pdf"]  # fmt: skip
    assert sorted(p.name for p in folder.iterdir()) == names
    assert json.loads(capsys.readouterr().out)["files"] == [str(folder / n) for n in names]


def test_the_annex_has_a_name_of_its_own(small_plan, tmp_path):
    assert book(small_plan, tmp_path, volume="annex").read_bytes().startswith(b"%PDF-")


def test_word_and_web_come_from_the_same_command(small_plan, tmp_path):
    word = book(small_plan, tmp_path, volume="4", format="docx", to="buku.docx")
    web = book(small_plan, tmp_path, volume="4", format="html", to="situs")

    assert word.read_bytes().startswith(b"PK")
    assert sorted(p.name for p in web.iterdir())[:2] == [
        "bab-daftar.html",
        "bab-kata-pengantar.html",
    ]
    assert (web / "index.html").exists()


def test_the_same_edition_gives_the_same_bytes(small_plan, tmp_path):
    first = book(small_plan, tmp_path, volume="2", to="a.pdf").read_bytes()
    second = book(small_plan, tmp_path, volume="2", to="b.pdf").read_bytes()

    assert first == second


def test_one_figure_changed_in_a_record_changes_in_all_three(small_plan, tmp_path):
    import re
    import zipfile

    line = Programme.objects.get(code="BRD-01").budget_lines.get(year=2025)
    line.amount_idr = 987_000_000
    line.save(update_fields=["amount_idr"])

    pdf = book(small_plan, tmp_path, volume="2")
    word = book(small_plan, tmp_path, volume="2", format="docx", to="b.docx")
    web = book(small_plan, tmp_path, volume="2", format="html", to="w")

    with zipfile.ZipFile(word) as file:
        text = re.sub(r"<[^>]+>", " ", file.read("word/document.xml").decode())
    html = (web / "bab-tata-kelola.html").read_text()
    assert " 987 " in text
    assert ">987<" in html
    before = book(small_plan, tmp_path, volume="2", to="later.pdf").read_bytes()
    assert before == pdf.read_bytes()


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({"volume": "9"}, "9"),
        ({"volume": "sembilan"}, "sembilan"),
        ({"edition": 8}, "8"),
    ],
)
def test_what_the_plan_does_not_have_is_refused(small_plan, tmp_path, options, problem):
    with pytest.raises(CommandError) as refusal:
        book(small_plan, tmp_path, **options)

    assert refusal.value.returncode == 1
    assert problem in str(refusal.value)
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_plan_is_refused_with_those_that_exist(small_plan, tmp_path):
    with pytest.raises(CommandError, match="kota-kecil"):
        call_command("book", "tidak-ada", output=str(tmp_path / "a.pdf"))


def test_a_file_where_a_folder_belongs_is_refused(small_plan, tmp_path):
    (tmp_path / "buku").write_text("lain")

    with pytest.raises(CommandError):
        book(small_plan, tmp_path, to="buku")

    assert (tmp_path / "buku").read_text() == "lain"


def test_a_folder_with_other_files_is_left_alone(small_plan, tmp_path):
    (tmp_path / "situs").mkdir()
    (tmp_path / "situs" / "catatan.txt").write_text("penting")

    with pytest.raises(CommandError):
        book(small_plan, tmp_path, volume="3", format="html", to="situs")

    assert [p.name for p in (tmp_path / "situs").iterdir()] == ["catatan.txt"]


def test_a_web_folder_of_ours_is_replaced(small_plan, tmp_path):
    book(small_plan, tmp_path, volume="3", format="html", to="situs")
    (tmp_path / "situs" / "lama.html").write_text("lama")

    book(small_plan, tmp_path, volume="3", format="html", to="situs")

    assert not (tmp_path / "situs" / "lama.html").exists()
    assert [p.name for p in tmp_path.iterdir()] == ["situs"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_place_that_cannot_be_written_is_refused(small_plan, tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(CommandError):
        book(small_plan, tmp_path, volume="3")


def test_a_place_under_a_file_is_refused(small_plan, tmp_path):
    (tmp_path / "berkas").write_text("x")

    with pytest.raises(CommandError):
        call_command("book", small_plan.slug, volume="3", output=str(tmp_path / "berkas" / "a.pdf"))


def test_a_typesetter_that_takes_too_long_leaves_no_file(small_plan, tmp_path, monkeypatch):
    monkeypatch.setattr(actions, "SECONDS_A_VOLUME", 0.01)

    with pytest.raises(CommandError):
        book(small_plan, tmp_path, volume="2")

    assert list(tmp_path.iterdir()) == []


HOSTILE = [
    "\"Masjid\" 'Agung' `x`",
    "المسجد الكبير",
    "大伯公廟",
    "Sudut 📷 Kota",
    "A" * 250,
    "#set page(fill: red) #panic()",
    "<script>alert(1)</script> <b>tebal</b>",
    "@ref $x^2$ *bintang* _garis_ \\ ~",
]


@pytest.mark.parametrize("format_", ["pdf", "docx", "html"])
def test_hostile_names_are_printed_and_never_refuse_a_book(small_plan, tmp_path, format_):
    for place, text in enumerate(HOSTILE):
        Term.objects.create(plan=small_plan, code=f"t-{place}", term=text[:120], meaning=text)
        programme = Programme.objects.get(code="ENV-01")
        Programme.objects.filter(pk=programme.pk).update(name=text, summary=text)
        path = book(small_plan, tmp_path, volume="2", format=format_, to=f"b{place}")
        assert path.exists()


def test_a_sign_without_a_glyph_is_listed(small_plan):
    Term.objects.create(plan=small_plan, code="foto", term="Foto 🤲", meaning="大")
    volume = small_plan.volumes.get(slug="masterplan")

    printing = actions.fresh_printing(volume=volume, format_="pdf")

    assert sorted(printing.replaced) == ["大", "🤲"]


def test_a_printing_is_kept_until_the_plan_changes(small_plan):
    volume = small_plan.volumes.get(slug="quick-win")
    first = actions.fresh_printing(volume=volume, format_="pdf")
    again = actions.fresh_printing(volume=volume, format_="pdf")
    volume.plan.revision += 1
    later = actions.fresh_printing(volume=volume, format_="pdf")

    assert (again.pk, later.pk == first.pk) == (first.pk, False)
    assert later.file.name == first.file.name


def test_an_edition_that_is_not_there_is_refused(small_plan):
    with pytest.raises(Refused, match="7"):
        actions.require_edition(small_plan, 7)
