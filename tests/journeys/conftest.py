"""A server of its own with the demo in it, and a browser."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = shutil.which("chromium") or ""
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of the demo."""
    return tmp_path_factory.mktemp("demo")


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Serve the demo as a stranger would, on a free port, and stop it as a supervisor would."""
    environ = {**os.environ, "SUDUTKOTA_DATA_DIR": str(folder), "DATABASE_URL": ""}
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = [sys.executable, "-m", "sudutkota.cli", "demo", "--port", str(port)]
    address, log = f"http://127.0.0.1:{port}", folder / f"log-{port}"
    with log.open("w") as out:
        server = subprocess.Popen(words, env=environ, stdout=out, stderr=out)
        try:
            _wait_for(address, server, log)
            yield address, server
        finally:
            server.terminate()
            server.wait(timeout=20)


@pytest.fixture(scope="session")
def site(demo_folder: Path) -> Iterator[str]:
    """The address of the demo, loaded and served."""
    if not CHROMIUM:
        pytest.skip("Chromium is missing: apt-get install chromium")
    with served(demo_folder) as (address, _server):
        yield address


def _wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    for _attempt in range(600):
        if server.poll() is not None:
            pytest.fail(f"the demo ended: {log.read_text()[-2000:]}")
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 - our own
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.2)
    pytest.fail("the demo did not answer within two minutes")


@pytest.fixture(scope="session")
def browser(site: str) -> Iterator[Browser]:
    """Headless Chromium."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A laptop's page that fails its test on any error in the console."""
    context = browser.new_context(base_url=site, viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    errors: list[str] = []
    opened.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert errors == []
