"""A job, a compile, a file."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final

import typst

from ..compiling import compiled
from ..errors import TypesetError
from ..raster import is_readable

_STANDARDS: Final = ["ua-1", "a-2a"]


@dataclass(frozen=True, slots=True)
class Job:
    """A volume's data, its drawings by key, and the day it was issued on."""

    data: dict[str, Any]
    drawings: dict[str, str]
    issued_on: str
    """ISO date."""


def press(job: Job) -> bytes:
    """Return the PDF of the job; drawings that Typst cannot read are left out.

    Raises:
        TypesetError: Typst refuses the book for another reason.
    """
    try:
        return _pressed(job)
    except typst.TypstError as failure:
        readable = readable_drawings(job.drawings)
        if len(readable) == len(job.drawings):
            raise TypesetError(failure.diagnostic) from failure
        return press(replace(job, drawings=readable))


def readable_drawings(drawings: dict[str, str]) -> dict[str, str]:
    """Return those drawings that Typst can read."""
    return {key: svg for key, svg in drawings.items() if is_readable(svg)}


def _pressed(job: Job) -> bytes:
    data = {
        "book": json.dumps(job.data, ensure_ascii=False, separators=(",", ":")),
        "drawings": json.dumps(job.drawings, ensure_ascii=False, separators=(",", ":")),
    }
    timestamp = datetime.fromisoformat(job.issued_on).replace(tzinfo=UTC)
    (pdf,) = compiled("main.typ", data, format="pdf", pdf_standards=_STANDARDS, timestamp=timestamp)
    return pdf
