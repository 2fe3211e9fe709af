"""A published number as the program carries it: value, range, grade, sources.

Named tuples, because a frozen dataclass takes 1.4 ms to make at the start and a named tuple 0.2.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Grade = Literal["A", "B", "C", "D"]
Evidence = Literal["measured", "stretched", "outside"]

GRADES: tuple[Grade, ...] = ("A", "B", "C", "D")
EVIDENCE: tuple[Evidence, ...] = ("measured", "stretched", "outside")
# The names of the factors, in the order in which they are told.
FACTORS = ("speed", "surface", "slope", "strike", "shoe", "arms", "steps")


class Factor(NamedTuple):
    """One factor of a product; ``grade`` is None where no study is behind it (steps)."""

    name: str
    value: float
    low: float
    high: float
    grade: Grade | None
    sources: tuple[str, ...]


class Figure(NamedTuple):
    """A relative load (1 = the reference run) with its range, grade and the factors behind it."""

    value: float
    low: float
    high: float
    grade: Grade
    evidence: Evidence
    factors: tuple[Factor, ...] = ()


def worst_grade(*grades: Grade) -> Grade:
    """Return the weakest of ``grades`` (A is the strongest, D the weakest)."""
    return max(grades)


def worst_evidence(*found: Evidence) -> Evidence:
    """Return the weakest of ``found`` (measured, stretched, outside)."""
    return max(found, key=EVIDENCE.index)
