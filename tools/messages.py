"""Renew the Indonesian catalogues from the source, and compile them."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "sudutkota"


def apps() -> list[Path]:
    """Return the packages that have a catalogue."""
    return sorted(path.parent for path in SOURCE.glob("*/locale"))


def renew(app: Path) -> None:
    """Run Django's makemessages in one package."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "sudutkota.config.settings",
        "SUDUTKOTA_DATA_DIR": tempfile.gettempdir(),
    }
    subprocess.run(
        [sys.executable, "-m", "django", "makemessages", "-l", "id", "--no-obsolete",
         "--no-wrap", "--no-location", "-v", "0", "--ignore", "tests/*"],
        cwd=app, env=environment, check=True,
    )  # fmt: skip


def compile_(app: Path) -> None:
    """Write the .mo beside the .po, and say what is not translated yet."""
    path = app / "locale" / "id" / "LC_MESSAGES" / "django.po"
    catalogue = polib.pofile(str(path), wrapwidth=0)
    catalogue.metadata.pop("POT-Creation-Date", None)
    catalogue.save()
    catalogue.save_as_mofile(str(path.with_suffix(".mo")))
    for entry in [*catalogue.untranslated_entries(), *catalogue.fuzzy_entries()]:
        sys.stderr.write(f"{app.name}: not translated: {entry.msgid}\n")


if __name__ == "__main__":
    for package in apps():
        renew(package)
        compile_(package)
