"""Text that every format may hold: control characters are shown, not swallowed."""

from __future__ import annotations

import re

# What XML 1.0 cannot hold, plus the controls that HTML forbids.
_FORBIDDEN = re.compile("[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
REPLACEMENT = "\ufffd"


def legible(text: str) -> str:
    """Return the text with unix line ends and U+FFFD for each forbidden character."""
    return _FORBIDDEN.sub(REPLACEMENT, text.replace("\r\n", "\n").replace("\r", "\n"))
