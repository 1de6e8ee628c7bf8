"""Reading the web edition."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sudutkota.engines import typeset
from sudutkota.engines.typeset.legible import legible
from tests.engines.typeset.sample import EDITION, book, chapter, whole_volume

TYPED = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=60)


class Page(HTMLParser):
    """Gathers text, ids, links and attributes of a page."""

    def __init__(self, body: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.hrefs: list[str] = []
        self.attributes: set[str] = set()
        self.feed(body)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name == "id":
                self.ids.append(value)
            if name == "href":
                self.hrefs.append(value)

    def handle_data(self, data):
        self.said.append(data)

    @property
    def text(self) -> str:
        return "".join(self.said)


@pytest.fixture(scope="module")
def site() -> typeset.Site:
    return typeset.to_html(whole_volume(), edition=EDITION)


def test_there_is_a_page_for_every_chapter_after_the_first_page(site):
    chapters = [
        n.id for n in whole_volume().blocks if isinstance(n, typeset.Heading) and n.level == 1
    ]

    assert [page.id for page in site.pages[1:]] == chapters


def test_ids_are_used_once_and_links_on_a_page_lead_somewhere(site):
    for page in site.pages:
        read = Page(page.body)
        assert len(set(read.ids)) == len(read.ids)
        assert [h for h in read.hrefs if h.startswith("#") and h[1:] not in read.ids] == []


def test_links_between_pages_lead_to_an_id_of_that_page(site):
    ids = {page.id: set(Page(page.body).ids) for page in site.pages}

    for page in site.pages:
        for href in Page(page.body).hrefs:
            name, _hash, target = href.partition("#")
            if name.endswith(".html") and "/" not in name:
                assert name.removesuffix(".html") in ids
                assert not target or target in ids[name.removesuffix(".html")]


def test_a_page_has_no_script_no_style_and_no_event(site):
    for page in site.pages:
        read = Page(page.body)
        assert {"script", "style", "iframe", "foreignobject"} & set(read.tags) == set()
        assert [a for a in read.attributes if a == "style" or a.startswith("on")] == []


def test_footnotes_lead_there_and_back():
    page = typeset.to_html(
        chapter(
            typeset.Paragraph((typeset.Text("Teks"), typeset.Note("Sumber"), typeset.Note("Dua")))
        ),
        edition=EDITION,
    ).pages[1]

    hrefs = Page(page.body).hrefs
    assert [h for h in hrefs if "note" in h] == ["#note-1", "#note-2", "#noteref-1", "#noteref-2"]


@given(typed=TYPED)
@settings(max_examples=60, deadline=None)
def test_what_was_typed_is_shown_as_typed(typed):
    cell = typeset.Cell((typeset.Text(typed),))
    page = typeset.to_html(
        chapter(
            typeset.Paragraph((typeset.Text(typed), typeset.Strong(typed), typeset.Note(typed))),
            typeset.Table("t", typed, (typeset.Column(typed),), (typeset.Row((cell,)),)),
            typeset.Callout("note", typed, ((typeset.Text(typed),),)),
        ),
        edition=EDITION,
    ).pages[1]

    if legible(typed).strip():
        assert Page(page.body).text.count(legible(typed)) >= 7


@pytest.mark.parametrize(
    "svg",
    [
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><rect onclick="x()"/></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg"><image href="http://example.org/a.png"/></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><p>x</p></foreignObject></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg" style="background:url(http://example.org)"/>',
    ],
)
def test_a_drawing_brings_nothing_but_drawing(svg):
    figure = typeset.Figure("g", "Gambar", svg=svg, alt="Isi gambar")
    body = typeset.to_html(chapter(figure), edition=EDITION).pages[1].body

    assert "script" not in body
    assert "onclick" not in body
    assert "example.org" not in body
    assert "foreignObject" not in body


def test_a_drawing_that_cannot_be_read_leaves_its_words():
    figure = typeset.Figure("g", "Gambar", svg="<svg", alt="Peta kecamatan")
    body = typeset.to_html(chapter(figure), edition=EDITION).pages[1].body

    assert "Peta kecamatan" in Page(body).text


def test_a_folder_that_stands_alone_has_every_file_it_names(site):
    files = typeset.standalone(site)

    for name, content in files.items():
        if name.endswith(".html"):
            for href in Page(content.decode()).hrefs:
                target = href.partition("#")[0]
                assert not target or target.startswith("../") or target in files


def test_a_draft_and_a_sample_say_so_on_every_page():
    document = whole_volume(sample=True)
    pages = typeset.to_html(document, edition=EDITION).pages

    assert [p.id for p in pages if "DRAF" not in Page(p.body).text] == []
    assert [p.id for p in pages if "Contoh, bukan dokumen resmi" not in Page(p.body).text] == []


def test_an_empty_document_has_a_first_page():
    (page,) = typeset.to_html(book(), edition=EDITION).pages

    assert "belum berisi" in Page(page.body).text


def test_one_chapter_alone_is_the_same_page(site):
    document = whole_volume()
    labels = typeset.number(document)
    wanted = site.pages[2]

    page = typeset.chapter_html(
        document, wanted.id, labels=labels, said=typeset.marks(document, EDITION)
    )

    assert page == wanted


def test_the_numbers_of_a_figure_are_folded_under_it():
    data = typeset.Table(
        "d", "", (typeset.Column("A"),), (typeset.Row((typeset.Cell((typeset.Text("9"),)),)),)
    )
    figure = typeset.Figure(
        "g", "Gambar", svg='<svg xmlns="http://www.w3.org/2000/svg"/>', alt="x", data=data
    )

    body = typeset.to_html(chapter(figure), edition=EDITION).pages[1].body

    assert "details" in Page(body).tags


def test_references_lead_to_the_own_volume_first():
    other = typeset.Document(
        id="lain", title="Lain", label="Buku I", blocks=(typeset.Heading(1, "Satu", "satu"),)
    )
    own = typeset.Document(
        id="sini",
        title="Sini",
        label="Buku II",
        blocks=(
            typeset.Heading(1, "Satu", "satu"),
            typeset.Paragraph((typeset.Ref("satu"),)),
        ),
    )

    page = typeset.to_html(own, edition=EDITION, labels=typeset.number(other, own)).pages[1]

    assert page.number == "1"
    assert "Buku I, " not in Page(page.body).text
