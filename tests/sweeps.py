"""How many cases a sweep tries: all of them in all checks, some in a plain run of the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Sequence


def is_whole() -> bool:
    """Return whether this is a run of all checks; tests/conftest.py has chosen the profile."""
    return settings.default.max_examples == settings.get_profile("whole").max_examples


def few(cases: int) -> int:
    """Return ``cases``, in a plain run no more than of any other property."""
    return cases if is_whole() else min(cases, settings.default.max_examples)


def thinned(cases: Sequence[float]) -> Sequence[float]:
    """Return ``cases``, in a plain run every second one."""
    return cases if is_whole() else cases[::2]
