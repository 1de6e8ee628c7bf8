"""`sudutkota load-national`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sudutkota.common.commands import Command as OurCommand

from ...actions import load_national

if TYPE_CHECKING:
    from django.core.management.base import CommandParser


LABELS = {"provinces": _("provinces"), "cities": _("cities and regencies")}


class Command(OurCommand):
    """Loads provinces, cities and frameworks from the package."""

    help = _("Load the 38 provinces, the 514 cities and regencies, and the frameworks.")

    def add_arguments(self, parser: CommandParser) -> None:
        """Take `--json`."""
        self.add_json_argument(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, then say what was done."""
        done = load_national(by=None, at=timezone.now())
        if options["json"]:
            self.write_json({kind: tally.as_json() for kind, tally in done.items()})
            return
        for kind, tally in done.items():
            self.stdout.write(
                str(
                    _("%(kind)s: %(created)d created, %(changed)d changed, %(unchanged)d unchanged")
                )
                % {"kind": LABELS.get(kind, kind), **tally.as_json()}
            )
