import re
from pathlib import Path

import polib

from sudutkota import regions

FOLDER = Path(regions.__file__).parent / "locale/id/LC_MESSAGES"
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]")


def test_every_entry_is_translated_and_keeps_its_placeholders():
    for entry in polib.pofile(str(FOLDER / "django.po")):
        texts = [entry.msgstr] if entry.msgstr else list(entry.msgstr_plural.values())
        assert texts, entry.msgid
        for text in texts:
            assert sorted(PLACEHOLDER.findall(text)) == sorted(PLACEHOLDER.findall(entry.msgid))


def test_the_compiled_catalogue_is_the_written_one():
    written = {e.msgid: e.msgstr for e in polib.pofile(str(FOLDER / "django.po"))}
    compiled = {e.msgid: e.msgstr for e in polib.mofile(str(FOLDER / "django.mo"))}

    assert compiled == written
