"""Putting the parts of the Word file together, the same bytes for the same edition."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from lxml import etree

from ..imagefile import image_file
from ..numbering import Labels, number, walk
from ..raster import to_png
from ..tree import Document, Edition, Figure, Heading, Matrix, Table
from ..words import words
from .blocks import Writer
from .ink import NAMESPACES, field, link, paragraph, run, safe
from .styles import PORTRAIT_SECTION, numbering_xml, settings_xml, styles_xml

EMU_A_TWIP = 635
FOREIGN = ("thumbnail", "stylesWithEffects", "customXml")
PPI = 200
COVER_WIDTH = 5000
"""Of the drawing on the title page, in twentieths of a point."""


def to_docx(document: Document, *, edition: Edition, labels: Labels | None = None) -> bytes:
    """Return the document as a .docx file.

    Raises:
        TableShapeError: a row covers more columns than its table has.
    """
    known = {**(labels or {}), **number(document)}
    package = docx.Document()
    _bare(package)
    pictures = _Pictures(package, document)
    writer = Writer(document, known, pictures.drawing)
    body = writer.blocks(document.blocks)
    cover = pictures.drawing(pictures.cover, COVER_WIDTH) if pictures.cover else ""
    front = _front(document, edition, cover) + _contents(document, known, writer)
    whole = front + body + _index(writer)
    _fill(package, whole)
    _parts(package, writer)
    _heads(package, document, edition)
    _properties(package, document, edition)
    return _bytes(package, edition)


def _bare(package: Any) -> None:
    """Take out the library's own thumbnail, second styles and custom data."""
    for relations in (package.part.rels, package.part.package.rels):
        for name, relation in list(relations.items()):
            if relation.reltype.rpartition("/")[2] in FOREIGN:
                del relations[name]


class _Pictures:
    """All drawings as PNG, made in one go, and their places in the package."""

    def __init__(self, package: Any, document: Document) -> None:
        self.package, self.count = package, 0
        drawn = [n for n in walk(document.blocks) if isinstance(n, Figure) and n.svg]
        cover = Figure("sampul", "", svg=document.cover.drawing, alt=document.title)
        self.cover = cover if cover.svg else None
        wanted = [*drawn, cover] if cover.svg else drawn
        rasters = to_png([node.svg for node in wanted], ppi=PPI) if wanted else []
        self._png = {id(node): png for node, png in zip(wanted, rasters, strict=True)}

    def drawing(self, node: Figure, width_twips: int) -> str:
        """Return the drawing of a figure, or nothing when it cannot be shown."""
        content = self._png.get(id(node), b"") or node.image
        kind = image_file(content)
        if kind is None:
            return ""
        relation, _image = self.package.part.get_or_add_image(io.BytesIO(content))
        self.count += 1
        wide = width_twips * EMU_A_TWIP
        tall = round(wide * kind.height / kind.width)
        name = f"Gambar {self.count}"
        alt = safe(node.alt or node.caption).replace('"', "&quot;").replace("\n", " ")
        return (
            f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{wide}" cy="{tall}"/><wp:docPr id="{self.count}" name="{name}" descr="{alt}"/>'
            '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
            f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{self.count}" name="{name}" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{tall}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )


def _front(document: Document, edition: Edition, drawing: str) -> str:
    """Return the title page with the cover's drawing, and its back."""
    cover, known = document.cover, words(document.language)
    marks = [
        known["draft"] if edition.draft else "",
        known["sample_document"] if document.sample else "",
    ]
    lines = [cover.subtitle, cover.period, cover.place, cover.publisher, edition.label]
    made = paragraph(run(cover.kicker), style="Kicker")
    made += paragraph(run(cover.title or document.title), style="Title")
    made += "".join(paragraph(run(text), style="Subtitle") for text in lines if text)
    made += "".join(paragraph(run(mark, bold=True), style="Callout") for mark in marks if mark)
    made += paragraph(drawing) if drawing else ""
    pairs = "".join(
        paragraph(run(f"{name}: ", bold=True), run(text), style="TableText")
        for name, text in document.colophon
    )
    return made + paragraph('<w:r><w:br w:type="page"/></w:r>') + pairs


def _contents(document: Document, labels: Labels, writer: Writer) -> str:
    """Return contents and lists of tables and figures, filled before any update."""
    known = words(document.language)
    nodes = list(walk(document.blocks))
    heads = [n for n in nodes if isinstance(n, Heading) and n.level <= 3]
    entries = []
    for node in heads:
        label = labels.get(node.id)
        printed = f"{label.number}  {node.text}" if label and label.number else node.text
        entries.append((node.id, printed, f"TOC{node.level}"))
    made = _listing(known["contents"], 'TOC \\o "1-3" \\h \\z \\u', entries, writer)
    if not document.lists:
        return made
    for kind, key, types in (
        ("table", "tables", (Table,)),
        ("figure", "figures", (Figure, Matrix)),
    ):
        found = [n for n in nodes if isinstance(n, types)]
        rows = [
            (n.id, f"{labels[n.id].text}  {n.caption}", "TableofFigures")
            for n in found
            if n.id in labels
        ]
        made += _listing(known[key], f'TOC \\h \\z \\c "{known[kind]}"', rows, writer)
    return made


def _listing(
    title: str, instruction: str, entries: list[tuple[str, str, str]], writer: Writer
) -> str:
    """Return a titled list whose entries lead to their pages."""
    if not entries:
        return ""
    lines = []
    for target, text, style in entries:
        name = writer.bookmarks.name(target)
        page = field(f"PAGEREF {name} \\h", run(""))
        lines.append((link(name, run(text) + "<w:r><w:tab/></w:r>" + page), style))
    start = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {safe(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    made = ""
    for place, (inner, style) in enumerate(lines):
        first, last = place == 0, place + 1 == len(lines)
        made += paragraph((start if first else "") + inner + (end if last else ""), style=style)
    return paragraph(run(title), style="TOCHeading", page_break=True) + made


def _index(writer: Writer) -> str:
    """Return the words of the index in alphabetical order."""
    if not writer.index or not writer.document.index:
        return ""
    entries = sorted(writer.index, key=str.casefold)
    head = paragraph(run(writer.words["index"]), style="Heading1", page_break=True)
    return head + "".join(paragraph(run(entry), style="TableText") for entry in entries)


def _fill(package: Any, whole: str) -> None:
    """Put the written blocks into the package's body, before its last section."""
    body = package.element.body
    for child in list(body):
        body.remove(child)
    root = etree.fromstring(f"<root {NAMESPACES}>{whole}{PORTRAIT_SECTION}</root>".encode())
    body.extend(list(root))


def _parts(package: Any, writer: Writer) -> None:
    """Replace styles, numbering and settings, and add footnotes."""
    package.part._styles_part._element = etree.fromstring(styles_xml(writer.document.language))
    package.part.numbering_part._element = etree.fromstring(numbering_xml(writer.numbered))
    notes = "".join(
        f'<w:footnote w:id="{place}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
        f"{run(' ' + text)}</w:p></w:footnote>"
        for place, text in enumerate(writer.notes, start=1)
    )
    rules = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    )
    blob = f"<?xml version='1.0' encoding='UTF-8' standalone='yes'?><w:footnotes {NAMESPACES}>{rules}{notes}</w:footnotes>"
    part = Part(
        PackURI("/word/footnotes.xml"),
        CONTENT_TYPE.WML_FOOTNOTES,
        blob.encode(),
        package.part.package,
    )
    package.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    package.part._settings_part._element = parse_xml(settings_xml(writer.document.language))


def _heads(package: Any, document: Document, edition: Edition) -> None:
    """Write running head and foot; later sections take them over."""
    known = words(document.language)
    said = [
        known["draft"] if edition.draft else "",
        known["sample_document"] if document.sample else "",
    ]
    section = package.sections[0]
    marks = " · ".join(mark for mark in said if mark)
    head = paragraph(
        run(document.title), "<w:r><w:tab/></w:r>", run(marks, bold=True), style="Header"
    )
    foot = paragraph(
        run(edition.label), "<w:r><w:tab/></w:r>", field("PAGE", run("1")), style="Footer"
    )
    for place, text in ((section.header, head), (section.footer, foot)):
        place.is_linked_to_previous = False
        element = place._element
        for child in list(element):
            element.remove(child)
        element.extend(list(etree.fromstring(f"<root {NAMESPACES}>{text}</root>")))


def _properties(package: Any, document: Document, edition: Edition) -> None:
    moment = datetime.combine(edition.issued_on, datetime.min.time(), tzinfo=UTC)
    core = package.core_properties
    core.title, core.author, core.language = (
        document.title[:255],
        document.author[:255],
        document.language,
    )
    core.subject, core.comments = document.description[:255], ""
    core.keywords = ", ".join(document.keywords)[:255]
    core.created = core.modified = core.last_printed = moment
    core.last_modified_by, core.revision = document.author[:255], 1


def _bytes(package: Any, edition: Edition) -> bytes:
    """Return the file with every part dated by the edition."""
    raw, final = io.BytesIO(), io.BytesIO()
    package.save(raw)
    stamp = (
        max(edition.issued_on.year, 1980),
        edition.issued_on.month,
        edition.issued_on.day,
        0,
        0,
        0,
    )
    with (
        zipfile.ZipFile(raw) as source,
        zipfile.ZipFile(final, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in sorted(source.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            entry = zipfile.ZipInfo(name, date_time=stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return final.getvalue()
