"""`sudutkota doctor`: say what is wrong with this installation and what to do."""

from __future__ import annotations

from typing import Any

from django.core import checks
from django.core.management.base import CommandError, CommandParser
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sudutkota.common.commands import Command as BaseCommand


class Command(BaseCommand):
    """Run every check and print each finding with its hint."""

    help = gettext_lazy("Check this installation and say what to do about what is wrong.")

    def add_arguments(self, parser: CommandParser) -> None:
        """Offer JSON."""
        self.add_json_argument(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the findings; status 1 when one of them is an error."""
        found = [*checks.run_checks(include_deployment_checks=False), *_database_findings()]
        rows = [
            {
                "id": finding.id,
                "level": "error" if finding.level >= checks.ERROR else "warning",
                "message": str(finding.msg),
                "hint": str(finding.hint or ""),
            }
            for finding in found
        ]
        if options["json"]:
            self.write_json(rows)
        for row in [] if options["json"] else rows:
            hint = f"\n  {row['hint']}" if row["hint"] else ""
            self.stdout.write(f"{row['level']} {row['id']}: {row['message']}{hint}")
        errors = sum(row["level"] == "error" for row in rows)
        if errors:
            raise CommandError(_("%(count)d errors found.") % {"count": errors}, returncode=1)
        if not options["json"]:
            self.stdout.write(_("Everything that was checked is in order."))


def _database_findings() -> list[checks.CheckMessage]:
    """Return whether the database answers and has every migration."""
    try:
        executor = MigrationExecutor(connection)
    except DatabaseError as error:
        message = _("The database does not answer: %(reason)s.") % {"reason": error}
        hint = _("Start it, or correct DATABASE_URL.")
        return [checks.Error(message, hint=hint, id="sudutkota.E001")]
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if not plan:
        return []
    message = _("%(count)d migrations have not been applied.") % {"count": len(plan)}
    return [checks.Error(message, hint=_("Run: sudutkota migrate"), id="sudutkota.E002")]
