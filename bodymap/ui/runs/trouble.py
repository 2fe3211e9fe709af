"""Tells in the window what of the log could not be read or written."""

from __future__ import annotations

from concurrent.futures import CancelledError
from typing import TYPE_CHECKING

from bodymap.storage.errors import StorageError

if TYPE_CHECKING:
    from bodymap.ui.window import Window


def tell_trouble(window: Window, what: str, error: Exception) -> str:
    """Say ``what`` went wrong and why, and return that; nothing where it was only cancelled.

    Raises:
        Exception: ``error`` itself, where it is none that the log or the system can cause.
    """
    if isinstance(error, CancelledError):
        return ""
    told = f"{what} {reason_of(error)}"
    window.show_notice(told)
    return told


def reason_of(error: Exception) -> str:
    """Return the sentence that says why.

    Raises:
        Exception: ``error`` itself, where it is none that the log or the system can cause.
    """
    if isinstance(error, StorageError):
        return str(error)
    if isinstance(error, OSError):
        return f"{error.filename}: {error.strerror}" if error.filename else str(error.strerror)
    raise error
