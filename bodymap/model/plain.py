"""Figures of the model as plain values, for JSON: numbers with six significant digits."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bodymap.model.figures import Figure

_DIGITS = 6  # significant ones


def significant(value: float) -> float:
    """Return ``value`` with six significant digits."""
    return float(f"{value:.{_DIGITS}g}")


def figure_values(figure: Figure | None) -> dict[str, object] | None:
    """Return a figure without its factors; None where it is not estimated."""
    if figure is None:
        return None
    return {
        "value": significant(figure.value),
        "low": significant(figure.low),
        "high": significant(figure.high),
        "grade": figure.grade,
        "evidence": figure.evidence,
    }
