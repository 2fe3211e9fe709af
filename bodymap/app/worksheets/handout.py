"""The handout about one region: what it does, what changes its load, what helps, what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.exercise_cards import cards_of
from bodymap.app.references import references
from bodymap.app.wording import footer, listed, sentence
from bodymap.app.worksheets.sheet import Block, Handout, Page
from bodymap.content.rows import OWN_WORDS
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bodymap.app.state import SheetChoice
    from bodymap.content.atlas import Atlas

_EXERCISES = 3
_USUAL = "lower_legs"  # where no region is chosen


def handout_page(choice: SheetChoice, atlas: Atlas) -> Page:
    """Return the handout about the region, or about the lower legs where none is chosen."""
    region = choice.region or _USUAL
    name, prose = atlas.region_names[region], atlas.regions[region]
    body = Handout(
        prose.subtitle,
        atlas.tables.regions[region],
        tuple(_set(block) for block in _blocks(region, atlas)),
        cards_of(region, atlas)[:_EXERCISES],
    )
    return Page(name.plain, name.latin, body, names=False, version="")


def _blocks(region: str, atlas: Atlas) -> Iterator[Block]:
    prose = atlas.regions[region]
    yield Block("lead", prose.summary)
    yield Block("heading", tr("What it does while you run"))
    yield Block("text", prose.role, cited=_cited(prose.role_sources, atlas))
    yield Block("heading", tr("What changes its load"))
    for found in prose.changes:
        yield Block("point", found.text, cited=_cited(found.sources, atlas))
    yield Block("heading", tr("Try it: {title}").format(title=prose.try_it.title))
    for step in prose.try_it.steps:
        yield Block("step", step)
    yield Block("text", prose.try_it.notice)
    yield Block("text", prose.try_it.why.text, cited=_cited(prose.try_it.why.sources, atlas))
    yield Block("small", prose.try_it.care)
    yield Block("heading", tr("What people say"))
    for claim in atlas.claims:
        if region in claim.regions:
            keys = [key for found in claim.evidence for key in found.sources]
            said = f"{sentence(claim.verdict_words)}. {claim.advice}"
            yield Block("claim", claim.claim, said, _cited(keys, atlas))
    yield Block("heading", tr("Three exercises"))
    for card in cards_of(region, atlas)[:_EXERCISES]:
        yield Block("exercise", card.exercise)
    yield from _sources(region, atlas)


def _sources(region: str, atlas: Atlas) -> Iterator[Block]:
    prose = atlas.regions[region]
    keys = [*prose.role_sources, *(key for found in prose.changes for key in found.sources)]
    keys += prose.try_it.why.sources
    for claim in atlas.claims:
        if region in claim.regions:
            keys += [key for found in claim.evidence for key in found.sources]
    yield Block("heading", tr("Sources"))
    known = references((key for key in keys if key not in OWN_WORDS), atlas)
    for source in sorted(one.full for one in known):
        yield Block("source", source)
    yield Block("small", footer())


def _set(block: Block) -> Block:
    """Keep each number and its per cent on one line, and give apostrophes their shape."""
    text, note, cited = (
        text.replace(" %", "\N{NO-BREAK SPACE}%").replace("'", "\N{RIGHT SINGLE QUOTATION MARK}")
        for text in block[1:]
    )
    return Block(block.kind, text, note, cited)


def _cited(keys: Iterable[str], atlas: Atlas) -> str:
    """Return the short names of sources in brackets."""
    names: Sequence[str] = [source.short for source in references(keys, atlas)]
    return f"({listed(names)})" if names else ""
