"""All that can be found: one entry for everything that the atlas and the run have names for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bodymap.app.search import Entry, Index, Result, fold
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bodymap.content.atlas import Atlas


def make_index(atlas: Atlas) -> Index:
    """Return the index over ``atlas``, which reads all of its texts.

    Raises:
        ContentError: an asset is missing or damaged.
    """
    makers = (_muscles, _regions, _settings, _surfaces, _exercises, _words, _sources)
    calls = _calls(atlas)
    return Index(_called(entry, calls) for make in makers for entry in make(atlas))


def _calls(atlas: Atlas) -> dict[str, set[tuple[str, ...]]]:
    """Return what runners call the results, by kind:key."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for synonym in atlas.synonyms:
        for target in synonym.leads_to:
            found.setdefault(target, set()).update(fold(words) for words in synonym.words)
    return found


def _called(entry: Entry, calls: dict[str, set[tuple[str, ...]]]) -> Entry:
    more = calls.get(f"{entry.result.kind}:{entry.result.key}", set())
    words = {word for call in more for word in call}
    return replace(entry, calls=entry.calls | more, names=entry.names | words)


def _entry(result: Result, names: str, text: str, latin: str = "") -> Entry:
    found_by = frozenset(fold(f"{result.line} {names} {latin}"))
    calls = frozenset({fold(latin)}) if latin else frozenset()
    return Entry(result, fold(result.title), calls, found_by, frozenset(fold(text)))


def _muscles(atlas: Atlas) -> Iterator[Entry]:
    for key, muscle in atlas.tables.muscles.items():
        prose = atlas.muscles[key]
        group = muscle.group.replace("_", " ")
        text = f"{prose.summary} {prose.does} {atlas.region_names[muscle.region].plain} {group}"
        result = Result("muscle", key, muscle.plain, muscle.latin)
        yield _entry(result, key, text, muscle.latin)


def _regions(atlas: Atlas) -> Iterator[Entry]:
    for key, region in atlas.regions.items():
        text = f"{region.summary} {region.role}"
        name = atlas.region_names[key]
        result = Result("region", key, name.plain, region.subtitle)
        yield _entry(result, key, text, name.latin)


def _settings(atlas: Atlas) -> Iterator[Entry]:
    del atlas  # More is the same in every atlas
    lines = {
        "pace": (tr("Pace"), tr("From easy to sprint, above the body")),
        "slope": (tr("Slope"), tr("Uphill and downhill, in percent; under More")),
        "strike": (tr("Landing"), tr("Rearfoot, midfoot or forefoot; under More")),
        "shoe": (tr("Shoes"), tr("Conventional, maximalist, minimal or barefoot; under More")),
        "arms": (tr("Arms"), tr("Free, or held still; under More")),
        "reference": (tr("My easy pace"), tr("The run that counts as ×1; under More")),
    }
    for key, (title, line) in lines.items():
        yield _entry(Result("setting", key, title, line), key, "")


def _surfaces(atlas: Atlas) -> Iterator[Entry]:
    for key, surface in atlas.surfaces.items():
        names = f"{key} {atlas.tables.surfaces[key].name}"
        yield _entry(Result("surface", key, surface.name, surface.line), names, surface.text)


def _exercises(atlas: Atlas) -> Iterator[Entry]:
    muscles = atlas.tables.muscles
    for key, exercise in atlas.exercises.items():
        prose = exercise.prose
        trained = ", ".join(muscles[muscle].plain for muscle in exercise.primary)
        names = " ".join(muscles[muscle].latin for muscle in exercise.primary)
        text = f"{prose.how} {prose.cue} {prose.why} {prose.equipment}"
        yield _entry(Result("exercise", key, prose.name, trained), f"{names} {key}", text)


def _words(atlas: Atlas) -> Iterator[Entry]:
    for key, word in atlas.glossary.items():
        result = Result("word", key, word.term, _short(word.meaning))
        yield _entry(result, " ".join(word.also), word.meaning)


def _sources(atlas: Atlas) -> Iterator[Entry]:
    for key, source in atlas.sources.items():
        names = f"{source.authors} {source.year} {key}"
        yield _entry(Result("source", key, source.short, _short(source.title)), names, source.full)


def _short(text: str) -> str:
    """Return as much of ``text`` as a line shows."""
    if len(text) <= 90:
        return text
    return text[:90].rsplit(" ", 1)[0].rstrip(",.;:") + " …"
