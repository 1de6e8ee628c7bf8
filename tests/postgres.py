"""Run a command against a PostgreSQL of its own: `python -m tests.postgres -- COMMAND`.

The server lives in a temporary folder on a unix socket and goes with the command.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def _binaries() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    sys.exit("PostgreSQL is missing. On Debian: apt-get install postgresql")


def _as_postgres() -> list[str]:
    """Return the words that leave root behind; PostgreSQL refuses to run as root."""
    if os.getuid() != 0:
        return []
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"]


@contextmanager
def server() -> Iterator[str]:
    """Yield the address of a fresh server."""
    binaries, become = _binaries(), _as_postgres()
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    if become:
        account = pwd.getpwnam("postgres")
        os.chown(folder, account.pw_uid, account.pw_gid)
    data = folder / "data"
    try:
        subprocess.run(
            [*become, binaries / "initdb", "-D", data, "-U", "postgres", "-E", "UTF8", "--no-sync",
             "--locale=C.UTF-8", "-A", "trust"],
            check=True, stdout=subprocess.DEVNULL, cwd=folder,
        )  # fmt: skip
        options = f"-k {folder} -c listen_addresses= -c fsync=off -c full_page_writes=off"
        log = folder / "log"
        subprocess.run(
            [*become, binaries / "pg_ctl", "-D", data, "-o", options, "-l", log, "-w", "start"],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=folder,
        )
        try:
            yield f"postgresql://postgres@{str(folder).replace('/', '%2F')}/postgres"
        finally:
            subprocess.run(
                [*become, binaries / "pg_ctl", "-D", data, "-m", "immediate", "stop"],
                check=True,
                stdout=subprocess.DEVNULL,
                cwd=folder,
            )
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main() -> None:
    """Run the words after `--` with DATABASE_URL set, and leave with their status."""
    command = sys.argv[sys.argv.index("--") + 1 :]
    with server() as url:
        status = subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False)
    sys.exit(status.returncode)


if __name__ == "__main__":
    main()
