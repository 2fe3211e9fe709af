"""The part of the scene that the place "Study" shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.study.due import count_by_kind, due_today
from bodymap.app.study.mistakes import mistaken, mistakes_of
from bodymap.app.study.playing import current, is_over
from bodymap.app.study.progress import legend_of, levels_of, progress_of
from bodymap.app.study.question import KINDS, Wish
from bodymap.app.study.resolve_question import question_scene
from bodymap.app.study.round_end import round_end
from bodymap.app.study.scene import StudyScene, StudyTab
from bodymap.app.study.sheet_scene import sheet_scene
from bodymap.app.study.study_map import asked_map, known_map
from bodymap.app.study.today import study_words, today_words
from bodymap.app.study.words import due_words, mistakes_words, tab_name
from bodymap.words import tr

if TYPE_CHECKING:
    from collections import Counter

    from bodymap.app.state import State
    from bodymap.app.study.due import Due
    from bodymap.app.study.log import StudyLog
    from bodymap.app.study.round import Round
    from bodymap.content.atlas import Atlas

ALL = "all"  # the tab of all kinds


def resolve_study(state: State, learnt: StudyLog, atlas: Atlas) -> StudyScene:
    """Return what the place "Study" shows."""
    played = learnt.round if state.study.page == "round" else None
    page = "progress" if state.study.page == "round" and played is None else state.study.page
    due = due_today(learnt, "", atlas)
    study = state.study
    levels = levels_of(learnt, atlas)
    scene = StudyScene(
        page=page,
        kinds=_kinds(count_by_kind(due.cards)),
        pages=_pages(len(mistaken(learnt, atlas))),
        tab=page if played is None else _tab(played),
        line=_line(learnt, played, due),
        practice=study.practice,
        typing=study.typing,
        latin=study.latin,
        trouble=learnt.trouble,
        map=known_map(levels, atlas, latin=study.latin),
        progress=progress_of(learnt, levels, atlas) if page == "progress" else None,
        levels=legend_of(levels),
        sheet=sheet_scene(state, atlas) if page == "worksheets" else None,
    )
    if page == "mistakes" and learnt.now is not None:
        found = mistakes_of(learnt, learnt.now, Wish(latin=study.latin), atlas)
        way_on = "" if found.rows else study_words(due)
        return scene._replace(mistakes=found._replace(study_text=way_on))
    return scene if played is None else _with_round(scene, state, learnt, played, atlas)


def _with_round(
    scene: StudyScene, state: State, learnt: StudyLog, played: Round, atlas: Atlas
) -> StudyScene:
    """Return ``scene`` with the question that is open or shown, or with the round's end."""
    latin = state.study.latin
    question = current(played)
    if question is None:
        return scene._replace(end=round_end(learnt, played, atlas, latin=latin))
    return scene._replace(
        map=asked_map(played, question, atlas, latin=latin),
        question=question_scene(state, learnt, played, question, atlas),
        levels=(),
    )


def _kinds(due: Counter[str]) -> tuple[StudyTab, ...]:
    own = (_kind_tab(kind, tab_name(kind), due[kind]) for kind in KINDS)
    return (_kind_tab("", tr("Today"), sum(due.values())), *own)


def _kind_tab(key: str, text: str, due: int) -> StudyTab:
    return StudyTab(key, text, due, due_words(due) if due else "")


def _tab(played: Round) -> str:
    return "mistakes" if played.mistakes else played.kind or ALL


def _pages(mistakes: int) -> tuple[StudyTab, ...]:
    return (
        StudyTab("progress", tr("Progress")),
        StudyTab("mistakes", tr("Mistakes"), mistakes, mistakes_words(mistakes)),
        StudyTab("worksheets", tr("Worksheets")),
    )


def _is_early(learnt: StudyLog, played: Round, due: Due) -> bool:
    """Tell whether what is asked is new although the day is done."""
    asked = current(played)
    return not (due.cards or due.soon) and asked is not None and asked.card not in learnt.memory


def _line(learnt: StudyLog, played: Round | None, due: Due) -> str:
    """Return the line at the bar's end: what is due, or why this round is outside the schedule."""
    if learnt.now is None:
        return ""
    if played is None or is_over(played):
        return today_words(due, learnt.now)
    if not played.practice:
        return (
            tr("Extra new cards")
            if _is_early(learnt, played, due)
            else today_words(due, learnt.now)
        )
    if played.mistakes:
        return tr("Your mistakes, outside the schedule")
    return tr("Practice, outside the schedule")
