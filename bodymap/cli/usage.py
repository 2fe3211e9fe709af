"""What is said about wrong input: the option, the value and what it takes, in one line."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from bodymap.model.conditions import ConditionsError

if TYPE_CHECKING:
    from collections.abc import Iterable


class UsageError(ValueError):
    """Input that the command line cannot take; its text is the one line."""

    @classmethod
    def of(cls, error: Exception) -> Exception:
        """Return ``error`` with the name of a condition written as the option that sets it."""
        if not isinstance(error, ConditionsError):
            return error
        option = "--" + error.option.replace(" ", "-")
        return cls.value(option, error.value, error.takes)

    @classmethod
    def value(cls, option: str, value: str, takes: str) -> UsageError:
        """Return the error of an ``option`` whose ``value`` is wrong."""
        return cls(f"{option} {value!r} is not possible; it takes {takes}")

    @classmethod
    def missing(cls, option: str, takes: str) -> UsageError:
        """Return the error of an ``option`` that stands there without its value."""
        return cls(f"{option} has no value; it takes {takes}")

    @classmethod
    def unknown(cls, kind: str, value: str, known: Iterable[str]) -> UsageError:
        """Return the error of a command or option that does not exist, with the nearest."""
        names = list(known)
        near = get_close_matches(value, names, n=2, cutoff=0.6)
        takes = f"did you mean {' or '.join(near)}?" if near else f"there is {', '.join(names)}"
        return cls(f"{kind} {value!r} is unknown; {takes}")

    @classmethod
    def unexpected(cls, value: str, known: Iterable[str]) -> UsageError:
        """Return the error of a word where none but options are taken."""
        return cls(f"argument {value!r} has no place here; there is {', '.join(known)}")
