"""Writes the cards of Study into a file that Anki imports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bodymap.app import ask
from bodymap.app.study.anki import cards_csv
from bodymap.cli.usage import UsageError
from bodymap.storage.whole_file import write_whole
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

ENDINGS = (".csv", ".txt")


def write(file: str, values: Mapping[str, str | None]) -> None:
    """Write the cards to ``file``.

    Args:
        file: a path that ends with .csv or .txt, the endings that Anki opens.
        values: names, "plain" or "latin".

    Raises:
        UsageError: the ending is not possible.
        ContentError: a file of the program is missing or damaged.
        OSError: the file cannot be written.
    """
    path = Path(file)
    if path.suffix.lower() not in ENDINGS:
        raise UsageError.value("FILE", file, tr("a name that ends with .csv or .txt"))
    write_whole(path, cards_csv(ask.atlas(), latin=values["names"] == "latin").encode())
