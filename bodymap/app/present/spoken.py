"""A slide as one text for the screen reader: no more than can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.present.slides import KEPT
from bodymap.app.wording import ended
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bodymap.app.present.scene import PresentScene


def spoken(scene: PresentScene) -> str:
    """Return all that ``scene`` shows, in reading order."""
    return " ".join(filter(None, _parts(scene)))


def _parts(scene: PresentScene) -> Iterator[str]:
    yield f"{scene.place}."
    yield ended(scene.title)
    yield ended(scene.text)
    yield from map(ended, scene.points)
    if scene.figure is not None:
        yield ended(scene.figure.picked)
    for run in scene.runs:
        line = tr("{name}: {value}").format(name=run.name, value=run.value)
        yield ended(line if run.shown else tr("{name}: kept back").format(name=run.name))
    if scene.value is not None and scene.value.shown:
        value = scene.value
        said = f"{value.caption}: {value.value}, {value.words}"
        yield ended(f"{said}, {value.range_text}" if value.range_text else said)
    for load in scene.loads:
        kept = tr("{name}: kept back").format(name=load.name)
        said = tr("{name}: {value}").format(name=load.name, value=load.value)
        yield ended(kept if load.value == KEPT else said)
    yield from _claim(scene)
    yield from _question(scene)


def _claim(scene: PresentScene) -> Iterator[str]:
    if scene.claim is not None:
        yield ended(tr("People say: {claim}").format(claim=scene.claim.claim))
        yield ended(scene.claim.verdict_words)
        yield scene.claim.advice
    if scene.exercise is not None:
        yield f"{scene.exercise.name}: {scene.exercise.dose}."
        yield scene.exercise.cue


def _question(scene: PresentScene) -> Iterator[str]:
    if scene.question is None:
        return
    yield scene.question.ask
    for option in scene.question.options:
        yield ended(f"{option.letter}: {option.text}")
    yield scene.question.answer
