"""The command: exit statuses and sentences, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest


def sudutkota(tmp_path, *words, **environ):
    return subprocess.run(
        [sys.executable, "-m", "sudutkota.cli", *words],
        env={
            **os.environ,
            "SUDUTKOTA_DATA_DIR": str(tmp_path / "var"),
            "DATABASE_URL": "",
            **environ,
        },
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_unknown_command_is_wrong_usage_with_a_hint(tmp_path):
    done = sudutkota(tmp_path, "load-plam")

    assert done.returncode == 2
    assert "load-plan" in done.stderr


def test_wrong_options_are_wrong_usage(tmp_path):
    assert sudutkota(tmp_path, "book", "serang-2023").returncode == 2


@pytest.mark.parametrize("command", ["book", "demo", "doctor", "load-plan", "load-region", "load-national", "frameworks"])  # fmt: skip
def test_every_command_explains_itself(tmp_path, command):
    done = sudutkota(tmp_path, command, "--help")

    assert done.returncode == 0
    assert done.stdout.startswith(f"usage: sudutkota {command}")


def test_a_bad_setting_is_a_sentence(tmp_path):
    done = sudutkota(tmp_path, "doctor", SUDUTKOTA_CITY="Serang")

    assert done.returncode == 1
    assert done.stderr.startswith("SUDUTKOTA_CITY='Serang'")
    assert "Traceback" not in done.stderr


def test_doctor_says_what_to_run_on_an_empty_database(tmp_path):
    done = sudutkota(tmp_path, "doctor", "--json")

    assert done.returncode == 1
    assert [f["id"] for f in json.loads(done.stdout)] == ["sudutkota.E002"]


def test_a_refusal_is_one_sentence_without_a_traceback(tmp_path):
    sudutkota(tmp_path, "migrate", "-v0")

    done = sudutkota(tmp_path, "load-plan", str(tmp_path / "tidak-ada.toml"))

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith(str(tmp_path)) or "tidak-ada.toml" in done.stderr
    assert "CommandError" not in done.stderr
