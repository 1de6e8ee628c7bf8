"""Pages of the web edition, uncached: milliseconds in the server's process, and queries."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import statistics, sys, time
import django
django.setup()
from django.conf import settings
settings.ALLOWED_HOSTS = ["testserver"]
from django.db import connection
from django.test import Client
client = Client()
for path in sys.argv[1:]:
    client.get(path)
    queries = []
    def count(execute, *arguments):
        queries.append(arguments[0])
        return execute(*arguments)
    with connection.execute_wrapper(count):
        client.get(path)
    times = []
    for _ in range(40):
        start = time.perf_counter()
        client.get(path)
        times.append(1000 * (time.perf_counter() - start))
    print(f"{path}: {statistics.median(times):.1f} ms, {len(queries)} queries")
"""
PATHS = (
    "/",
    "/masterplan/serang-2023/",
    "/masterplan/serang-2023/masterplan/rencana-aksi/",
    "/masterplan/serang-2023/masterplan/lampiran-profil/",
    "/masterplan/serang-2023/program/BRD-01/",
)


def measure(data: Path) -> None:
    """Print the median of forty visits to each kind of page, and to all pages made anew."""
    environ = {
        **os.environ,
        "SUDUTKOTA_DATA_DIR": str(data),
        "DATABASE_URL": "",
        "DJANGO_SETTINGS_MODULE": "sudutkota.config.settings",
    }
    subprocess.run([sys.executable, "-c", SCRIPT, *PATHS], env=environ, check=True)
    anew = SCRIPT.split("client = Client()", maxsplit=1)[0] + (
        "from sudutkota.book.actions import refresh_web\n"
        "from sudutkota.masterplan.models import Plan\n"
        "plan = Plan.objects.select_related('city', 'framework').get(slug='serang-2023')\n"
        "start = time.perf_counter()\nrefresh_web(plan=plan)\n"
        "print(f'all pages made anew after a change: {time.perf_counter() - start:.2f} s')\n"
    )
    subprocess.run([sys.executable, "-c", anew], env=environ, check=True)
