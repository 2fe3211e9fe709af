"""The gauge's part of the scene, and the dials of every number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.panel import Dial
from bodymap.app.reasons import evidence_sentence, missing_sentence, slope_sentence
from bodymap.app.scene import GaugeScene
from bodymap.app.subject import chosen_figure, chosen_name
from bodymap.app.wording import figure_words, is_reference, range_words, spoken_figure
from bodymap.model.scale import dial_position, format_times
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.state import State
    from bodymap.content.atlas import Atlas
    from bodymap.model.figures import Figure
    from bodymap.model.load import Load


def make_dial(name: str, figure: Figure) -> Dial:
    """Return the dial of ``figure``; ``name`` is what the screen reader calls it."""
    plain = is_reference(figure)
    return Dial(
        position=dial_position(figure.value),
        low=dial_position(figure.low),
        high=dial_position(figure.high),
        text=format_times(figure.value),
        words=figure_words(figure),
        grade=None if plain else figure.grade,
        range_text="" if plain else range_words(figure.low, figure.high),
        evidence=figure.evidence,
        reference=dial_position(1.0),
        spoken=spoken_figure(name, figure),
    )


def resolve_gauge(state: State, now: Load, atlas: Atlas) -> GaugeScene:
    """Return the dial of what is chosen, the ground impact, and their sentence.

    With nothing chosen the ground impact stands alone; the sentence is of this run all the same.
    """
    figure = chosen_figure(state, now)
    if figure is None and state.region is not None:
        text = missing_sentence()
    else:
        text = evidence_sentence(state.conditions, atlas.tables, state.look.units)
        text = " ".join(filter(None, (text, slope_sentence(state.conditions))))
    newcomer = tr(
        'Arc: the <a href="word:range">range</a> of studies. '
        'Letter: <a href="word:grade">how firm</a> they are.'
    )
    return GaugeScene(
        dial=None if figure is None else make_dial(chosen_name(state, atlas), figure),
        impact=make_dial(tr("Ground impact"), now.impact),
        sentence=text,
        first_time=newcomer if state.look.newcomer and figure is not None else "",
    )
