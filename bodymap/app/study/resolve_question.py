"""A question as it is shown: before its answer, and after it with the explanation."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from bodymap.app.study.judge import what_else
from bodymap.app.study.places import places
from bodymap.app.study.playing import dots_of, is_shown, number_of
from bodymap.app.study.question import Option
from bodymap.app.study.scene import OptionScene, PhaseScene, QuestionScene, RatingScene
from bodymap.app.study.verdicts import verdict_words, why_words
from bodymap.app.study.words import soon_words, tab_name
from bodymap.app.wording import ended, inside_sentence, pace_words, slope_words, technique_words
from bodymap.model.time_course import COURSE_DUTY
from bodymap.study.schedule import after
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.scene import Fact
    from bodymap.app.state import State
    from bodymap.app.study.log import StudyLog
    from bodymap.app.study.question import Question
    from bodymap.app.study.round import Given, Round
    from bodymap.app.study.scene import OptionState
    from bodymap.content.atlas import Atlas
    from bodymap.model.conditions import Conditions
    from bodymap.study.review import Rating


_WITH_LOADS = ("find", "name", "which_run")  # kinds that the loads of a muscle say something to


def question_scene(
    state: State, learnt: StudyLog, played: Round, question: Question, atlas: Atlas
) -> QuestionScene:
    """Return what is shown of ``question``, the current one of the round ``played``."""
    given = played.given[-1] if is_shown(played) else None
    to_read = given is not None and played.reading
    scene = QuestionScene(
        number=number_of(played),
        dots=dots_of(played),
        place=_place(played),
        kind=question.kind,
        kind_name=tab_name(question.kind),
        prompt=question.prompt,
        hint=_hint(played, question, atlas) if given is None else "",
        how=question.how,
        options=tuple(
            _option(each, question, given, state, atlas) for each in _options(question, given)
        ),
        phases=_phases(question, given, atlas),
        verdict="",
        verdict_words="",
        why="",
        facts=(),
        ratings=() if given is None or to_read else _ratings(question, learnt),
        ask_sure="" if given is None or to_read else _ask_sure(),
        next_text=_next(played) if to_read else "",
        can_undo=bool(played.given),
        practice=played.practice,
    )
    if given is None:
        return _open(scene, question, atlas)
    return _answered(scene, question, given, learnt, atlas, latin=state.study.latin)


def _open(scene: QuestionScene, question: Question, atlas: Atlas) -> QuestionScene:
    """Return ``scene`` with what a question has as long as it is open."""
    lit = [places(atlas)[muscle] for muscle in sorted(question.lit)]
    parts = [scene.place, scene.prompt, *lit, scene.hint]
    return scene._replace(
        unknown_text=tr("I don’t know"),
        spoken=" ".join(ended(part) for part in parts if part),
    )


def _answered(
    scene: QuestionScene,
    question: Question,
    given: Given,
    learnt: StudyLog,
    atlas: Atlas,
    *,
    latin: bool,
) -> QuestionScene:
    """Return ``scene`` with what the answer was worth, and why."""
    words = verdict_words(question, given, atlas, latin=latin)
    why = why_words(question, given, atlas, latin=latin)
    parts = [words, _lies(question, given, atlas), why]
    facts = _facts(question)
    parts += [f"{fact.caption}: {fact.value}" for fact in facts]
    parts += [_comes_back(question, given, learnt, practice=scene.practice), scene.ask_sure]
    return scene._replace(
        verdict=given.verdict if given.key else "told",
        verdict_words=words,
        why=why,
        facts=facts,
        note=question.note,
        spoken=" ".join(ended(part) for part in parts if part),
    )


def _facts(question: Question) -> tuple[Fact, ...]:
    """Return the loads that say something to the question, those of two runs in their order."""
    if question.kind not in _WITH_LOADS:
        return ()
    order = [option.text for option in question.options]
    if {fact.caption for fact in question.facts} == set(order):
        return tuple(sorted(question.facts, key=lambda fact: order.index(fact.caption)))
    return question.facts


def _lies(question: Question, given: Given, atlas: Atlas) -> str:
    """Return where the muscle lies that was looked for elsewhere."""
    if question.how != "figure" or given.verdict == "right":
        return ""
    return tr("The right one lies here: {place}").format(place=places(atlas)[question.subject])


def _comes_back(question: Question, given: Given, learnt: StudyLog, *, practice: bool) -> str:
    """Return when a card that was wrong comes back."""
    known = learnt.memory.get(question.card)
    if practice or given.verdict == "right" or known is None or learnt.now is None:
        return ""
    return tr("It comes back {soon}").format(soon=soon_words(known.due, learnt.now))


def _place(played: Round) -> str:
    text = tr("{n} of {count}, practice") if played.practice else tr("{n} of {count}")
    return text.format(n=number_of(played), count=len(played.questions))


def _hint(played: Round, question: Question, atlas: Atlas) -> str:
    """Return how to answer, or what is asked back after an unclear answer."""
    return what_else(question, played.unclear, atlas) if played.unclear else question.hint


def _next(played: Round) -> str:
    last = len(played.given) == len(played.questions)
    return tr("To the end") if last else tr("Next question")


def _ask_sure() -> str:
    return tr("How sure were you? The card comes back later the surer you are.")


def _ratings(question: Question, learnt: StudyLog) -> tuple[RatingScene, ...]:
    """Return the ways to say how sure one was, each with the day on which the card comes back."""
    texts: dict[Rating, str] = {2: tr("Unsure"), 3: tr("Sure"), 4: tr("Easy")}
    now = learnt.now
    if now is None:
        return ()
    known, moment = learnt.memory.get(question.card), now.astimezone(UTC)
    return tuple(
        RatingScene(rating, text, soon_words(after(known, question.card, rating, moment).due, now))
        for rating, text in texts.items()
    )


def _phases(question: Question, given: Given | None, atlas: Atlas) -> PhaseScene | None:
    if question.how != "phases":
        return None
    course = () if given is None else atlas.time_courses[question.subject].values
    return PhaseScene(COURSE_DUTY, course)


def _option(
    option: Option, question: Question, given: Given | None, state: State, atlas: Atlas
) -> OptionScene:
    now = _option_state(option, question, given)
    run = option.conditions
    line = "" if run is None else _run_line(option.text, run, state, atlas)
    told = {
        "open": "{text}",
        "other": "{text}",
        "right": tr("{text}: the right answer"),
        "wrong": tr("{text}: your answer, wrong"),
    }[now]
    return OptionScene(
        key=option.key,
        text=option.text,
        line=line,
        state=now,
        exercise=option.exercise,
        surface="" if run is None else run.surface,
        start=option.start,
        end=option.end,
        spoken=told.format(text=f"{option.text}, {line}" if line else option.text),
    )


def _options(question: Question, given: Given | None) -> tuple[Option, ...]:
    """Return the answers to choose from; of typing what was typed, and what is right."""
    if given is None or question.how != "typing":
        return question.options
    right = Option(min(question.right), question.answer)
    if given.verdict == "right":
        return (right._replace(text=given.key),)
    return (Option(given.key, given.key), right) if given.key else (right,)


def _option_state(option: Option, question: Question, given: Given | None) -> OptionState:
    if given is None:
        return "open"
    if option.key in question.right:
        return "right"
    return "wrong" if option.key == given.key else "other"


def _run_line(text: str, run: Conditions, state: State, atlas: Atlas) -> str:
    """Return "asphalt · 5:33 /km", and what else is not as usual and not in ``text`` already."""
    surface = inside_sentence(atlas.tables.surfaces[run.surface].name)
    parts = [surface, pace_words(run.speed_mps, state.look.units)]
    if run.slope:
        parts.append(slope_words(run.slope))
    parts += technique_words(run)
    return " · ".join(part for part in parts if part not in text)
