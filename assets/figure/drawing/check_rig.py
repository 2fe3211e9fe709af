"""Checks of the side-view runner's drawing: run it after build_rig.py, from the top folder, as `PYTHONPATH=. python assets/figure/drawing/check_rig.py`.

Prints the shapes that lose most of their area when the joints bend, over strides and over all exercises; exits 1 when one
turns inside out, when a muscle is missing, or when the sole differs from the first drawing's (the planted foot hangs on it).
"""

import sys
from pathlib import Path

import numpy as np

from bodymap.content.science import read_tables
from bodymap.figure.exercise import SideFigure, figure_at
from bodymap.figure.exercise_book import read_book
from bodymap.figure.rig import Rig, read_rig
from bodymap.figure.rig_file import read_rig_file
from bodymap.figure.stride import solve_stride

FIRST = Path(__file__).resolve().parents[3] / "tests/figure/kept/sketch_rig.json"
SOLE = 30.0  # units above the ground


def areas(rig, points):
    """Signed areas of the closed shapes."""
    lines = (points[s.start:s.stop].astype(float) for s in rig.shapes if s.closed)
    return np.array([0.5 * np.sum(x * np.roll(y, -1) - y * np.roll(x, -1)) for x, y in (line.T for line in lines)])


def poses():
    """Every pose to look at, with its name."""
    for speed in (2.0, 3.0, 4.5, 7.0, 9.5):
        stride = solve_stride(speed)
        yield from ((f"{speed} m/s, {k} %", stride.frame(k / 100)) for k in range(0, 100, 2))
    for name, movement in read_book().items():
        for k in range(24):
            figure = figure_at(movement, k / 24)
            if isinstance(figure, SideFigure):
                yield f"{name} {k / 24:.2f}", figure.pose


def sole(rig, name):
    """Where the points of a shape lie that meet the ground, and their skin."""
    shape = rig.shape(name)
    rows = shape.start + np.flatnonzero(rig.rest[shape.start:shape.stop, 1] < SOLE)
    return np.column_stack([rig.rest[rows], *rig.hangs_on(rows)])


def main():
    """Print what was found; return how many things are wrong."""
    rig, wrong = read_rig(), 0
    shapes, rest = [s for s in rig.shapes if s.closed], areas(rig, rig.rest)
    worst, where = np.ones(len(shapes)), [""] * len(shapes)
    for name, pose in poses():
        share = areas(rig, rig.pose(pose, fibres=False)) / rest
        for k in np.flatnonzero(share < worst):
            worst[k], where[k] = share[k], name
    for k in worst.argsort()[:8]:
        print(f"{worst[k]:6.2f} of its area: {shapes[k].kind} {shapes[k].id} {shapes[k].side}, {where[k]}")
    wrong += int((worst <= 0).sum())
    missing = set(read_tables().muscles) - {s.id for s in shapes if s.kind in ("muscle", "deep")}
    first = Rig(read_rig_file(FIRST))
    moved = [n for n in ("leg", "shoe_sole") if not np.array_equal(sole(rig, n), sole(first, n))]
    print("missing:", sorted(missing), "soles that changed:", moved, "joints moved:", np.abs(rig.skeleton.rest - first.skeleton.rest).max())
    return wrong + len(missing) + len(moved)


if __name__ == "__main__":
    sys.exit(main())
