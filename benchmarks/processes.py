"""Running whole commands and reading what they cost from the operating system."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """What a finished process took."""

    seconds: float
    peak_mb: float
    """Of the largest single process among it and its children."""


def cost_of(words: list[str], *, data: Path) -> Cost:
    """Run a command to its end.

    Raises:
        SystemExit: it failed; its last words are shown.
    """
    environ = {**os.environ, "SUDUTKOTA_DATA_DIR": str(data), "DATABASE_URL": ""}
    # A small parent reads the children's own peak; this process is large by then.
    reader = (
        "import resource, subprocess, sys; done = subprocess.run(sys.argv[1:], capture_output=True);"
        "sys.stderr.buffer.write(done.stderr[-2000:]);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(done.returncode)"
    )
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", reader, *words],
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )
    seconds = time.perf_counter() - start
    if done.returncode:
        sys.exit(f"{' '.join(words)} failed: {done.stderr}")
    return Cost(seconds, int(done.stdout.split()[-1]) / 1024)


def sudutkota(*words: str) -> list[str]:
    """Return the command line of one of our commands."""
    return [sys.executable, "-m", "sudutkota.cli", *words]


def median(costs: list[Cost]) -> Cost:
    """Return the cost in the middle by seconds, with the largest peak of all."""
    ordered = sorted(costs, key=lambda cost: cost.seconds)
    return Cost(ordered[len(ordered) // 2].seconds, max(cost.peak_mb for cost in costs))
