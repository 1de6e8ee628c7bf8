"""Indonesian is complete, and the compiled catalogues are those of the source."""

from __future__ import annotations

import re
from pathlib import Path

import polib
import pytest

SOURCE = Path(__file__).parents[2] / "src" / "sudutkota"
CATALOGUES = sorted(SOURCE.glob("*/locale/id/LC_MESSAGES/django.po"))
PLACEHOLDER = re.compile(r"%\([a-z_]+\)[sd]")


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda p: p.parents[3].name)
def test_every_message_is_translated_with_its_placeholders(path):
    catalogue = polib.pofile(str(path))

    assert [e.msgid for e in catalogue if not e.translated() or e.fuzzy] == []
    for entry in catalogue:
        texts = (
            [entry.msgstr, *entry.msgstr_plural.values()] if entry.msgid_plural else [entry.msgstr]
        )
        for text in filter(None, texts):
            assert set(PLACEHOLDER.findall(text)) <= set(
                PLACEHOLDER.findall(entry.msgid + entry.msgid_plural)
            )


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda p: p.parents[3].name)
def test_the_compiled_catalogue_says_the_same(path):
    source = {e.msgid: e.msgstr for e in polib.pofile(str(path)) if not e.msgid_plural}
    compiled = {
        e.msgid: e.msgstr for e in polib.mofile(str(path.with_suffix(".mo"))) if not e.msgid_plural
    }

    assert compiled == source


def test_every_app_with_words_has_a_catalogue():
    speaking = {
        path.relative_to(SOURCE).parts[0]
        for path in SOURCE.rglob("*.py")
        if re.search(r"\b_\(\s*\"", path.read_text("utf-8")) and "migrations" not in path.parts
    }

    assert speaking - {path.parents[3].name for path in CATALOGUES} == set()
