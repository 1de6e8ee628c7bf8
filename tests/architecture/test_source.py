"""Rules over the text of the source."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "sudutkota"
FILES = sorted(p for p in SOURCE.rglob("*.py") if "migrations" not in p.parts)
FORBIDDEN_NAMES = {
    "utils", "helpers", "misc", "base", "manager", "managers", "service", "services",
    "handler", "handlers", "constants", "tests",
}  # fmt: skip
WRITES = {
    "save", "create", "bulk_create", "bulk_update", "update_or_create", "get_or_create",
}  # fmt: skip
# imports/files.py saves pictures into memory, not into the database.
WRITERS = ("actions", "migrations", "engines", "management", "files")


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_files_stay_short_and_well_named(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= 300
    assert path.stem not in FORBIDDEN_NAMES


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_functions_stay_under_40_lines(path: Path) -> None:
    long = [
        node.name
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno + 1 >= 40
    ]

    assert long == []


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_only_actions_write_to_the_database(path: Path) -> None:
    parts = path.relative_to(SOURCE).with_suffix("").parts
    if any(part in WRITERS for part in parts) or parts[-2:] == ("accounts", "models"):
        return
    calls = [
        node.func.attr
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in WRITES
    ]

    assert calls == []


def test_no_address_of_this_machine_is_committed() -> None:
    tracked = subprocess.run(
        ["git", "grep", "-lF", f"{ROOT}/"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert tracked.stdout == ""


def test_the_lock_names_no_index() -> None:
    assert "://" not in (ROOT / "requirements.lock").read_text()
