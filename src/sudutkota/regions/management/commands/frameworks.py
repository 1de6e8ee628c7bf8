"""`sudutkota frameworks`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from sudutkota.common.commands import Command as OurCommand

from ...queries import frameworks_with_parts

if TYPE_CHECKING:
    from django.core.management.base import CommandParser


class Command(OurCommand):
    """Lists the frameworks with their dimensions and sub-dimensions."""

    help = _("List the frameworks that a plan can be written by.")

    def add_arguments(self, parser: CommandParser) -> None:
        """Take `--json`."""
        self.add_json_argument(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the list."""
        frameworks = list(frameworks_with_parts())
        if options["json"]:
            self.write_json(
                [
                    {
                        "code": framework.code,
                        "name": {"id": framework.name_id, "en": framework.name_en},
                        "year": framework.year,
                        "status": framework.status,
                        "dimensions": {
                            dimension.code: [sub.code for sub in dimension.sub_dimensions.all()]
                            for dimension in framework.dimensions.all()
                        },
                    }
                    for framework in frameworks
                ]
            )
            return
        for framework in frameworks:
            self.stdout.write(f"{framework.code}  {framework}  ({framework.get_status_display()})")
            for dimension in framework.dimensions.all():
                subs = ", ".join(sub.code for sub in dimension.sub_dimensions.all())
                self.stdout.write(f"  {dimension.code}: {subs}")
