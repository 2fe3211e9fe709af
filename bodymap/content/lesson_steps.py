"""Reads one step of a lesson: its texts, its figure, its runs and its question."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.content.lesson import COLOURS, PLAIN, VIEWS, LessonQuestion, LessonRun, Step
from bodymap.content.lesson_errors import Place, shown, takes_found
from bodymap.content.lesson_room import too_much
from bodymap.content.lesson_run import read_run
from bodymap.content.lesson_table import Limit, Table, is_number, unknown
from bodymap.content.lesson_text import faults
from bodymap.content.rows import OWN_WORDS
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from bodymap.content.lesson_errors import Faults
    from bodymap.model.conditions import Conditions

# What fits on a screen of 1024 x 768 and can be read from the back row.
TITLE = Limit(60, needed=True)
_TEXT, _POINT = Limit(220, figures=True), Limit(90, needed=True, figures=True)
_ASK, _OPTION, _NAME = Limit(160, needed=True), Limit(80, needed=True), Limit(24)
_ANSWER, _NOTES = Limit(260, figures=True), Limit(4000, figures=True)
_DOSE = Limit(60)
_WORD = Limit(40, needed=True)
_MOST_POINTS, _MOST_OPTIONS, _MOST_RUNS, _MOST_SOURCES = 5, 5, 5, 20
_SHORTEST, _LONGEST = 0.1, 120  # minutes of a step
_SLOW = (1, 2, 4, 10)


class Known(NamedTuple):
    """What a step may name, each by its id with its name."""

    subjects: Mapping[str, str]
    surfaces: Mapping[str, str]
    claims: Mapping[str, str]
    exercises: Mapping[str, str]
    sources: Collection[str]


def read_step(raw: object, number: int, known: Known, faults_found: Faults) -> Step:
    """Return the step number ``number`` (from 1); what is wrong with it is noted."""
    title = raw.get("title") if isinstance(raw, dict) else None
    place = Place(number, title if isinstance(title, str) else "")
    table = Table(raw, faults_found, place)
    base = _run(table, known)
    points, lights = table.pointing("points", _MOST_POINTS, _POINT, known.subjects)
    step = Step(
        title=table.text("title", TITLE),
        text=table.text("text", _TEXT),
        points=points,
        notes=table.text("notes", _NOTES, lines=True),
        minutes=table.number("minutes", _SHORTEST, _LONGEST, 1.0),
        subject=table.one_of("subject", known.subjects, "", known.subjects),
        view=table.one_of("view", VIEWS, "both"),
        zoom=table.flag("zoom", default=False),
        conditions=base,
        colour=table.one_of("colour", COLOURS, "load"),
        deep=table.flag("deep", default=False),
        phase=_phase(table),
        slow=_slow(table),
        runs=_runs(table, base, known),
        claim=table.one_of("claim", known.claims, "", known.claims),
        exercise=table.one_of("exercise", known.exercises, "", known.exercises),
        question=_question(table, known),
        sources=_sources(table, known.sources),
        lights=lights,
        dose=table.text("dose", _DOSE),
    )
    _check(table, step, known)
    table.close(_outside())
    return step


def _above(name: str) -> Mapping[str, str]:
    """Return what is said of a key of the step that stands in its table ``name``."""
    reason = tr("belongs to the step: put it above [steps.{name}]").format(name=name)
    brackets = reason.replace("[steps.runs]", "[[steps.runs]]")
    keys = {*Step._fields, "run"} - {"conditions", "lights"}
    return dict.fromkeys(keys, brackets)


def _outside() -> Mapping[str, str]:
    """Return what is said of keys that stand in a step and belong elsewhere."""
    asked = tr("belongs to a question: put it under [steps.question]")
    line = tr("belongs to the lesson: put it above the first [[steps]]")
    return {"ask": asked, "options": asked, "right": asked, "answer": asked, "line": line}


def _run(table: Table, known: Known) -> Conditions:
    run = table.table("run")
    if run is None:
        return PLAIN
    found = read_run(run, known.surfaces, PLAIN)
    run.close(_above("run"))
    return found


def _runs(table: Table, base: Conditions, known: Known) -> tuple[LessonRun, ...]:
    """Return the runs side by side; what one of them leaves out is as in the step's run."""
    found = []
    for one in table.tables("runs", _MOST_RUNS):
        name = one.text("name", _NAME)
        found.append(LessonRun(name, read_run(one, known.surfaces, base)))
        one.close(_above("runs"))
    if len(found) == 1:
        table.refuse("runs", tr("takes two to five runs; found one"))
    names = [run.name or known.surfaces[run.conditions.surface] for run in found]
    if len(set(names)) < len(names):
        table.refuse("runs", tr("two runs have the same name; give each a name of its own"))
    return tuple(found)


def _phase(table: Table) -> float | None:
    found = table.number("phase", 0.0, 1.0, -1.0)
    return None if found < 0.0 else found


def _slow(table: Table) -> int:
    found = table.take("slow")
    if found is None:
        return 1
    for times in _SLOW:
        if is_number(found) and found == times:
            return times
    table.refuse("slow", takes_found("1, 2, 4, 10", found))
    return 1


def _sources(table: Table, known: Collection[str]) -> tuple[str, ...]:
    found = table.texts("sources", _MOST_SOURCES, _WORD)
    for number, key in enumerate(found, start=1):
        if key and key not in known and key not in OWN_WORDS:
            table.refuse(f"sources[{number}]", unknown(key, known))
    return found


def _question(table: Table, known: Known) -> LessonQuestion | None:
    asked = table.table("question")
    if asked is None:
        return None
    options, lights = asked.pointing("options", _MOST_OPTIONS, _OPTION, known.subjects)
    if len(options) == 1:
        asked.refuse("options", tr("takes two to five answers; found one"))
    given = [option for option in options if option]  # what is no text is told once
    if len(set(given)) < len(given):
        asked.refuse("options", tr("two answers are the same"))
    found = LessonQuestion(
        ask=asked.text("ask", _ASK),
        options=options,
        right=_right(asked, options),
        answer=asked.text("answer", _ANSWER),
        lights=lights,
    )
    asked.close(_above("question"))
    return found


def _right(asked: Table, options: tuple[str, ...]) -> int | None:
    """Return which option is right, from 0, as written: its number from 1, or its text."""
    found = asked.take("right")
    if found is None:
        return None
    if isinstance(found, str) and " ".join(found.split()) in options:
        return options.index(" ".join(found.split()))
    if isinstance(found, int) and not isinstance(found, bool) and 1 <= found <= len(options):
        return found - 1
    asked.refuse("right", _not_right(found, options))
    return None


def _not_right(found: object, options: tuple[str, ...]) -> str:
    if not options:
        return tr("stands there without options to choose from")
    takes = tr("the number of the right answer, from 1 to {most}, or its text: {options}")
    texts = ", ".join(shown(text) for text in options)
    return takes_found(takes.format(most=len(options), options=texts), found)


def _check(table: Table, step: Step, known: Known) -> None:
    """Note figures that cannot be worked out, and what does not go together."""
    subject = step.subject or "?" * ("subject" in table)  # a wrong one is told once
    for key, text in _texts(step):
        for reason in faults(text, subject, len(step.runs), known.subjects):
            table.refuse(key, reason)
    beside = [key for key in ("runs", "claim", "exercise") if getattr(step, key)]
    crowded = too_much(step, known.claims)
    if len(beside) > 1:
        reason = tr("stands beside {other}; a step has room for one of runs, claim, exercise")
        table.refuse(beside[1], reason.format(other=beside[0]))
    elif crowded:
        table.refuse("", crowded)
    if step.dose and not step.exercise:
        table.refuse("dose", tr("needs an exercise: it says how much of it the class does"))
    if step.zoom and not subject:
        table.refuse("zoom", tr("needs a subject: the muscle or region to come close to"))


def _texts(step: Step) -> Iterable[tuple[str, str]]:
    """Yield the texts that may hold figures, each with its key."""
    yield "text", step.text
    for number, point in enumerate(step.points, start=1):
        yield f"points[{number}]", point
    yield "notes", step.notes
    if step.question:
        yield "question.answer", step.question.answer
