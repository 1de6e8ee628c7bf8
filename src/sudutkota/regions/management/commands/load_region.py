"""`sudutkota load-region CODE --boundaries FILE`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sudutkota.common.commands import Command as OurCommand
from sudutkota.common.commands import read_input

from ...actions import RegionReport, load_region
from ...imports.opd_lists import read_opds

if TYPE_CHECKING:
    from django.core.management.base import CommandParser


LABELS = {
    "districts": gettext_lazy("districts"),
    "villages": gettext_lazy("villages"),
    "opds": gettext_lazy("OPDs"),
}


class Command(OurCommand):
    """Loads a city's districts and villages from a GeoJSON file, and its OPDs from a list."""

    help = gettext_lazy("Load the districts, villages and OPDs of a city.")

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the city's code and the files."""
        parser.add_argument("code", help=_("The city's code, such as 36.73."))
        parser.add_argument(
            "--boundaries", required=True, metavar="FILE", help=_("GeoJSON file; - is stdin.")
        )
        parser.add_argument("--opds", metavar="FILE", help=_("List of OPDs, .toml or .csv."))
        parser.add_argument("--code-field", default="", help=_("Property that holds the code."))
        parser.add_argument("--name-field", default="", help=_("Property that holds the name."))
        parser.add_argument(
            "--source",
            default="",
            help=_("Where the boundaries come from; printed under the maps. Default: FILE's name."),
        )
        parser.add_argument(
            "--dry-run", action="store_true", help=_("Check and report; write nothing.")
        )
        self.add_json_argument(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, then say what was done."""
        opds = options["opds"]
        report = load_region(
            code=options["code"],
            boundaries=read_input(options["boundaries"]),
            opds=read_opds(read_input(opds), path=opds) if opds else None,
            code_field=options["code_field"],
            name_field=options["name_field"],
            source=options["source"] or _name(options["boundaries"]),
            dry_run=options["dry_run"],
            by=None,
            at=timezone.now(),
        )
        if options["json"]:
            self.write_json(
                {
                    "city": report.city.code,
                    "dry_run": options["dry_run"],
                    **{kind: tally.as_json() for kind, tally in report.tallies.items()},
                    "notes": list(report.notes),
                }
            )
            return
        self._write_text(report, dry_run=options["dry_run"])

    def _write_text(self, report: RegionReport, *, dry_run: bool) -> None:
        """Write the report for a person."""
        self.stdout.write(f"{report.city} ({report.city.code})")
        for kind, tally in report.tallies.items():
            self.stdout.write(
                _("%(kind)s: %(created)d created, %(changed)d changed, %(unchanged)d unchanged")
                % {"kind": LABELS.get(kind, kind), **tally.as_json()}
            )
        for note in report.notes:
            self.stdout.write(note)
        if dry_run:
            self.stdout.write(_("Nothing was written."))


def _name(path: str) -> str:
    """Return the file's name, or nothing for stdin."""
    return "" if path == "-" else Path(path).name
