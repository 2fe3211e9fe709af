"""What is known of the learner, as the window holds it: replaced as a whole when it changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bodymap.app.study.round import Round
    from bodymap.study.review import CardMemory, Review


@dataclass(frozen=True, slots=True, eq=False)
class StudyLog:
    """The answers so far, what follows from them, and the round that is being played.

    Attributes:
        reviews: all of them, the oldest first.
        memory: of every card that was ever answered outside practice, by card.
        now: when this was worked out, with the local zone; None before the log has been read.
        round: the one being played or just ended, or None.
        trouble: why the log could not be read, a sentence, or "".
    """

    reviews: tuple[Review, ...] = ()
    memory: Mapping[str, CardMemory] = field(default_factory=dict)
    now: datetime | None = None
    round: Round | None = None
    trouble: str = ""
