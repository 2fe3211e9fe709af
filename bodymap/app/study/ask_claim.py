"""Myth or fact? What people say, and what studies say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.study.question import Option, Question
from bodymap.words import tr

if TYPE_CHECKING:
    from random import Random

    from bodymap.app.study.question import Wish
    from bodymap.content.atlas import Atlas
    from bodymap.content.prose import ClaimProse, Statement, Verdict

_GLANCE = 320  # letters: eight lines beside the figure


def subjects(atlas: Atlas) -> tuple[str, ...]:
    """Return the ids of the claims whose verdict has a plain reason."""
    return tuple(claim.id for claim in atlas.claims if claim.because)


def ask(subject: str, wish: Wish, chance: Random, atlas: Atlas) -> Question:
    """Ask what studies say of the claim ``subject``; the answers stand from yes to no."""
    del wish, chance  # a claim names no muscle, and its answers have an order
    claim = atlas.claim(subject)
    texts = _texts()
    return Question(
        card=f"claim:{subject}",
        kind="claim",
        how="options",
        subject=subject,
        muscles=(),
        prompt=tr("“{claim}”").format(claim=claim.asked or claim.claim),
        hint=tr("People say so. What do studies say?"),
        options=tuple(Option(verdict, text) for verdict, text in texts.items()),
        right=frozenset((claim.verdict,)),
        lit=frozenset(),
        answer=texts[claim.verdict],
        why=_why(claim),
        sources=_sources(claim),
    )


def _why(claim: ClaimProse) -> str:
    return " ".join((claim.because, *(each.text for each in _findings(claim))))


def _findings(claim: ClaimProse) -> tuple[Statement, ...]:
    """Return the first finding, and the second where both are read at a glance."""
    both = claim.evidence[:2]
    long = sum(len(each.text) for each in both) + len(claim.because) > _GLANCE
    return both[:1] if long else both


def _sources(claim: ClaimProse) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for each in _findings(claim) for key in each.sources))


def _texts() -> dict[Verdict, str]:
    return {
        "supported": tr("Fact: studies support it"),
        "partly": tr("Partly true: something is in it, with a limit"),
        "not_shown": tr("Not shown: we found no study that tests it"),
        "myth": tr("Myth: studies contradict it"),
    }
