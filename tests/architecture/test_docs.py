"""The documentation says what the code does."""

from __future__ import annotations

import io
import re
import sys
import tomllib
from pathlib import Path

import pytest
from django.core.management import call_command, get_commands, load_command_class
from django.core.management.base import BaseCommand

from sudutkota.masterplan.imports.prose import TEMPLATES, template_names
from sudutkota.masterplan.models import Programme

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]


@pytest.mark.parametrize("name", ["settings.md", "live-blocks.md", "packages.md"])
def test_a_page_made_from_the_code_is_up_to_date(name):
    import reference

    assert (ROOT / "docs" / "reference" / name).read_text("utf-8") == reference.PAGES[name]()


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_link_leads_somewhere(page):
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8"))

    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_toml_example_can_be_read(page):
    for block in re.findall(r"```toml\n(.*?)```", page.read_text("utf-8"), re.DOTALL):
        tomllib.loads(block)


def test_every_command_that_is_named_exists():
    text = (ROOT / "docs" / "reference" / "commands.md").read_text("utf-8")
    named = {
        name.replace("-", "_")
        for name in re.findall(r"^\| `sudutkota ([a-z-]+)", text, re.MULTILINE)
    }
    ours = {name for name, app in get_commands().items() if str(app).startswith("sudutkota.")}

    assert named == ours


def test_every_option_that_a_command_has_is_named():
    text = (ROOT / "docs" / "reference" / "commands.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| `sudutkota ([a-z-]+)(.*)", text, re.MULTILINE))
    standard = {action.dest for action in BaseCommand().create_parser("", "")._actions}

    for name, row in rows.items():
        parser = load_command_class("sudutkota." + _app_of(name), name.replace("-", "_"))
        options = {
            action.option_strings[-1]
            for action in parser.create_parser("sudutkota", name)._actions
            if action.option_strings and action.dest not in standard
        }
        assert (name, set(re.findall(r"--[a-z-]+", row))) == (name, options)


def _app_of(name: str) -> str:
    return str(get_commands()[name.replace("-", "_")]).removeprefix("sudutkota.")


def test_the_tutorial_leads_to_a_book(db, tmp_path, monkeypatch):
    text = (ROOT / "docs" / "tutorials" / "first-book.md").read_text("utf-8")
    files = re.findall(r"Save this as `([a-z.-]+)`.*?```[a-z]+\n(.*?)```", text, re.DOTALL)
    monkeypatch.chdir(tmp_path)

    for name, content in files:
        Path(name).write_text(content, "utf-8")
    for line in re.findall(r"^    \.venv/bin/sudutkota (.*)", text, re.MULTILINE):
        command, *arguments = line.split()
        call_command(command.replace("-", "_"), *arguments, stdout=io.StringIO())

    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "cilegon-opds.toml", "cilegon-web", "cilegon.docx", "cilegon.geojson", "cilegon.pdf",
        "cilegon.toml",
    ]  # fmt: skip


def test_the_example_of_a_plan_file_can_be_loaded(db, tmp_path):
    text = (ROOT / "docs" / "reference" / "plan-file.md").read_text("utf-8")
    records, prose, _picture = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    (tmp_path / "records.toml").write_text(records, "utf-8")
    (tmp_path / "prose.toml").write_text(prose, "utf-8")

    call_command("load_plan", str(tmp_path), stdout=io.StringIO())

    assert Programme.objects.get(plan__slug="serang-2023").code == "BRD-01"


def test_the_example_of_a_volume_adds_a_volume_and_a_chapter(small_plan, tmp_path):
    text = (ROOT / "docs" / "how-to" / "add-a-volume.md").read_text("utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    path = tmp_path / "volume.toml"
    path.write_text(f'[plan]\nslug = "{small_plan.slug}"\n{example}', "utf-8")
    before = set(small_plan.volumes.values_list("slug", flat=True))

    call_command("load_plan", str(path), stdout=io.StringIO())

    assert set(small_plan.volumes.values_list("slug", flat=True)) - before == {"peta"}
    assert small_plan.volumes.get(slug="masterplan").chapters.last().slug == "kolaborasi"


@pytest.mark.parametrize("name", template_names())
def test_the_plan_file_page_names_every_section_of_a_template(name):
    text = (ROOT / "docs" / "reference" / "plan-file.md").read_text("utf-8")
    page = text.split(f"### Sections of the template `{name}`")[1].split("###")[0]
    template = tomllib.loads((TEMPLATES / f"{name}.toml").read_text("utf-8"))
    sections = {
        (volume["slug"], chapter["slug"], section.get("slug", "{dimension}"))
        for volume in template["volume"]
        for chapter in volume["chapter"]
        for section in chapter["sections"]
    }
    named = set()
    volume = ""
    for first, chapters, rest in re.findall(
        r"^\| (.*?) ?\| (`.*?) \| (.*) \|$", page, re.MULTILINE
    ):
        volume = "".join(re.findall(r"`(.*?)`", first)) or volume
        for chapter in re.findall(r"`(.*?)`", chapters):
            without_live = re.sub(r"\(.*?\)", "", rest)
            named |= {(volume, chapter, s) for s in re.findall(r"`(.*?)`", without_live)}

    assert named == sections


def test_the_makefile_has_the_targets_that_the_readme_promises():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))

    assert {"demo", "test", "setup", "check", "fix", "bench", "help"} <= targets


def test_every_page_of_the_documentation_is_reached_from_the_index():
    index = (ROOT / "docs" / "index.md").read_text("utf-8")
    pages = [p for p in (ROOT / "docs").glob("*/*.md") if p.parent.name != "adr"]

    assert [p.name for p in pages if str(p.relative_to(ROOT / "docs")) not in index] == []
