"""What can go wrong while setting a book, with the facts."""

from __future__ import annotations


class TypesetError(ValueError):
    """A book could not be set."""


class MissingAltTextError(TypesetError):
    """A figure has no alternative text."""

    def __init__(self, figure: str) -> None:
        super().__init__(f"figure {figure!r} has no alternative text")
        self.figure = figure


class TypesetterStoppedError(TypesetError):
    """The process that sets books ended in the middle of one."""

    def __init__(self, exit_code: int | None, *, limit_mb: int) -> None:
        super().__init__(f"the typesetter ended with {exit_code} (limit {limit_mb} MB)")
        self.exit_code, self.limit_mb = exit_code, limit_mb


class TypesetTimeoutError(TypesetError):
    """A book took longer than it may."""

    def __init__(self, limit_seconds: float) -> None:
        super().__init__(f"the book took longer than {limit_seconds:g} seconds")
        self.limit_seconds = limit_seconds
