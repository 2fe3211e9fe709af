"""What is said about an asset that cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from msgspec import MsgspecError


class ContentError(ValueError):
    """An asset is missing, damaged or contradicts another.

    Attributes:
        file: the asset's name.
        key: the row, table or entry, or "" where the whole file is meant.
        reason: what is wrong, in plain words.
    """

    def __init__(self, file: str, key: str, reason: str) -> None:
        where = f"{file}, {key}" if key else file
        super().__init__(f"{where}: {reason}")
        self.file = file
        self.key = key
        self.reason = reason


def place_and_reason(error: MsgspecError) -> tuple[str, str]:
    """Split what msgspec says of a value: where that is, like "keys[2].tilt", and what is wrong.

    The place is "" for the value itself.
    """
    reason, _, where = str(error).partition(" - at `")
    place = where.removesuffix("`").removeprefix("$").removeprefix(".")
    return (place, reason) if where.startswith("$") else ("", reason)
