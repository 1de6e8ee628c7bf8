"""The one reader of environment variables; the reference page is made from it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

T = TypeVar("T")


class SettingError(Exception):
    """A variable has a value that cannot be used; the message is a full sentence."""


@dataclass(frozen=True, slots=True)
class Variable(Generic[T]):
    """An environment variable: its name, how it is read, its default and what it is for."""

    name: str
    parse: Callable[[str], T]
    default: T
    help: str
    shown_default: str = ""

    def read(self, environ: Mapping[str, str] = os.environ) -> T:
        """Return the variable's value.

        Raises:
            SettingError: the value cannot be parsed.
        """
        text = environ.get(self.name, "").strip()
        if not text:
            return self.default
        try:
            return self.parse(text)
        except ValueError as error:
            raise SettingError(
                f"{self.name}={text!r} cannot be used: {error}. {self.help}"
            ) from error


def _boolean(text: str) -> bool:
    known = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
    if text.lower() not in known:
        raise ValueError("expected 1 or 0")
    return known[text.lower()]


def _names(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _region_code(text: str) -> str:
    head, _, tail = text.partition(".")
    if not (len(head) == len(tail) == 2 and head.isdigit() and tail.isdigit()):
        raise ValueError("expected a code such as 36.73")
    return text


def _key(text: str) -> str:
    if len(text) < 40:
        raise ValueError("expected at least 40 characters")
    return text


DATA_DIR: Final = Variable(
    "SUDUTKOTA_DATA_DIR", str, "var", "Folder for the database, uploaded files and the secret key."
)
DATABASE_URL: Final = Variable(
    "DATABASE_URL",
    str,
    "",
    "Database address, such as postgresql://user:password@host/name.",
    shown_default="the SQLite file sudutkota.sqlite3 in the data folder",
)
CITY: Final = Variable("SUDUTKOTA_CITY", _region_code, "36.73", "Code of the city whose site / is.")
DEBUG: Final = Variable(
    "SUDUTKOTA_DEBUG", _boolean, default=False, help="1 while developing: error details, /gaya/."
)
HOSTS: Final[Variable[tuple[str, ...]]] = Variable(
    "SUDUTKOTA_HOSTS",
    _names,
    ("localhost", "127.0.0.1", "[::1]"),
    "Host names that the site answers to, separated by commas.",
)
HTTPS: Final = Variable(
    "SUDUTKOTA_HTTPS", _boolean, default=False, help="1 when a proxy serves the site over HTTPS."
)
SECRET_KEY: Final = Variable(
    "SUDUTKOTA_SECRET_KEY",
    _key,
    "",
    "Key that signs sessions, at least 40 characters.",
    shown_default="made once and kept in the data folder",
)
LANGUAGE: Final = Variable(
    "SUDUTKOTA_LANGUAGE", str, "id", "Language of the command line: id or en."
)

VARIABLES: Final[tuple[Variable[object], ...]] = (
    DATA_DIR,
    DATABASE_URL,
    CITY,
    DEBUG,
    HOSTS,
    HTTPS,
    SECRET_KEY,
    LANGUAGE,
)  # type: ignore[assignment]  # a Variable only gives, so it may be seen as one of objects
