"""Why a file gave no run: each reason is an error of its own, with one sentence for the person."""

from __future__ import annotations


class RunFileError(Exception):
    """A file from which no run could be read; ``str`` is one sentence, ready to show.

    Attributes:
        name: the file's name without its folder.
        reason: the sentence without the name.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class ForeignFileError(RunFileError):
    """It is no FIT, GPX or TCX file."""


class DamagedFileError(RunFileError):
    """It is one, but nothing of it can be read."""


class UnsafeFileError(RunFileError):
    """Its XML declares entities or a document type, which no watch writes."""


class TooLargeError(RunFileError):
    """It is larger than the cap, packed or unpacked."""


class NoRunError(RunFileError):
    """It can be read and holds no running: another sport, or a course without times."""


class TooLittleError(RunFileError):
    """It holds a run too short or too sparse to count anything."""
