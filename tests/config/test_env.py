"""Reading the environment."""

from __future__ import annotations

import pytest

from sudutkota.config import env


def test_a_variable_that_is_not_set_has_its_default():
    assert env.HOSTS.read({}) == ("localhost", "127.0.0.1", "[::1]")


def test_a_list_is_cut_at_commas():
    assert env.HOSTS.read({"SUDUTKOTA_HOSTS": " a.id, b.id ,"}) == ("a.id", "b.id")


@pytest.mark.parametrize(
    ("text", "value"), [("1", True), ("yes", True), ("0", False), ("No", False)]
)
def test_a_switch_knows_a_few_words(text, value):
    assert env.DEBUG.read({"SUDUTKOTA_DEBUG": text}) is value


@pytest.mark.parametrize(
    ("variable", "text"),
    [(env.DEBUG, "mungkin"), (env.CITY, "Serang"), (env.CITY, "3673"), (env.SECRET_KEY, "pendek")],
)
def test_a_value_that_cannot_be_used_is_refused_by_name(variable, text):
    with pytest.raises(env.SettingError, match=variable.name):
        variable.read({variable.name: text})


def test_every_variable_says_what_it_is_for():
    assert [v.name for v in env.VARIABLES if len(v.help) < 20] == []
