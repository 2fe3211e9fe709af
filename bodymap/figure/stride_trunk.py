"""The trunk of a runner: what the measured pelvis and chest leave open is drawn.

Angles are absolute, in degrees, counter-clockwise from upright.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from bodymap.figure.gait import Curves

    Curve = NDArray[np.float64]


class Trunk(NamedTuple):
    """The angles of the trunk's segments over a cycle."""

    pelvis: Curve
    thorax: Curve
    neck: Curve
    skull: Curve


def trunk_of(curves: Curves) -> Trunk:
    """Return the trunk; neck and head are our own judgement: the eyes stay level."""
    thorax = curves.thorax
    return Trunk(curves.pelvis, thorax, neck=0.9 * thorax - 4, skull=0.22 * thorax)
