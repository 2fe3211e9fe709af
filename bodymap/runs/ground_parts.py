"""Gives a part of a run another ground; parts stay sorted and never overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.runs.footing import GroundPart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bodymap.runs.footing import Footing


def with_ground(footing: Footing, start_s: float, end_s: float, surface: str) -> Footing:
    """Return ``footing`` with ``surface`` from ``start_s`` to ``end_s``, whatever was there.

    Parts with the ground of the whole run say nothing and are left out; neighbours with one
    ground become one part.

    Args:
        footing: as it was.
        start_s: seconds since the run's start.
        end_s: later than ``start_s``; else nothing changes.
        surface: the id of a ground.
    """
    if not start_s < end_s:
        return footing
    left = [piece for part in footing.parts for piece in _outside(part, start_s, end_s)]
    parts = sorted([*left, GroundPart(start_s, end_s, surface)])
    kept = (part for part in parts if part.surface != footing.surface)
    return footing._replace(parts=tuple(_joined(kept)))


def with_surface(footing: Footing, surface: str) -> Footing:
    """Return ``footing`` with one ground for the whole run."""
    return footing._replace(surface=surface, parts=())


def _outside(part: GroundPart, start_s: float, end_s: float) -> Iterator[GroundPart]:
    """Return what of ``part`` lies before ``start_s`` and after ``end_s``."""
    if part.start_s < start_s:
        yield part._replace(end_s=min(part.end_s, start_s))
    if part.end_s > end_s:
        yield part._replace(start_s=max(part.start_s, end_s))


def _joined(parts: Iterator[GroundPart]) -> Iterator[GroundPart]:
    before: GroundPart | None = None
    for part in parts:
        if before is not None and (before.end_s, before.surface) == (part.start_s, part.surface):
            before = before._replace(end_s=part.end_s)
            continue
        if before is not None:
            yield before
        before = part
    if before is not None:
        yield before
