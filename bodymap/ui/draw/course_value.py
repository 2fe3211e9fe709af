"""The value of a course of the stride at any phase."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def value_at(course: Sequence[float], phase: float) -> float:
    """Return the value of ``course`` at ``phase`` (cycles), between its samples on a line."""
    at = phase % 1.0 * (len(course) - 1)
    index = min(int(at), len(course) - 2)
    before = course[index]
    return before + (course[index + 1] - before) * (at - index)
