"""Starting and stopping the demo."""

from __future__ import annotations

import time
import urllib.error
import urllib.request

import pytest

from .conftest import served

pytestmark = [pytest.mark.journey, pytest.mark.slow]


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 - our own
            return bool(answer.status == 200)
    except OSError:
        return False


def test_a_second_start_is_quick_and_leaves_the_first_alone(site, demo_folder):
    start = time.monotonic()
    with served(demo_folder) as (address, _server):
        assert answers(address)
        assert answers(site)

    assert time.monotonic() - start < 30


def test_the_server_goes_with_the_command_that_started_it(site, demo_folder):
    with served(demo_folder) as (address, server):
        assert answers(address)

    assert server.returncode == 0
    assert not answers(address)
