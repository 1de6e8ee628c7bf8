"""Pictures and documents that a plan file names."""

from __future__ import annotations

import io

import pytest
from django.core.files.storage import default_storage
from PIL import Image

from sudutkota.common.errors import Refused
from sudutkota.evidence.models import Evidence
from sudutkota.masterplan.actions import load_plan
from sudutkota.masterplan.imports import PlanData, change_set_for
from sudutkota.masterplan.models import Block
from tests.conftest import NOW

PLACE = "analisis-strategis/gambaran-umum/pariwisata"


def picture_bytes(format_="JPEG", size=(60, 40), mode="RGB", **more) -> bytes:
    made = io.BytesIO()
    Image.new(mode, size, "brown").save(made, format_, **more)
    return made.getvalue()


def with_picture(folder, **fields) -> PlanData:
    row = {"file": "kaibon.jpg", "caption": "Kaibon", "alt": "Gerbang bata", "credit": "Humas"}
    prose = {"at": PLACE, "picture": {**row, **fields}}
    return PlanData({"slug": "kota-kecil"}, {"prose": [prose]}, folder)


def test_a_picture_is_kept_without_its_metadata(small_plan, tmp_path):
    exif = Image.Exif()
    exif[0x010E] = "rahasia"
    (tmp_path / "kaibon.jpg").write_bytes(picture_bytes(exif=exif))

    load_plan(data=with_picture(tmp_path), by=None, at=NOW)

    block = Block.objects.get(kind="picture")
    assert block.data == {"caption": "Kaibon", "alt": "Gerbang bata", "credit": "Humas"}
    with default_storage.open(block.picture.name) as file:
        kept = file.read()
    assert b"rahasia" not in kept
    assert Image.open(io.BytesIO(kept)).size == (60, 40)


def test_a_picture_is_in_the_book_and_on_the_web(small_plan, tmp_path, client):
    (tmp_path / "kaibon.jpg").write_bytes(picture_bytes())
    load_plan(data=with_picture(tmp_path), by=None, at=NOW)

    page = client.get("/masterplan/kota-kecil/analisis-strategis/gambaran-umum/").content.decode()
    address = page.split('<img class="book-figure__image" src="')[1].split('"')[0]
    answer = client.get(address)

    assert 'alt="Gerbang bata"' in page
    assert b"".join(answer.streaming_content).startswith(b"\xff\xd8")
    answer.close()


def test_the_same_picture_again_changes_nothing(small_plan, tmp_path):
    (tmp_path / "kaibon.jpg").write_bytes(picture_bytes())
    load_plan(data=with_picture(tmp_path), by=None, at=NOW)

    assert change_set_for(with_picture(tmp_path)).change_set.changes == ()


@pytest.mark.parametrize(
    ("content", "fields", "problem"),
    [
        (b"bukan gambar", {}, "kaibon.jpg"),
        (picture_bytes()[:200], {}, "kaibon.jpg"),
        (picture_bytes(), {"alt": ""}, "alt"),
        (picture_bytes(), {"file": "../rahasia.jpg"}, "rahasia.jpg"),
        (picture_bytes(), {"file": "tidak-ada.jpg"}, "tidak-ada.jpg"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', {}, "kaibon.jpg"),
    ],
)
def test_a_picture_that_cannot_be_used_is_refused_by_name(
    small_plan, tmp_path, content, fields, problem
):
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / "kaibon.jpg").write_bytes(content)
    (tmp_path / "rahasia.jpg").write_bytes(picture_bytes())

    with pytest.raises(Refused, match=problem):
        load_plan(data=with_picture(tmp_path / "plan", **fields), by=None, at=NOW)

    assert not Block.objects.filter(kind="picture").exists()


def test_an_image_bomb_is_refused(small_plan, tmp_path):
    bomb = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(bomb, "PNG")
    (tmp_path / "kaibon.jpg").write_bytes(bomb.getvalue())

    with pytest.raises(Refused, match=r"kaibon\.jpg"):
        load_plan(data=with_picture(tmp_path), by=None, at=NOW)


def test_transparency_stays(small_plan, tmp_path):
    (tmp_path / "kaibon.jpg").write_bytes(picture_bytes("PNG", mode="RGBA"))

    load_plan(data=with_picture(tmp_path), by=None, at=NOW)

    assert Block.objects.get(kind="picture").picture.name.endswith(".png")


def test_a_document_is_kept_with_its_hash(small_plan, tmp_path):
    (tmp_path / "nota.pdf").write_bytes(b"%PDF-1.7 nota")
    row = {"code": "bps", "title": "Kota dalam Angka", "kind": "statistic", "file": "nota.pdf"}

    load_plan(data=PlanData({"slug": "kota-kecil"}, {"evidence": [row]}, tmp_path), by=None, at=NOW)

    kept = Evidence.objects.get(code="bps")
    assert len(kept.sha256) == 64
    assert kept.file.name == f"evidence/{kept.sha256[:16]}.pdf"


@pytest.mark.parametrize("name", ["alat.exe", "tidak-ada.pdf", "../di-luar.pdf"])
def test_a_document_that_is_not_kept_is_refused(small_plan, tmp_path, name):
    row = {"code": "bps", "title": "T", "kind": "other", "file": name}

    with pytest.raises(Refused):
        change_set_for(PlanData({"slug": "kota-kecil"}, {"evidence": [row]}, tmp_path))
