"""The things beside the body at one time: what hangs on a point of the body moves with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.figure.exercise_movement import Box

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from bodymap.figure.exercise_movement import BodyPoint, Prop, PropKind


class PlacedProp(NamedTuple):
    """A thing in the world.

    Attributes:
        points: where it is, or a band's two ends; none where ``rect`` says it.
        rect: of a thing that is a rectangle; grass has no height.
        radius: of a ball.
        width: of a band; 0 where it is not said.
        front: drawn over the figure.
    """

    kind: PropKind
    points: tuple[tuple[float, float], ...]
    rect: Box | None
    radius: float
    width: float
    front: bool

    def bounds(self) -> Iterator[Box]:
        """Yield boxes that hold it."""
        if self.rect:
            yield self.rect
        for x, y in self.points:
            yield Box(x - self.radius, y - self.radius, x + self.radius, y + self.radius)


def placed(props: Iterable[Prop], where: Callable[[BodyPoint], complex]) -> tuple[PlacedProp, ...]:
    """Return ``props`` in the world; ``where`` tells the place of a point of the body."""
    return tuple(_placed(prop, where) for prop in props)


def _placed(prop: Prop, where: Callable[[BodyPoint], complex]) -> PlacedProp:
    found = [
        end if isinstance(end, complex) else sum(map(where, end)) / len(end) for end in prop.ends
    ]
    points = tuple((point.real, point.imag) for point in found)
    return PlacedProp(prop.kind, points, prop.rect, prop.radius, prop.width, prop.front)
