"""Every measurement the project names: `make bench`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from . import book, pages, weasyprint_beside
from .processes import cost_of, sudutkota

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "var"
        demo = cost_of(sudutkota("demo", "--no-serve"), data=data)
        print(f"demo from nothing, packages installed: {demo.seconds:.1f} s, {demo.peak_mb:.0f} MB")
        book.measure(data)
        weasyprint_beside.measure(data)
        pages.measure(data)
