"""Soft hyphens for Indonesian running text: Typst has no patterns for it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

import pyphen

SOFT_HYPHEN: Final = "\u00ad"
_SHORTEST: Final = 7
# A word of letters only, with the dots and commas around it; codes, addresses and
# numbers have something else inside and stay whole.
_WORD: Final = re.compile(r"(?<!\S)[(\"'“‘]*((?:[^\W\d_]+-)*[^\W\d_]+)[)\"'”’.,;:!?]*(?!\S)")


@cache
def _patterns() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="id_ID", left=3, right=3)


def hyphenated(text: str) -> str:
    """Return the text with a soft hyphen wherever an Indonesian word may break."""
    return _WORD.sub(_broken, text) if len(text) >= _SHORTEST else text


def _broken(match: re.Match[str]) -> str:
    return match[0].replace(match[1], _syllables(match[1]), 1)


@lru_cache(maxsize=20_000)
def _syllables(word: str) -> str:
    parts = word.split("-")
    return "-".join(
        part if _stays_whole(part) else _patterns().inserted(part, SOFT_HYPHEN) for part in parts
    )


def _stays_whole(part: str) -> bool:
    return len(part) < _SHORTEST or part.isupper() or not part.isascii()
