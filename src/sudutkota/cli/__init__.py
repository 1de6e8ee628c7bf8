"""The `sudutkota` command: Django's command line with our commands, spelled with hyphens."""

from __future__ import annotations

import os
import sys
from difflib import get_close_matches


def main(argv: list[str] | None = None) -> None:
    """Run one command and exit with 0 done, 1 refused or 2 wrong usage."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sudutkota.config.settings")
    words = list(sys.argv if argv is None else argv)
    if len(words) > 1 and not words[1].startswith("-"):
        words[1] = words[1].replace("-", "_")

    # Settings may refuse before Django knows any command, so this comes first.
    from sudutkota.config.env import SettingError  # noqa: PLC0415 - see above

    try:
        _run(words)
    except SettingError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(1)
    except BrokenPipeError:
        # `sudutkota ... | head` is fine; silence the interpreter's own complaint at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)


def _run(words: list[str]) -> None:
    """Hand over to Django, after saying so when the command does not exist."""
    import django  # noqa: PLC0415 - the settings are chosen above
    from django.core import management  # noqa: PLC0415
    from django.utils import translation  # noqa: PLC0415

    django.setup()
    translation.activate(os.environ.get("SUDUTKOTA_LANGUAGE", "id"))
    commands = management.get_commands()
    if len(words) > 1 and words[1] not in {"help", *commands} and not words[1].startswith("-"):
        near = get_close_matches(words[1], commands, n=1)
        hint = f" Did you mean {near[0].replace('_', '-')}?" if near else " See `sudutkota help`."
        sys.stderr.write(f"There is no command {words[1].replace('_', '-')}.{hint}\n")
        sys.exit(2)
    management.execute_from_command_line(words)
