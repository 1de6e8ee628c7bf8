"""`sudutkota demo`: Kota Serang, ready to read."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from typing import Any

from django.core.management import call_command
from django.core.management.base import CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sudutkota.common.commands import Command as BaseCommand
from sudutkota.common.errors import Refused
from sudutkota.demo.actions import EMAIL, PASSWORD, load_demo, print_demo

FIRST_PORT = 8000
PORTS = 50


class Command(BaseCommand):
    """Prepare the demo and serve it; a second run is quick and destroys nothing."""

    help = gettext_lazy("Load Kota Serang, set its book and serve it.")

    def add_arguments(self, parser: CommandParser) -> None:
        """Take whether to serve."""
        parser.add_argument("--no-serve", action="store_true", help=_("Prepare and exit."))
        parser.add_argument("--port", type=int, help=_("port; the first free one from 8000"))

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate, load, print, serve."""
        self.progress(_("Preparing the database ..."))
        call_command("migrate", verbosity=0, interactive=False)
        load_demo(at=timezone.now(), tell=self.progress)
        print_demo(tell=self.progress)
        call_command("collectstatic", verbosity=0, interactive=False)
        if options["no_serve"]:
            self.stdout.write(_("The demo is ready. Serve it with: sudutkota demo"))
            return
        self._serve(options["port"] or _free_port())

    def _serve(self, port: int) -> None:
        """Run the web server until Ctrl-C."""
        self.stdout.write(f"\n  http://127.0.0.1:{port}/\n")
        self.stdout.write(
            _("  Sign in at /masuk/ as %(email)s, password %(password)s.")
            % {"email": EMAIL, "password": PASSWORD}
        )
        self.stdout.write(
            _("  This password is public: never open the demo to a network. Ctrl-C stops it.\n")
        )
        command = [
            sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1",
            "--port", str(port), "--workers", "1", "--blocking-threads", "2", "--no-ws",
            "--log-level", "warning", "sudutkota.config.wsgi:application",
        ]  # fmt: skip
        process = subprocess.Popen(command)
        # The server goes when we are told to go, by Ctrl-C or by whoever started us.
        signal.signal(signal.SIGTERM, lambda *_signal: process.terminate())
        try:
            process.wait()
        except KeyboardInterrupt:
            process.terminate()
            process.wait()


def _free_port() -> int:
    """Return the first port from 8000 on which nobody listens.

    Raises:
        Refused: fifty ports are taken.
    """
    for port in range(FIRST_PORT, FIRST_PORT + PORTS):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
    raise Refused(_("No port from 8000 to 8049 is free. Choose one with --port."))
