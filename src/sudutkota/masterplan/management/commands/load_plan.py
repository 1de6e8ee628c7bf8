"""`sudutkota load-plan`: create a plan from a file, or change it to match."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sudutkota.common.commands import Command as BaseCommand
from sudutkota.masterplan.actions import load_plan
from sudutkota.masterplan.imports import change_set_for, read_plan


class Command(BaseCommand):
    """Load a plan file; see docs/reference/plan-file.md."""

    help = gettext_lazy("Create a plan from a TOML file or folder, or change it to match.")

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the file and whether to write."""
        parser.add_argument("path", help=_("TOML file, folder of TOML files, or - for stdin"))
        parser.add_argument(
            "--dry-run", action="store_true", help=_("Show every change and write nothing.")
        )
        self.add_json_argument(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, or show what loading would do."""
        data = read_plan(options["path"])
        if options["dry_run"]:
            changes = change_set_for(data)
        else:
            changes = load_plan(data=data, by=None, at=timezone.now())
        change_set = changes.change_set
        if options["json"]:
            self.write_json({"plan": changes.slug, "changes": list(change_set.lines())})
            return
        if options["dry_run"]:
            for line in change_set.lines():
                self.stdout.write(
                    f"{line['kind']:6} {line['record']} {line['field']}: "
                    f"{_short(line['old'])} → {_short(line['new'])}"
                )
        self.stdout.write(
            _("%(plan)s: %(created)d created, %(updated)d changed, %(deleted)d deleted.")
            % {
                "plan": changes.slug,
                "created": change_set.count("create"),
                "updated": change_set.count("update"),
                "deleted": change_set.count("delete"),
            }
        )


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
