"""The name of a muscle, a region or a part of the sole, as a worksheet asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from bodymap.app.state import SheetNames


class Named(Protocol):
    """What has a plain and a Latin name."""

    @property
    def plain(self) -> str:
        """The plain name."""

    @property
    def latin(self) -> str:
        """The Latin name."""


def sheet_name(known: Named, names: SheetNames) -> str:
    """Return the plain or the Latin name of ``known``."""
    return known.latin if names == "latin" else known.plain
