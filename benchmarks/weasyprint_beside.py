"""The same four volumes by Typst and by WeasyPrint, in turn, each as a whole process."""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from .processes import cost_of, sudutkota

ENGINES = (
    "import sys, pathlib; from weasyprint import HTML;"
    "[HTML(filename=path).write_pdf(path + '.pdf', pdf_variant='pdf/ua-1') for path in sys.argv[1:]]"
)


def measure(data: Path) -> None:
    """Print both times and their ratio, pair by pair."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        words = sudutkota("book", "serang-2023", "--format", "html", "--output", str(root / "html"))
        cost_of(words, data=data)
        files = [str(_one_page(place)) for place in sorted((root / "html").iterdir())]
        for _pair in range(2):
            ours = cost_of(
                sudutkota("book", "serang-2023", "--output", str(root / "pdf")), data=data
            )
            theirs = cost_of([sys.executable, "-c", ENGINES, *files], data=data)
            print(
                f"four volumes to PDF: ours {ours.seconds:.2f} s, {ours.peak_mb:.0f} MB; WeasyPrint "
                f"{theirs.seconds:.1f} s, {theirs.peak_mb:.0f} MB; "
                f"{theirs.seconds / ours.seconds:.1f} times"
            )


def _one_page(folder: Path) -> Path:
    """Join a volume's pages into one, in reading order, and return its path."""
    index = (folder / "index.html").read_text("utf-8")
    names = ["index.html", *re.findall(r'<li><a href="([^"]+\.html)"', index)]
    bodies = []
    for name in names:
        text = (folder / name).read_text("utf-8")
        bodies.append(text[text.index("<main") : text.index("</main>") + len("</main>")])
    head = index[: index.index("<body")]
    path = folder / "all.html"
    path.write_text(f"{head}<body class='book-body'>{''.join(bodies)}</body></html>", "utf-8")
    return path
