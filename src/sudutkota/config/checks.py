"""Checks of our own, with ids and hints; `sudutkota doctor` prints them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register  # noqa: A004 - its name
from django.utils.translation import gettext as _

LEAST_FREE_MB = 500


@register("sudutkota")
def check_data_folder(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Check that the data folder can be written and has room."""
    folder = Path(settings.DATA_DIR)
    if not os.access(folder, os.W_OK):
        return [
            Error(
                _("The data folder %(folder)s cannot be written.") % {"folder": folder},
                hint=_("Give it to the user that runs Sudut Kota, or set SUDUTKOTA_DATA_DIR."),
                id="sudutkota.E003",
            )
        ]
    free = shutil.disk_usage(folder).free // 2**20
    if free < LEAST_FREE_MB:
        return [
            Warning(
                _("Only %(free)d MB are free in %(folder)s.") % {"free": free, "folder": folder},
                hint=_("Books and backups need room: free at least 500 MB."),
                id="sudutkota.W001",
            )
        ]
    return []


@register("sudutkota")
def check_debug_is_local(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Check that error details are not shown to the world."""
    public = set(settings.ALLOWED_HOSTS) - {"localhost", "127.0.0.1", "[::1]", "testserver"}
    if settings.DEBUG and public:
        return [
            Warning(
                _("Error details are shown to visitors of %(hosts)s.")
                % {"hosts": ", ".join(sorted(public))},
                hint=_("Unset SUDUTKOTA_DEBUG."),
                id="sudutkota.W002",
            )
        ]
    return []
