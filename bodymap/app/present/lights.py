"""What lights up on the figure with the words beside it: with a point, or with the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.present.slides import LETTERS, is_asked, shown_points

if TYPE_CHECKING:
    from bodymap.app.present.slides import Slide
    from bodymap.app.state import Present
    from bodymap.content.atlas import Atlas


def lit_by_words(present: Present, slide: Slide) -> tuple[str, ...]:
    """Return the muscles and regions (ids) that the words of ``slide`` point at now.

    None: those of its subject. With a question all that can be chosen is lit, with the answer too,
    which tells of all. Before, each point lights what it is about as it comes.
    """
    question, lights = slide.step.question, slide.step.lights
    if present.region:
        return ()
    if question is not None and question.lights and is_asked(present, slide):
        named = question.lights
    else:
        named = lights[: shown_points(present, slide)][-1:]
    return tuple(filter(None, named))


def right_letter(slide: Slide, *, answered: bool) -> str:
    """Return the letter of the right option, once it is told; else ""."""
    question = slide.step.question
    if question is None or question.right is None or not answered:
        return ""
    return LETTERS[question.right]


def lettered(
    present: Present, slide: Slide, atlas: Atlas
) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the letter of each option that stands for muscles, and these."""
    question = slide.step.question
    if question is None or not is_asked(present, slide):
        return ()
    pairs = zip(LETTERS, question.lights, strict=False)
    return tuple((letter, muscles_of((one,), atlas)) for letter, one in pairs if one)


def muscles_of(named: tuple[str, ...], atlas: Atlas) -> frozenset[str]:
    """Return the muscles ``named``, and those of the regions ``named``."""
    regions = atlas.tables.regions
    return frozenset(muscle for one in named for muscle in regions.get(one, (one,)))
