"""Issues, readiness, SWOT and TOWS, gaps, key words and the vision."""

from __future__ import annotations

from collections.abc import Sequence

from sudutkota.engines.typeset import Block, Cell, Column, Line, Matrix, Quote, Row, Table
from sudutkota.masterplan.models import Gap, Readiness

from .parts import (
    Scope,
    all_samples,
    cell,
    is_mixed,
    line,
    live,
    marked,
    missing,
    number,
    paragraphs,
    record_table,
    row,
    section_row,
    sources,
)

ELEMENTS = {
    "structure": "struktur",
    "infrastructure": "infrastruktur",
    "superstructure": "suprastruktur",
    "nature": "alam",
    "culture": "budaya",
}
PRIORITIES = {1: "mendesak", 2: "penting", 3: "perlu"}
QUADRANTS = (
    ("strength", "Kekuatan", "good"),
    ("weakness", "Kelemahan", "bad"),
    ("opportunity", "Peluang", "chance"),
    ("threat", "Ancaman", "threat"),
)
TOWS_KINDS = {
    "SO": "Kekuatan untuk mengambil peluang (SO)",
    "WO": "Peluang untuk menutup kelemahan (WO)",
    "ST": "Kekuatan untuk menjawab ancaman (ST)",
    "WT": "Mengurangi kelemahan, menghindari ancaman (WT)",
}


@live("issues-summary")
def issues_summary(scope: Scope) -> list[Block]:
    """Return how many issues of each priority every dimension has."""
    issues = scope.records.issues
    if not issues:
        return missing("isu strategis")
    rows = []
    for dimension in scope.records.dimensions:
        own = [issue for issue in issues if issue.dimension_id == dimension.pk]
        counts = [sum(issue.priority == priority for issue in own) for priority in PRIORITIES]
        rows.append(row(dimension.name_id, *map(number, counts), number(len(own))))
    columns = (
        Column("Dimensi", 3),
        *(Column(name.capitalize(), 1, "right") for name in PRIORITIES.values()),
        Column("Jumlah", 1, "right"),
    )
    caption = "Jumlah isu strategis menurut dimensi dan prioritas"
    return [Table(scope.id("issues-summary"), caption, columns, tuple(rows))]


@live("issues")
def issues(scope: Scope) -> list[Block]:
    """Return a dimension's issues, most pressing first."""
    found = [i for i in scope.records.issues if i.dimension == scope.dimension]
    if not found:
        return missing(f"isu strategis{scope.of_dimension}")
    mixed = is_mixed(found)
    rows = [
        row(
            number(place),
            marked(issue.title, issue, mixed=mixed),
            issue.description,
            PRIORITIES[issue.priority],
        )
        for place, issue in enumerate(found, start=1)
    ]
    columns = (
        Column("No.", 0.4, "right"),
        Column("Isu strategis", 2.2),
        Column("Uraian", 4.4),
        Column("Prioritas", 1),
    )
    caption = f"Isu strategis{scope.of_dimension}"
    return [record_table(scope, "issues", caption, columns=columns, records=found, rows=rows)]


@live("readiness")
def readiness(scope: Scope) -> list[Block]:
    """Return an element's aspects with condition, proof and rating."""
    element = scope.options.get("element", "")
    found = [r for r in scope.records.readiness if r.element == element]
    if not found:
        return missing(f"penilaian kesiapan {ELEMENTS.get(element, element)}")
    mixed = is_mixed(found)
    rows = [
        row(marked(r.aspect, r, mixed=mixed), r.condition, r.proof, number(r.rating, 2))
        for r in found
    ]
    average = mean_rating(found)
    if average is not None:
        rows.append(Row((Cell(line("Rata-rata"), span=3), cell(number(average, 2))), kind="total"))
    columns = (
        Column("Aspek", 2),
        Column("Keadaan", 4),
        Column("Bukti", 2.4),
        Column("Nilai (0–4)", 0.9, "right"),
    )
    caption = f"Kesiapan {ELEMENTS.get(element, element)}"
    return [record_table(scope, "readiness", caption, columns=columns, records=found, rows=rows)]


def mean_rating(rows: Sequence[Readiness]) -> float | None:
    """Return the plain mean of the ratings given, None when there are none."""
    rated = [float(row_.rating) for row_ in rows if row_.rating is not None]
    return sum(rated) / len(rated) if rated else None


def element_means(scope: Scope) -> list[tuple[str, int, float]]:
    """Return name, number of aspects and mean rating of every element that was rated."""
    found = []
    for element, name in ELEMENTS.items():
        rows = [r for r in scope.records.readiness if r.element == element]
        mean = mean_rating(rows)
        if mean is not None:
            found.append((name.capitalize(), len(rows), mean))
    return found


@live("readiness-summary")
def readiness_summary(scope: Scope) -> list[Block]:
    """Return the mean rating of every element with its strongest and weakest aspect."""
    means = element_means(scope)
    if not means:
        return missing("ringkasan kesiapan")
    rows = []
    for name, count, mean in means:
        own = [r for r in scope.records.readiness if ELEMENTS[r.element] == name.lower()]
        rated = sorted((r for r in own if r.rating is not None), key=lambda r: r.rating or 0)
        rows.append(row(name, number(count), number(mean, 2), rated[-1].aspect, rated[0].aspect))
    columns = (
        Column("Unsur", 1.4),
        Column("Aspek", 0.8, "right"),
        Column("Nilai rata-rata", 1, "right"),
        Column("Paling siap", 2.4),
        Column("Paling perlu dibenahi", 2.4),
    )
    caption = "Ringkasan kesiapan menurut unsur"
    sample = all_samples(scope.records.readiness)
    return [Table(scope.id("readiness-summary"), caption, columns, tuple(rows), sample=sample)]


@live("swot")
def swot(scope: Scope) -> list[Block]:
    """Return the SWOT matrix of a dimension, or of the city as a whole."""
    found = [s for s in scope.records.swot if s.dimension == scope.dimension]
    if not found:
        return missing(f"SWOT{scope.of_dimension or ' kota'}")
    mixed = is_mixed(found)
    quadrants: list[tuple[str, str, tuple[Line, ...]]] = []
    for quadrant, title, tone in QUADRANTS:
        own = [s for s in found if s.quadrant == quadrant]
        quadrants.append((title, tone, tuple(line(marked(s.text, s, mixed=mixed)) for s in own)))
    caption = f"Matriks SWOT{scope.of_dimension or ' kota'}"
    return [
        Matrix(
            scope.id("swot"),
            caption,
            tuple(quadrants),
            source=sources(scope.records, found),
            sample=all_samples(found),
        )
    ]


@live("tows")
def tows(scope: Scope) -> list[Block]:
    """Return the strategic options of a dimension with the statements they draw on."""
    found = [t for t in scope.records.tows if t.dimension == scope.dimension]
    if not found:
        return missing(f"pilihan strategi TOWS{scope.of_dimension}")
    rows: list[Row] = []
    for kind, title in TOWS_KINDS.items():
        own = [option for option in found if option.kind == kind]
        if own:
            rows.append(section_row(title, 2))
        rows += [row(o.text, "; ".join(s.text for s in o.draws_on.all())) for o in own]
    columns = (Column("Pilihan strategi", 3.4), Column("Bertumpu pada", 3.6))
    caption = f"Matriks TOWS{scope.of_dimension}"
    return [record_table(scope, "tows", caption, columns=columns, records=found, rows=rows)]


def gaps_in(scope: Scope) -> list[Gap]:
    """Return the gaps of the scope's dimension, all of them without one."""
    subs = scope.records.sub_dimensions
    chosen = scope.dimension
    return [g for g in scope.records.gaps if chosen in {None, subs[g.sub_dimension_id].dimension}]


@live("gap-summary")
def gap_summary(scope: Scope) -> list[Block]:
    """Return how many gaps every dimension has, and in which sub-dimensions."""
    if not scope.records.gaps:
        return missing("analisis kesenjangan")
    rows = []
    for dimension in scope.records.dimensions:
        counts = [
            (sub, sum(g.sub_dimension_id == sub.pk for g in scope.records.gaps))
            for sub in dimension.sub_dimensions.all()
        ]
        names = "; ".join(f"{sub.name_id} ({count})" for sub, count in counts)
        rows.append(row(dimension.name_id, names, number(sum(count for _sub, count in counts))))
    columns = (
        Column("Dimensi", 1.6),
        Column("Subdimensi (jumlah kesenjangan)", 5),
        Column("Jumlah", 0.8, "right"),
    )
    caption = "Kesenjangan menurut dimensi dan subdimensi"
    return [Table(scope.id("gap-summary"), caption, columns, tuple(rows))]


@live("gaps")
def gaps(scope: Scope) -> list[Block]:
    """Return a dimension's gaps by sub-dimension: current, target, gap, need."""
    found = gaps_in(scope)
    if not found:
        return missing(f"kesenjangan{scope.of_dimension}")
    rows: list[Row] = []
    for sub in scope.dimension.sub_dimensions.all() if scope.dimension else ():
        own = [gap for gap in found if gap.sub_dimension_id == sub.pk]
        if own:
            rows.append(section_row(sub.name_id, 5))
        rows += [row(g.aspect, g.current, g.target, g.gap, g.need) for g in own]
    columns = (
        Column("Aspek", 1.5),
        Column("Keadaan sekarang", 2.2),
        Column("Keadaan yang dituju", 2.2),
        Column("Kesenjangan", 2),
        Column("Kebutuhan", 2),
    )
    caption = f"Kesenjangan{scope.of_dimension}"
    table = record_table(
        scope, "gaps", caption, columns=columns, records=found, rows=rows, dense=True
    )
    return [table]


@live("key-words")
def key_words(scope: Scope) -> list[Block]:
    """Return the key words with meaning and votes."""
    words = scope.records.key_words
    if not words:
        return missing("kata kunci visi")
    rows = [row(w.word, w.meaning, number(w.votes)) for w in words]
    columns = (Column("Kata kunci", 1.4), Column("Makna", 5), Column("Suara", 0.8, "right"))
    caption = "Kata kunci visi dari lokakarya"
    return [record_table(scope, "key-words", caption, columns=columns, records=words, rows=rows)]


@live("vision")
def vision(scope: Scope) -> list[Block]:
    """Return the vision set apart, and what it means."""
    plan = scope.records.plan
    if not plan.vision:
        return missing("visi", "Rumuskan visi dari kata kunci lokakarya.")
    attribution = f"Visi kota cerdas {plan.city.name} {plan.period}"
    return [
        Quote(line(plan.vision), attribution, scope.id("vision")),
        *paragraphs(plan.vision_meaning),
    ]
