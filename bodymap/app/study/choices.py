"""What a choice in the place "Study" does to the state: pure functions from State to State."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bodymap.app.state import SheetChoice, State, StudyKind, StudyPage, StudyView


def open_page(state: State, page: StudyPage) -> State:
    """Open a page."""
    return _see(state, state.study._replace(page=page))


def play(state: State, kind: StudyKind) -> State:
    """Show a round with questions of a kind, "" for all."""
    return _see(state, state.study._replace(page="round", kind=kind))


def switch_practice(state: State, *, practice: bool) -> State:
    """Play outside the schedule, or by it."""
    return _see(state, state.study._replace(practice=practice))


def switch_typing(state: State, *, typing: bool) -> State:
    """Have names typed, or chosen."""
    return _see(state, state.study._replace(typing=typing))


def switch_latin(state: State, *, latin: bool) -> State:
    """Have names asked for in Latin, or in plain words."""
    return _see(state, state.study._replace(latin=latin))


def change_sheet(state: State, sheet: SheetChoice) -> State:
    """Choose another worksheet."""
    return _see(state, state.study._replace(sheet=sheet))


def open_handout(state: State) -> State:
    """Show the handout of the chosen region; without one, of the region that was shown last."""
    sheet = state.study.sheet
    about = sheet._replace(kind="handout", region=state.region or sheet.region)
    return change_sheet(open_page(replace(state, place="study"), "worksheets"), about)


def _see(state: State, study: StudyView) -> State:
    return replace(state, study=study)
