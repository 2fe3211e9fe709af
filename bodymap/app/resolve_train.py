"""The part of the scene that the place "Train" shows: the exercises, the filters, the sheet."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.exercise_cards import card, has_own_figure
from bodymap.app.train_equipment import KINDS, kind_words, kinds
from bodymap.app.train_scene import TrainChoice, TrainFilter, TrainGroup, TrainScene
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bodymap.app.state import State, Train
    from bodymap.content.atlas import Atlas
    from bodymap.content.exercises import Exercise

_EVIDENCE = ("", "studied", "measured")


class _Wanted(NamedTuple):
    """The filters in force, each with a key that is known; "" lets everything through."""

    subject: str
    equipment: str
    evidence: str


def resolve_train(state: State, atlas: Atlas) -> TrainScene:
    """Return what the place "Train" shows; what is unknown in a remembered state is left out."""
    return _resolved(state.train, atlas)


@lru_cache(maxsize=8)
def _resolved(train: Train, atlas: Atlas) -> TrainScene:
    wanted = _wanted(train, atlas)
    found = _found(wanted, atlas)
    line = tr("{count} of {all} exercises") if any(wanted) else tr("{all} exercises")
    return TrainScene(
        line=line.format(count=len(found), all=len(atlas.exercises)),
        filtered=any(wanted),
        groups=_groups(found, wanted.subject, atlas),
        subject=_subjects(wanted, atlas),
        equipment=_kinds(wanted, atlas),
        evidence=_evidence(wanted, atlas),
        sheet=tuple(card(each, atlas) for each in train.sheet if each in atlas.exercises),
    )


def _wanted(train: Train, atlas: Atlas) -> _Wanted:
    tables = atlas.tables
    known = train.subject in tables.regions or train.subject in tables.muscles
    return _Wanted(
        train.subject if known else "",
        train.equipment if train.equipment in KINDS else "",
        train.evidence,
    )


def _found(wanted: _Wanted, atlas: Atlas) -> list[Exercise]:
    muscles = _muscles_of(wanted.subject, atlas)
    return [each for each in atlas.exercises.values() if _passes(each, wanted, muscles)]


def _passes(exercise: Exercise, wanted: _Wanted, muscles: frozenset[str]) -> bool:
    return (
        (not wanted.subject or _trains(exercise, muscles))
        and (not wanted.equipment or wanted.equipment in kinds(exercise.equipment))
        and (wanted.evidence != "studied" or bool(exercise.sources))
        and (wanted.evidence != "measured" or has_own_figure(exercise))
    )


def _trains(exercise: Exercise, muscles: frozenset[str]) -> bool:
    """Tell whether an exercise trains one of the muscles, most or too."""
    return _trains_most(exercise, muscles) or not muscles.isdisjoint(exercise.secondary)


def _trains_most(exercise: Exercise, muscles: frozenset[str]) -> bool:
    return not muscles.isdisjoint(exercise.primary)


def _muscles_of(subject: str, atlas: Atlas) -> frozenset[str]:
    """Return a region's muscles, or the muscle itself."""
    return frozenset(atlas.tables.regions.get(subject, (subject,)))


def _regions(exercise: Exercise, atlas: Atlas) -> list[str]:
    return [atlas.tables.muscles[muscle].region for muscle in exercise.primary]


def _groups(found: list[Exercise], subject: str, atlas: Atlas) -> tuple[TrainGroup, ...]:
    """Return the exercises by region; for a chosen one or a muscle, by how much they train it."""
    if subject:
        muscles = _muscles_of(subject, atlas)
        most = [each for each in found if _trains_most(each, muscles)]
        too = [each for each in found if each not in most]
        made = (("most", tr("Trains it most"), most), ("too", tr("Trains it too"), too))
        return _filled(made, atlas)
    return _filled(
        (
            (
                region,
                atlas.region_names[region].plain,
                [each for each in found if _regions(each, atlas)[0] == region],
            )
            for region in atlas.tables.regions
        ),
        atlas,
    )


def _filled(
    groups: Iterable[tuple[str, str, list[Exercise]]], atlas: Atlas
) -> tuple[TrainGroup, ...]:
    return tuple(
        TrainGroup(key, title, tuple(card(each.id, atlas) for each in exercises))
        for key, title, exercises in groups
        if exercises
    )


def _subjects(wanted: _Wanted, atlas: Atlas) -> TrainFilter:
    def count(key: str) -> int:
        return len(_found(wanted._replace(subject=key), atlas))

    found = [TrainChoice("", tr("Whole body"), count(""))]
    for region in atlas.tables.regions:
        found.append(TrainChoice(region, atlas.region_names[region].plain, count(region)))
        found += [
            TrainChoice(key, muscle.plain, count(key), inner=True)
            for key, muscle in atlas.tables.muscles.items()
            if muscle.region == region
        ]
    return TrainFilter(tuple(found), wanted.subject)


def _kinds(wanted: _Wanted, atlas: Atlas) -> TrainFilter:
    return _filter(
        (("", tr("Any equipment")), *((kind, kind_words(kind)) for kind in KINDS)),
        wanted.equipment,
        lambda key: len(_found(wanted._replace(equipment=key), atlas)),
    )


def _evidence(wanted: _Wanted, atlas: Atlas) -> TrainFilter:
    words = (tr("Any evidence"), tr("Studied"), tr("With a measured figure"))
    return _filter(
        zip(_EVIDENCE, words, strict=True),
        wanted.evidence,
        lambda key: len(_found(wanted._replace(evidence=key), atlas)),
    )


def _filter(
    words: Iterable[tuple[str, str]], chosen: str, count: Callable[[str], int]
) -> TrainFilter:
    return TrainFilter(tuple(TrainChoice(key, text, count(key)) for key, text in words), chosen)
