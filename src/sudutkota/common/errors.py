"""The one exception that is meant for people."""


class Refused(Exception):  # noqa: N818 - it is a refusal, not an error
    """A full sentence in the reader's language: what is wrong and what to do about it."""
