"""Write the reference pages that are made from the code: `python tools/reference.py`."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "docs" / "reference"


def settings_page() -> str:
    """Return the page of environment variables."""
    from sudutkota.config.env import VARIABLES  # noqa: PLC0415 - after the environment is set

    rows = []
    for variable in VARIABLES:
        default = variable.shown_default or _shown(variable.default)
        rows.append(f"| `{variable.name}` | {variable.help} | {default} |")
    return "\n".join(
        [
            "# Settings",
            "",
            "Every setting is an environment variable, read by `config/env.py`. A value that cannot be",
            "used stops the program with a sentence. This page is made by `python tools/reference.py`.",
            "",
            "| variable | meaning | default |",
            "|---|---|---|",
            *rows,
            "",
        ]
    )


def live_blocks_page() -> str:
    """Return the page of live tables and figures."""
    from sudutkota.book.chapters import LIVE  # noqa: PLC0415 - Django is set up first

    rows = []
    for name, function in sorted(LIVE.items()):
        first = (function.__doc__ or "").strip().splitlines()[0]
        rows.append(f"| `{name}` | {first.removeprefix('Return ')} |")
    return "\n".join(
        [
            "# Live blocks",
            "",
            "A section's live blocks print tables and figures from the records. A template or a plan file",
            "names them, with options where a block takes them: `readiness element=structure`,",
            "`statistics topic=economy`, `actions group=policy`. In a section that belongs to a dimension",
            "they print that dimension's records. This page is made by `python tools/reference.py`.",
            "",
            "| name | what it prints |",
            "|---|---|",
            *rows,
            "",
        ]
    )


def packages_page() -> str:
    """Return the page of packages in their order."""
    import tomllib  # noqa: PLC0415 - only here

    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    house = next(c for c in contracts["contracts"] if c["id"] == "house")
    rows = []
    for name in house["layers"]:
        text = (ROOT / "src" / "sudutkota" / name / "__init__.py").read_text("utf-8")
        rows.append(f"| `{name}` | {_first_line(text)} |")
    return "\n".join(
        [
            "# Packages",
            "",
            "A package may import what stands below it, never above; `lint-imports` checks the imports and",
            "a test checks the relations between tables. This page is made by `python tools/reference.py`.",
            "",
            "| package | what it is |",
            "|---|---|",
            *rows,
            "",
        ]
    )


def _first_line(source: str) -> str:
    return source.split('"""')[1].strip().splitlines()[0]


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return "`" + ",".join(map(str, value)) + "`"
    if isinstance(value, bool):
        return f"`{int(value)}`"
    return f"`{value}`" if value else "–"


PAGES = {
    "settings.md": settings_page,
    "live-blocks.md": live_blocks_page,
    "packages.md": packages_page,
}


def main() -> None:
    """Write every page."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sudutkota.config.settings")
    os.environ.setdefault("SUDUTKOTA_DATA_DIR", tempfile.gettempdir())
    import django  # noqa: PLC0415 - the environment is set above

    django.setup()
    for name, page in PAGES.items():
        (OUT / name).write_text(page(), "utf-8")


if __name__ == "__main__":
    main()
