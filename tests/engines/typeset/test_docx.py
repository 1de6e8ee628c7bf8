"""Looking into the Word file."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

from sudutkota.engines import typeset
from sudutkota.engines.typeset.legible import legible
from tests.engines.typeset.sample import EDITION, book, chapter, whole_volume

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
XML_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), max_size=60)


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def body(document: typeset.Document) -> etree._Element:
    content = typeset.to_docx(document, edition=EDITION)
    return etree.fromstring(parts(content)["word/document.xml"])


def words(root: etree._Element) -> str:
    return "".join(root.itertext(f"{W}t"))


@pytest.fixture(scope="module")
def volume() -> etree._Element:
    return body(whole_volume())


def test_the_same_edition_gives_the_same_bytes():
    first, second = (typeset.to_docx(whole_volume(), edition=EDITION) for _ in range(2))

    assert first == second


def test_bookmarks_have_names_and_numbers_of_their_own(volume):
    names = [mark.get(f"{W}name") for mark in volume.iter(f"{W}bookmarkStart")]
    numbers = [mark.get(f"{W}id") for mark in volume.iter(f"{W}bookmarkStart")]

    assert len(set(names)) == len(names) > 0
    assert len(set(numbers)) == len(numbers)
    assert numbers == [mark.get(f"{W}id") for mark in volume.iter(f"{W}bookmarkEnd")]
    assert max(map(len, names)) <= 40


def test_every_link_and_page_reference_leads_to_a_bookmark(volume):
    names = {mark.get(f"{W}name") for mark in volume.iter(f"{W}bookmarkStart")}
    links = {link.get(f"{W}anchor") for link in volume.iter(f"{W}hyperlink")}
    fields = re.findall(r"PAGEREF (\S+)", "".join(volume.itertext(f"{W}instrText")))

    assert links - names == set()
    assert set(fields) - names == set()


def test_contents_and_lists_are_filled_before_any_update(volume):
    entries = [
        "".join(p.itertext(f"{W}t"))
        for p in volume.iter(f"{W}p")
        if p.find(f"{W}pPr/{W}pStyle") is not None
        and p.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "TOC1"
    ]

    heads = [n for n in whole_volume().blocks if isinstance(n, typeset.Heading) and n.level == 1]
    assert len(entries) == len(heads)


def test_every_picture_says_what_it_shows(volume):
    drawing = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"

    assert [d.get("descr") for d in volume.iter(drawing) if not d.get("descr")] == []
    assert len(list(volume.iter(drawing))) > 0


def test_header_rows_repeat_and_rows_do_not_break(volume):
    tables = [t for t in volume.iter(f"{W}tbl") if t.find(f"{W}tblPr/{W}tblStyle") is not None]

    assert len(tables) > 0
    assert all(table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None for table in tables)
    rows = [row for table in tables for row in table.iter(f"{W}tr")]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_footnotes_are_footnotes():
    content = parts(
        typeset.to_docx(
            book(
                typeset.Heading(1, "Satu", "satu"),
                typeset.Paragraph((typeset.Text("Teks"), typeset.Note("Sumber & hal. 3"))),
            ),
            edition=EDITION,
        )
    )

    notes = etree.fromstring(content["word/footnotes.xml"])
    assert words(notes) == " Sumber & hal. 3"


def test_the_language_is_indonesian_and_dates_are_the_editions():
    content = typeset.to_docx(whole_volume(), edition=EDITION)

    package = docx.Document(io.BytesIO(content))
    assert b'w:val="id-ID"' in parts(content)["word/styles.xml"]
    assert package.core_properties.created.date() == date(2022, 12, 1)


def test_captions_keep_the_number_of_the_tree(volume):
    captions = [
        "".join(p.itertext(f"{W}t"))
        for p in volume.iter(f"{W}p")
        if (style := p.find(f"{W}pPr/{W}pStyle")) is not None
        and style.get(f"{W}val") in {"Caption", "FigureCaption"}
    ]
    labels = typeset.number(whole_volume())

    nodes = [n for n in typeset.walk(whole_volume().blocks) if hasattr(n, "caption")]
    expected = [f"{labels[n.id].text}  {n.caption}" for n in nodes]
    assert all(any(c.startswith(e) for c in captions) for e in expected)


@given(typed=XML_TEXT)
@settings(max_examples=40, deadline=None)
def test_what_was_typed_is_printed_as_typed(typed):
    root = body(
        chapter(
            typeset.Paragraph((typeset.Text(typed),)),
            typeset.Table(
                "t",
                typed,
                (typeset.Column(typed),),
                (typeset.Row((typeset.Cell((typeset.Text(typed),)),)),),
            ),
        )
    )

    assert words(root).count(legible(typed)) >= 4


def test_an_empty_document_is_still_a_file():
    package = docx.Document(io.BytesIO(typeset.to_docx(book(), edition=EDITION)))

    assert len(package.sections) == 1


@pytest.mark.slow
@pytest.mark.skipif(
    shutil.which("soffice") is None,
    reason="LibreOffice is missing: apt-get install libreoffice-writer-nogui",
)
def test_libreoffice_opens_it_and_finds_every_page(tmp_path):
    (tmp_path / "buku.docx").write_bytes(typeset.to_docx(whole_volume(), edition=EDITION))

    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "buku.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip

    import pikepdf

    with pikepdf.open(tmp_path / "buku.pdf") as pdf:
        assert len(pdf.pages) > 10


def schema_errors(content: bytes, folder: Path) -> list[str]:
    path = folder / "b.docx"
    path.write_bytes(content)
    found = OpenXmlValidator(FileFormat.MICROSOFT_365).validate(str(path))
    return [error.description for error in found.errors]


def test_the_file_keeps_to_the_schema(tmp_path):
    content = typeset.to_docx(whole_volume(), edition=EDITION)
    wrong = io.BytesIO()
    with zipfile.ZipFile(wrong, "w") as file:
        for name, part in parts(content).items():
            file.writestr(name, part.replace(b"<w:tblPr>", b"<w:tblPr><w:p/>", 1))

    assert schema_errors(content, tmp_path) == []
    assert schema_errors(wrong.getvalue(), tmp_path) != []


def test_settings_are_in_the_order_that_word_asks_for():
    root = etree.fromstring(parts(typeset.to_docx(book(), edition=EDITION))["word/settings.xml"])

    names = [etree.QName(child).localname for child in root]
    assert names == [
        "zoom", "mirrorMargins", "defaultTabStop", "characterSpacingControl", "updateFields",
        "footnotePr", "compat", "themeFontLang",
    ]  # fmt: skip
