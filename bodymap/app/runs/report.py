"""A run's page as plain text and as a table: for the clipboard, for paper, for a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.report import Table, aligned
from bodymap.app.wording import footer, sentence
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.runs.scene import LoadBar, RunFact, RunPageScene


def run_report(page: RunPageScene) -> str:
    """Return everything that ``page`` says in numbers, as plain text with a table."""
    paragraphs = [
        [tr("Bodymap: {title}").format(title=page.title), *head_lines(page)],
        [fact_words(fact) for fact in page.facts],
        [page.part.caption, part_words(page)],
        [_meaning(page), "", *aligned(load_table(page))],
        aligned(lap_table(page)) if page.laps else [],
        [*end_lines(page)],
    ]
    return "\n\n".join("\n".join(lines) for lines in paragraphs if lines) + "\n"


def head_lines(page: RunPageScene) -> tuple[str, ...]:
    """Return when it was, what it was run on, and what it is compared with."""
    ground = tr("Ground: {surface}").format(surface=page.footing.surface_name)
    return tuple(line for line in (page.line, ground, page.compare) if line)


def fact_words(fact: RunFact) -> str:
    """Return "Cadence: 169 /min (from the file)"."""
    value = f"{fact.value} {fact.unit}" if fact.unit else fact.value
    return tr("{caption}: {value} ({note})").format(
        caption=fact.caption, value=value, note=fact.note
    )


def part_words(page: RunPageScene) -> str:
    """Return what the chosen part, or the whole run, asked: in one line."""
    card = page.part
    said = f"{card.value} {card.value_line}"
    return f"{said} · {card.line}" if card.line else said


def load_table(page: RunPageScene) -> Table:
    """Return the load of every region and muscle, the regions first."""
    names = {mark.muscle: mark.latin for mark in page.map.marks.values()}
    names |= {region.region: region.latin for region in page.map.regions}
    regions = (bar for bar in page.bars.bars if not bar.inner)
    rows = tuple(_row(bar, names[bar.subject]) for bar in (*regions, *page.bars.muscles))
    heads = tr("Region or muscle"), tr("Latin"), page.bars.title, tr("Range"), tr("Grade")
    return Table(heads, rows)


def lap_table(page: RunPageScene) -> Table:
    """Return the laps of the file."""
    heads = tr("Lap"), tr("Distance"), tr("Time"), tr("Pace"), tr("Load")
    rows = tuple((lap.number, lap.distance, lap.time, lap.pace, lap.load) for lap in page.laps)
    return Table(heads, rows)


def end_lines(page: RunPageScene) -> tuple[str, ...]:
    """Return how far to trust the numbers, what the file did not hold, and the footer."""
    sure = tr("Ranges: spread across studies and runners, judged; not a confidence interval.")
    return tuple(line for line in (page.sentence, *page.notices, sure, sentence(footer())) if line)


def _meaning(page: RunPageScene) -> str:
    if page.compare:
        return tr("Each number: how many times the load of a kilometre.")
    return tr("An easy kilometre or mile is one at the easy pace on level asphalt, in usual shoes.")


def _row(bar: LoadBar, latin: str) -> tuple[str, ...]:
    return bar.plain, latin, bar.value, bar.range_text, bar.grade
