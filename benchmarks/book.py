"""The four volumes from the command line, and how the time grows with the plan."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pikepdf

from .plans import write_plan
from .processes import Cost, cost_of, median, sudutkota

RUNS = 5


def measure(data: Path) -> None:
    """Print seconds, memory and pages of the demo's book, and of 120 and 480 programmes."""
    with tempfile.TemporaryDirectory() as folder:
        for format_ in ("pdf", "docx", "html"):
            output = Path(folder) / format_
            costs = [_set("serang-2023", output, data, format_) for _ in range(RUNS)]
            middle = median(costs)
            print(f"four volumes, {format_}: {middle.seconds:.2f} s, {middle.peak_mb:.0f} MB")
        count = sum(len(pikepdf.open(path).pages) for path in (Path(folder) / "pdf").iterdir())
        print(f"four volumes, pdf: {count} pages")
        small, large = (_grown(Path(folder), data, programmes) for programmes in (120, 480))
        print(f"480 programmes against 120: {large.seconds / small.seconds:.2f} times the time")


def _set(slug: str, output: Path, data: Path, format_: str) -> Cost:
    words = sudutkota("book", slug, "--format", format_, "--output", str(output))
    return cost_of(words, data=data)


def _grown(folder: Path, data: Path, programmes: int) -> Cost:
    slug = f"besar-{programmes}"
    path = folder / f"{slug}.toml"
    write_plan(path, slug, programmes)
    cost_of(sudutkota("load-plan", str(path)), data=data)
    middle = median([_set(slug, folder / slug, data, "pdf") for _ in range(3)])
    print(f"{programmes} programmes: {middle.seconds:.2f} s, {middle.peak_mb:.0f} MB")
    return middle
