"""The views of the drawn body, and what is wrong with a drawing."""

from __future__ import annotations

from typing import Literal

from bodymap.content.errors import ContentError

View = Literal["front", "back", "sole"]

VIEWS: tuple[View, ...] = ("front", "back", "sole")


class DrawingError(ContentError):
    """A drawing that cannot be used; the key is the shape or the row that is wrong, if one is."""
