"""The pictures of exercises without their muscles: coloured ones would tell the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.ui.views.reel import Reel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bodymap.figure.exercise_movement import Movement


class PlainReel(Reel):
    """As its parent, but no muscle has a colour."""

    def _take(self, book: Mapping[str, Movement]) -> None:
        super()._take({key: movement.without_muscles() for key, movement in book.items()})
