"""What is said to a person at a terminal: names from anywhere, made harmless; complaints."""

from __future__ import annotations

import sys
from contextlib import suppress


def plain(text: str) -> str:
    """Return ``text`` without what would steer a terminal: names come from anywhere."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def complain(error: object) -> None:
    """Say in one line on stderr what went wrong."""
    line = " ".join(plain(str(error)).split())
    with suppress(OSError):  # the exit code still tells, where nothing can be written
        sys.stderr.write(f"bodymap: {line}\n")
