"""The panel's part of the scene: rows, why, cards and prose of what is chosen."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.exercise_cards import cards_of
from bodymap.app.glossary_links import link_words
from bodymap.app.panel import (
    Claim,
    Experiment,
    MuscleRow,
    PanelScene,
    Source,
    Statement,
    Text,
    TryIt,
)
from bodymap.app.references import references, statement
from bodymap.app.resolve_gauge import make_dial
from bodymap.app.subject import chosen_figure
from bodymap.app.why import explain
from bodymap.app.wording import NOT_ESTIMATED, inside_sentence
from bodymap.model.scale import format_value, map_position
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bodymap.app.panel import Why
    from bodymap.app.state import State
    from bodymap.content.atlas import Atlas
    from bodymap.model.figures import Figure
    from bodymap.model.load import Load


def resolve_panel(state: State, now: Load, atlas: Atlas) -> PanelScene:
    """Return the panel of the chosen muscle or region, or of the whole body."""
    why = explain(state, chosen_figure(state, now), now, atlas)
    if state.region is None:
        return _whole_body(state, now, why, atlas)
    prose = atlas.regions[state.region]
    rows = _muscle_rows(state.region, state.muscle, now, atlas)
    head = _head(state.region, state.muscle, atlas)
    full = atlas.everything_read
    subject = state.muscle or state.region
    return PanelScene(
        subject=subject,
        title=head.title,
        latin=head.latin,
        subtitle=head.subtitle,
        subtitle_italic=state.muscle is not None,
        hint=head.hint,
        summary=link_words(head.summary, atlas) if full else head.summary,
        rows=rows,
        why=why,
        cards=cards_of(subject, atlas) if full else (),
        page=state.page,
        texts=_texts(state.region, state.muscle, atlas) if full else (),
        try_it=_try_it(state.region, atlas) if full else None,
        claims=_claims(state.region, atlas) if full else (),
        people_say=prose.people_say,
        sources=_sources(state.region, state.muscle, why, atlas) if full else (),
        about=_about(state.region, atlas) if state.muscle is not None else "",
    )


class _Head(NamedTuple):
    title: str
    latin: str
    subtitle: str
    hint: str
    summary: str


def _head(region: str, muscle: str | None, atlas: Atlas) -> _Head:
    name = atlas.region_names[region]
    if muscle is None:
        prose, hint = atlas.regions[region], tr("Click again: one muscle")
        return _Head(name.plain, name.latin, prose.subtitle, hint, prose.summary)
    known = atlas.tables.muscles[muscle]
    subtitle = f"{known.latin} · {name.plain}"
    summary = atlas.muscles[muscle].summary
    return _Head(known.plain, known.latin, subtitle, tr("Esc: whole region"), summary)


def _whole_body(state: State, now: Load, why: Why, atlas: Atlas) -> PanelScene:
    rows = tuple(
        _row(region, name.plain, name.latin, now.regions[region], chosen=False)
        for region, name in atlas.region_names.items()
    )
    return PanelScene(
        subject="",
        title=tr("The running body"),
        latin="",
        subtitle=tr("Five muscle groups, 26 muscles"),
        subtitle_italic=False,
        hint="",
        summary=tr(
            "Running works almost every muscle, each in its own moment of the stride. Choose a "
            "group to see what it does, how hard it works in this run, and how to strengthen it."
        ),
        rows=rows,
        why=why,
        cards=(),
        page=state.page,
        texts=(),
        try_it=None,
        claims=_all_claims(atlas) if atlas.everything_read else (),
        people_say="",
        sources=(),
        experiments=_experiments(atlas) if atlas.everything_read else (),
    )


def _muscle_rows(region: str, chosen: str | None, now: Load, atlas: Atlas) -> tuple[MuscleRow, ...]:
    muscles = (atlas.tables.muscles[muscle] for muscle in atlas.tables.regions[region])
    return tuple(
        _row(
            known.muscle,
            known.plain,
            known.latin,
            now.muscles[known.muscle],
            chosen=known.muscle == chosen,
        )
        for known in muscles
    )


def _row(subject: str, plain: str, latin: str, figure: Figure | None, *, chosen: bool) -> MuscleRow:
    if figure is None:
        return MuscleRow(subject, plain, latin, None, None, NOT_ESTIMATED, chosen)
    return MuscleRow(
        muscle=subject,
        plain=plain,
        latin=latin,
        dial=make_dial(f"{plain}, {latin}", figure),
        colour=map_position(figure.value),
        value=format_value(figure.value),
        chosen=chosen,
    )


@lru_cache(maxsize=64)
def _texts(region: str, muscle: str | None, atlas: Atlas) -> tuple[Text, ...]:
    if muscle is None:
        prose = atlas.regions[region]
        role = Statement(link_words(prose.role, atlas), references(prose.role_sources, atlas))
        changes, alone = prose.changes, prose.alone
        where: tuple[Text, ...] = ()
    else:
        one = atlas.muscles[muscle]
        role = Statement(link_words(one.does, atlas), references(one.does_sources, atlas))
        changes, alone = one.changes, one.alone
        where = (Text(tr("Where to find it"), (Statement(one.find, ()),)),)
    changed = tuple(statement(item, atlas) for item in changes)
    return (
        Text(tr("Role in running"), (role,)),
        *where,
        Text(tr("What changes its load"), changed),
        Text(tr("How far running alone trains it"), (statement(alone, atlas),)),
    )


@lru_cache(maxsize=8)
def _try_it(region: str, atlas: Atlas) -> TryIt:
    prose = atlas.regions[region].try_it
    return TryIt(
        prose.title, tuple(prose.steps), prose.notice, statement(prose.why, atlas), prose.care
    )


@lru_cache(maxsize=2)
def _experiments(atlas: Atlas) -> tuple[Experiment, ...]:
    return tuple(
        Experiment(region, prose.try_it.title, atlas.region_names[region].plain)
        for region, prose in atlas.regions.items()
    )


def _about(region: str, atlas: Atlas) -> str:
    name = atlas.region_names[region].plain
    return tr("About the {region} as a whole").format(region=inside_sentence(name))


@lru_cache(maxsize=8)
def _claims(region: str, atlas: Atlas) -> tuple[Claim, ...]:
    return tuple(claim for claim, regions in _every_claim(atlas) if region in regions)


def _all_claims(atlas: Atlas) -> tuple[Claim, ...]:
    return tuple(claim for claim, _ in _every_claim(atlas))


@lru_cache(maxsize=2)
def _every_claim(atlas: Atlas) -> tuple[tuple[Claim, tuple[str, ...]], ...]:
    return tuple(
        (
            Claim(
                claim=item.claim,
                verdict=item.verdict,
                verdict_words=item.verdict_words,
                evidence=tuple(statement(found, atlas) for found in item.evidence),
                advice=item.advice,
            ),
            tuple(item.regions),
        )
        for item in atlas.claims
    )


def _sources(region: str, muscle: str | None, why: Why, atlas: Atlas) -> tuple[Source, ...]:
    parts: list[Iterable[Source]] = [tile.sources for tile in why.tiles]
    parts += [item.sources for text in _texts(region, muscle, atlas) for item in text.statements]
    parts += [card.sources for card in cards_of(muscle or region, atlas)]
    parts += [found.sources for claim in _claims(region, atlas) for found in claim.evidence]
    seen = {source.key: source for part in parts for source in part}
    return tuple(sorted(seen.values(), key=lambda source: (source.link is None, source.short)))
