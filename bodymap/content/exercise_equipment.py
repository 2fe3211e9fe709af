"""What an exercise needs, as the column "equipment" of exercises.csv has it.

``band or dumbbell``: one of them will do; ``pad + tube``: both at once; what stands behind a
semicolon is for later. A comma says neither, and is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bodymap.content.rows import Row

EQUIPMENT = frozenset({
    "0-1 kg", "bag", "ball", "band", "barbell", "bench", "box", "chair", "checked grass",
    "dumbbell", "dumbbells", "flat firm surface", "mat", "minimal shoes", "none", "pad", "partner",
    "pull-up bar", "small ball", "stable ramp", "step", "strap", "straps", "supportive shoe",
    "towel on smooth floor", "tube", "two loads", "wall",
})  # fmt: skip

Needs = tuple[tuple[str, ...], ...]  # one of these will do; all that one of them names is needed


def read_needs(row: Row) -> Needs:
    """Return what the exercise of ``row`` needs from the start.

    Raises:
        ContentError: it names what is unknown.
    """
    now, _, _ = row.text("equipment").partition(";")
    needs = tuple(tuple(each.split(" + ")) for each in now.split(" or "))
    for thing in (thing for each in needs for thing in each):
        if thing not in EQUIPMENT:
            row.refuse(f"equipment names {thing!r}, which is unknown")
    return needs
