"""The views of the drawn body, and what is wrong with a drawing."""

from __future__ import annotations

from typing import Literal

View = Literal["front", "back", "sole"]

VIEWS: tuple[View, ...] = ("front", "back", "sole")


class DrawingError(ValueError):
    """A drawing that cannot be used: the message names the file, the shape and the reason."""

    def __init__(self, file: str, shape: str, reason: str) -> None:
        super().__init__(f"{file}: {shape}: {reason}")
        self.file = file
        self.shape = shape
