"""Reads the references of assets/science/sources.csv."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.content.rows import OWN_WORDS, read_rows

if TYPE_CHECKING:
    from pathlib import Path

_COLUMNS = (
    "key", "authors", "year", "title", "journal", "volume_pages", "doi", "doi_verified",
)  # fmt: skip


class Source(NamedTuple):
    """A reference; ``link`` only where its DOI was verified."""

    key: str
    authors: str
    year: str
    title: str
    journal: str
    volume_pages: str
    doi: str
    link: str | None

    @property
    def short(self) -> str:
        """First author and year, such as ``Sassi 2011``."""
        return f"{_surname(self.authors)} {self.year}".strip()

    @property
    def full(self) -> str:
        """Authors, year, title and journal in one line."""
        place = " ".join(part for part in (self.journal, self.volume_pages) if part)
        year = f" ({self.year})" if self.year else ""
        parts = (f"{self.authors.replace(';', ',')}{year}", self.title, place)
        return ". ".join(part.rstrip(".") for part in parts if part) + "."


def _surname(authors: str) -> str:
    first = authors.split(";", maxsplit=1)[0].strip()
    words = first.split()
    person = len(words) > 1 and "/" not in words
    initials = person and words[-1].isupper() and len(words[-1]) <= 4
    return " ".join(words[:-1]) if initials else first


def read_sources(folder: Path) -> dict[str, Source]:
    """Return the references by key, in the order of the file.

    Raises:
        ContentError: the file is missing or damaged.
    """
    found: dict[str, Source] = {}
    for row in read_rows(folder / "sources.csv", _COLUMNS):
        if row.key in OWN_WORDS:
            row.refuse("is a word for our own judgement, not a source")
        verified = row.one_of("doi_verified", ("yes", "no")) == "yes"
        doi = row.texts["doi"].strip()
        found[row.key] = Source(
            row.text("key"),
            row.text("authors"),
            row.texts["year"].strip(),
            row.text("title"),
            row.texts["journal"].strip(),
            row.texts["volume_pages"].strip(),
            doi,
            f"https://doi.org/{row.text('doi')}" if verified else None,
        )
    return found
