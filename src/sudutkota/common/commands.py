"""The shape of our commands: done is 0, refused is 1 with a sentence, wrong usage is 2."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connections
from django.utils import translation
from django.utils.translation import gettext as _

from .errors import Refused

if TYPE_CHECKING:
    from django.core.management.base import CommandParser


class Command(BaseCommand):
    """A command that refuses with a sentence instead of a traceback."""

    help: Any = ""
    requires_system_checks: list[str] = []
    output_transaction = False

    def run_from_argv(self, argv: list[str]) -> None:
        """Run from the command line; a refusal is a sentence alone, without the error's name."""
        self._called_from_command_line = True
        parser = self.create_parser(argv[0], argv[1])
        options = vars(parser.parse_args(argv[2:]))
        arguments = options.pop("args", ())
        try:
            self.execute(*arguments, **options)
        except CommandError as error:
            self.stderr.write(str(error))
            sys.exit(error.returncode)
        finally:
            connections.close_all()

    def execute(self, *args: Any, **options: Any) -> str | None:
        """Run the command in the operator's language and turn a refusal into status 1."""
        # Django deactivates translations around commands; ours speak to people.
        with translation.override(translation.get_language() or "id"):
            try:
                return super().execute(*args, **options)
            except Refused as refusal:
                raise CommandError(str(refusal), returncode=1) from refusal

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """Return the parser with the help text in words that argparse can handle."""
        self.help = str(self.help)
        name = Path(prog_name).name.replace("__main__.py", "sudutkota")
        return super().create_parser(name, subcommand.replace("_", "-"), **kwargs)

    def add_json_argument(self, parser: CommandParser) -> None:
        """Offer `--json`."""
        parser.add_argument("--json", action="store_true", help=_("Write JSON for programs."))

    def write_json(self, value: object) -> None:
        """Write a value as JSON to stdout."""
        self.stdout.write(json.dumps(value, ensure_ascii=False, indent=2, default=str))

    def progress(self, sentence: str) -> None:
        """Tell the person at the terminal what is going on, on stderr."""
        self.stderr.write(sentence, self.style.NOTICE)


def read_input(path: str) -> bytes:
    """Return the bytes of a file, or of stdin for "-".

    Raises:
        Refused: the file cannot be read.
    """
    if path == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise Refused(
            _("%(path)s cannot be read: %(reason)s.") % {"path": path, "reason": error.strerror}
        ) from error
