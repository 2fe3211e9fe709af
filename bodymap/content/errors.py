"""What is said about an asset that cannot be used."""

from __future__ import annotations


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
