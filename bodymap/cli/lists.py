"""The lists: muscles, regions, surfaces, exercises, sources. Columns stay as they are named."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bodymap.cli.layout import Value
    from bodymap.content.atlas import Atlas
    from bodymap.content.exercises import Exercise

    Rows = list[dict[str, Value]]


def _muscles(atlas: Atlas) -> Rows:
    return [
        {
            "id": muscle.muscle,
            "name": muscle.plain,
            "latin": muscle.latin,
            "region": muscle.region,
            "role": muscle.role,
            "load_group": muscle.group,
            "deep": muscle.deep,
            "summary": atlas.muscles[muscle.muscle].summary,
        }
        for muscle in atlas.tables.muscles.values()
    ]


def _regions(atlas: Atlas) -> Rows:
    return [
        {
            "id": region,
            "name": atlas.region_names[region].plain,
            "latin": atlas.region_names[region].latin,
            "muscles": list(atlas.tables.regions[region]),
            "summary": prose.summary,
        }
        for region, prose in atlas.regions.items()
    ]


def _surfaces(atlas: Atlas) -> Rows:
    return [
        {
            "id": surface.surface,
            "name": surface.name,
            "demand": surface.demand.value,
            "demand_low": surface.demand.low,
            "demand_high": surface.demand.high,
            "demand_grade": surface.demand.grade,
            "demand_sources": list(surface.demand.sources),
            "impact": surface.impact.value,
            "impact_low": surface.impact.low,
            "impact_high": surface.impact.high,
            "impact_grade": surface.impact.grade,
            "impact_sources": list(surface.impact.sources),
            "text": atlas.surfaces[surface.surface].text,
        }
        for surface in atlas.tables.surfaces.values()
    ]


def _exercises(atlas: Atlas) -> Rows:
    return [_exercise(exercise) for exercise in atlas.exercises.values()]


def _exercise(exercise: Exercise) -> dict[str, Value]:
    prose = exercise.prose
    return {
        "id": exercise.id,
        "name": prose.name,
        "primary": list(exercise.primary),
        "secondary": list(exercise.secondary),
        "dose": prose.dose,
        "equipment": prose.equipment,
        "progression": list(prose.progression),
        "how": prose.how,
        "cue": prose.cue,
        "why": prose.why,
        "figure": exercise.figure if exercise.figure_is_for_this else "",
        "population": exercise.population,
        "safety_rule": exercise.safety_rule,
        "sources": list(exercise.sources),
    }


def _sources(atlas: Atlas) -> Rows:
    return [
        {
            "key": source.key,
            "authors": source.authors,
            "year": source.year,
            "title": source.title,
            "journal": source.journal,
            "volume_pages": source.volume_pages,
            "doi": source.doi,
            "link": source.link,
        }
        for source in atlas.sources.values()
    ]


LISTS: Mapping[str, Callable[[Atlas], Rows]] = {
    "muscles": _muscles,
    "regions": _regions,
    "surfaces": _surfaces,
    "exercises": _exercises,
    "sources": _sources,
}
# What the table shows of each; CSV and JSON hold every column.
SHOWN: Mapping[str, tuple[str, ...]] = {
    "muscles": ("id", "name", "region", "role", "latin"),
    "regions": ("id", "name", "muscles"),
    "surfaces": (
        "id",
        "demand",
        "demand_grade",
        "demand_sources",
        "impact",
        "impact_grade",
        "impact_sources",
    ),
    "exercises": ("id", "name", "primary"),
    "sources": ("key", "year", "title"),
}
