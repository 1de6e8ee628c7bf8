"""The one place where Typst is called: our fonts, our template, nothing of the machine's."""

from __future__ import annotations

import resource
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

import typst

if TYPE_CHECKING:
    from collections.abc import Mapping

HERE: Final = Path(__file__).parent
TEMPLATE: Final = HERE / "template"
FONTS: Final = HERE / "fonts"
# A Typst compiler refuses to be called by a second thread while it works.
_ONE_AT_A_TIME: Final = Lock()
_ROOMY_MB: Final = 256
# Typst forgets a result that the last ten compiles did not use.
_TURNS_TO_FORGET: Final = 11


@cache
def _compiler(name: str) -> typst.Compiler:
    """Return the kept compiler of a template; it sees that folder and our typefaces only."""
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS]
    )
    return typst.Compiler(
        TEMPLATE / name, root=TEMPLATE, font_paths=fonts, ignore_system_fonts=True
    )


def compiled(name: str, data: Mapping[str, str], **options: Any) -> list[bytes]:
    """Return the file, or the pages as files, that a template makes of the data.

    Raises:
        TypstError: Typst refuses.
    """
    with _ONE_AT_A_TIME:
        made = _compiler(name).compile(sys_inputs=dict(data), **options)
    return [made] if isinstance(made, bytes) else list(made or ())


def make_room() -> None:
    """Let Typst forget earlier books when this process has grown large."""
    if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > _ROOMY_MB * 1024:
        for _turn in range(_TURNS_TO_FORGET):
            compiled("raster.typ", {"drawings": "[]"}, format="svg")
