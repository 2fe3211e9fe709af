"""What is on the screen as plain text: for the clipboard, for paper, for a picture's caption."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.wording import footer, per_words, sentence, slope_words, technique_words
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.app.map_scene import Mark
    from bodymap.app.resolve import Scene
    from bodymap.app.scene import CompareRow, RunScene


class Table(NamedTuple):
    """The numbers of every muscle: ``heads`` and rows of the same length."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


_WORD_COLUMNS = 2  # plain name and Latin; what follows are numbers of one width


def report(scene: Scene) -> str:
    """Return everything that ``scene`` says in numbers, as plain text with a table.

    The table's columns are parted by tabs, for a spreadsheet; the names are filled up with spaces,
    so that it stands straight in a letter too.
    """
    paragraphs = [
        [tr("Bodymap: {title}").format(title=title(scene)), *condition_lines(scene)],
        [*chosen_lines(scene)],
        aligned(number_table(scene)),
        [*end_lines(scene)],
    ]
    return "\n\n".join("\n".join(lines) for lines in paragraphs if lines) + "\n"


def report_lines(scene: Scene) -> tuple[str, ...]:
    """Return the run, what is chosen and how far to trust it: short lines for a picture."""
    evidence = end_lines(scene)[:-1]
    return (*condition_lines(scene), *chosen_lines(scene)[:1], *evidence)


def title(scene: Scene) -> str:
    """Return what the numbers are: "Load in one step", or run B against run A."""
    if scene.compare is not None:
        return scene.compare.title
    return tr("Load in {per}").format(per=per_words(scene.run.per))


def condition_lines(scene: Scene) -> tuple[str, ...]:
    """Return the conditions of the run, or of both runs, and what the numbers are relative to."""
    compare = scene.compare
    if compare is not None:
        runs = (f"{run.letter}: {run.title} · {run.line}" for run in (compare.a, compare.b))
        return (*runs, compare.line)
    reference = tr("×1 is an easy run: {pace} on level asphalt in conventional shoes.")
    return (_run_line(scene.run), reference.format(pace=scene.run.reference_text))


def chosen_lines(scene: Scene) -> tuple[str, ...]:
    """Return what is chosen with value, range and grade, and the ground impact."""
    impact = sentence(scene.gauge.impact.spoken)
    chosen = _chosen(scene)
    if scene.compare is None:
        return (chosen, impact) if chosen else (impact,)
    facts = tuple(f"{fact.caption}: {fact.value}" for fact in scene.compare.facts)
    about_b = tr("Run B. {impact}").format(impact=impact)
    return (*((chosen,) if chosen else ()), *facts, about_b)


def number_table(scene: Scene) -> Table:
    """Return the numbers of all muscles; of a comparison A, B and B against A."""
    name, latin = tr("Muscle"), tr("Latin")
    ends = tr("Range"), tr("Grade")
    if scene.compare is None:
        marks = scene.map.marks.values()
        rows = tuple((mark.plain, mark.latin, _number(mark), *_doubt(mark)) for mark in marks)
        return Table((name, latin, tr("Load"), *ends), rows)
    both = (*scene.compare.rows, *scene.compare.others)
    told = tuple(_compared(row, scene.map.marks[row.muscle]) for row in both)
    return Table((name, latin, tr("A"), tr("B"), tr("B against A"), *ends), told)


def end_lines(scene: Scene) -> tuple[str, ...]:
    """Return how far the numbers go beyond what was measured, if they do, and the footer."""
    evidence = _evidence(scene)
    return (evidence, footer()) if evidence else (footer(),)


def aligned(table: Table) -> list[str]:
    """Return the lines of ``table``: names filled up with spaces, columns parted by tabs."""
    lines: Sequence[tuple[str, ...]] = (table.heads, *table.rows)
    widths = [max(len(line[column]) for line in lines) for column in range(_WORD_COLUMNS)]
    straight = []
    for line in lines:
        names = (cell.ljust(width) for cell, width in zip(line, widths, strict=False))
        straight.append("\t".join([*names, *line[_WORD_COLUMNS:]]).rstrip())
    return straight


def _run_line(run: RunScene) -> str:
    pace = f"{run.pace_number} {run.pace_unit} ({run.other_unit})"
    return " · ".join([run.surface_name, pace, slope_words(run.slope), *technique_words(run)])


def _chosen(scene: Scene) -> str:
    if scene.compare is None:
        if scene.gauge.dial is not None:
            return scene.gauge.dial.spoken
        return ""
    if scene.map.muscle is not None:
        mark = scene.map.marks[scene.map.muscle]
        doubt = tr(", range {range}, grade {grade}").format(range=mark.range_text, grade=mark.grade)
        return mark.spoken + (doubt if mark.grade else "")
    found = (each.spoken for each in scene.map.regions if each.region == scene.map.region)
    return next(found, "")


def _number(mark: Mark) -> str:
    return mark.value.removeprefix("×")


def _doubt(mark: Mark) -> tuple[str, str]:
    return mark.range_text, mark.grade or ""


def _compared(row: CompareRow, mark: Mark) -> tuple[str, ...]:
    return (row.plain, mark.latin, row.a, row.b, row.ratio or mark.value, *_doubt(mark))


def _evidence(scene: Scene) -> str:
    if scene.compare is not None:
        return scene.compare.sentence
    if scene.panel.subject:
        return scene.gauge.sentence
    beyond = {
        "measured": "",
        "stretched": tr("Stretched: this run goes beyond most of what was measured."),
        "outside": tr("Outside: a run like this was not measured."),
    }
    return beyond[scene.gauge.impact.evidence]
