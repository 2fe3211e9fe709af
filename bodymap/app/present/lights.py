"""What lights up on the figure with the words beside it: with a point, or with the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.present.slides import is_asked, shown_points

if TYPE_CHECKING:
    from bodymap.app.present.slides import Slide
    from bodymap.app.state import Present
    from bodymap.content.atlas import Atlas


def lit_by_words(present: Present, slide: Slide, atlas: Atlas, *, answered: bool) -> frozenset[str]:
    """Return the muscles that the words of ``slide`` point at now; none: those of its subject.

    While the class chooses, all that can be chosen is lit; afterwards the right one. Before, each
    point lights what it is about as it comes.
    """
    question, lights = slide.step.question, slide.step.lights
    if present.region:
        return frozenset()
    if question is not None and question.lights and is_asked(present, slide):
        told = answered and question.right is not None
        named = question.lights[question.right or 0 :][:1] if told else question.lights
    else:
        named = lights[: shown_points(present, slide)][-1:]
    regions = atlas.tables.regions
    return frozenset(muscle for one in named if one for muscle in regions.get(one, (one,)))
