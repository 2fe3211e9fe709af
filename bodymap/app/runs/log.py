"""The person's runs as the window holds them: replaced as a whole whenever one changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bodymap.runs.entry import Entry, KeptRun


@dataclass(frozen=True, slots=True, eq=False)
class RunLog:
    """The runs that are known and those that are open.

    Attributes:
        entries: newest first, runs without a start last; the example last, and only while
            there is no other or its page is open.
        opened: runs of which all is at hand, by number.
        ready: the log has been read; before that the place says so.
        trouble: why it could not be read, a sentence, or "".
        failed: the reason, a sentence, for each run that could not be opened.
    """

    entries: tuple[Entry, ...] = ()
    opened: Mapping[int, KeptRun] = field(default_factory=dict)
    ready: bool = False
    trouble: str = ""
    failed: Mapping[int, str] = field(default_factory=dict)
