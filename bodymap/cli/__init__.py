"""The command line: arguments to calls, answers to text, JSON or CSV."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

from bodymap.cli.commands import run
from bodymap.cli.terminal import complain
from bodymap.cli.usage import UsageError
from bodymap.content.errors import ContentError
from bodymap.model.conditions import ConditionsError
from bodymap.resources import AssetsMissingError
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

_DONE, _FAILED, _WRONG_INPUT = 0, 1, 2


def main(argv: Sequence[str]) -> int:
    """Do what ``argv`` (without the program's name) asks and return the exit code.

    0: done. 1: something of the system, a file or an asset is in the way. 2: wrong input. Both say
    so in one line on stderr.
    """
    _speak_utf8()
    status = _DONE
    try:
        status = run(argv)
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
    except (UsageError, ConditionsError) as error:
        return _complain(UsageError.of(error), _WRONG_INPUT)
    except OSError as error:
        return _complain(f"{error.filename or tr('stdout')}: {error.strerror}", _FAILED)
    except (ContentError, AssetsMissingError) as error:
        return _complain(error, _FAILED)
    return status


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says, and newlines alike on every system."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _drop_output() -> None:
    """Let the interpreter's last flush go nowhere: whoever read along has stopped."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(error: object, status: int) -> int:
    complain(error)
    return status
