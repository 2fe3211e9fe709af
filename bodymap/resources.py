"""Finds the program's assets, in a plain checkout and inside an installed wheel alike."""

from __future__ import annotations

from functools import cache
from pathlib import Path, PurePosixPath

_MARK = "science/muscles.csv"


class AssetsMissingError(RuntimeError):
    """The assets folder is not where a checkout or a wheel has it."""


@cache
def assets_folder() -> Path:
    """Return the folder that holds every asset.

    Raises:
        AssetsMissingError: neither place holds the mark file.
    """
    package = Path(__file__).resolve().parent
    for folder in (package / "assets", package.parent / "assets"):
        if (folder / _MARK).is_file():
            return folder
    message = (
        f"The folder 'assets' of Bodymap is missing or damaged: no {_MARK} beside {package}. "
        "Install Bodymap again."
    )
    raise AssetsMissingError(message)


def asset(name: str) -> Path:
    """Return the path of the asset ``name`` (relative, with forward slashes); it need not exist.

    Raises:
        ValueError: the name is absolute or climbs out of the assets folder.
    """
    parts = PurePosixPath(name)
    if parts.is_absolute() or ".." in parts.parts or "\\" in name or ":" in name:
        message = f"not a name inside assets: {name!r}"
        raise ValueError(message)
    return assets_folder().joinpath(*parts.parts)
