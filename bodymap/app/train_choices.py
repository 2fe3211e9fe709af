"""What a choice in the place "Train" does to the state: pure functions from State to State."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bodymap.app.state import Train

if TYPE_CHECKING:
    from typing import Literal

    from bodymap.app.state import State


def train_subject(state: State, subject: str) -> State:
    """Show only exercises for a region or a muscle (its id), "" for all."""
    return replace(state, train=state.train._replace(subject=subject))


def train_equipment(state: State, equipment: str) -> State:
    """Show only exercises with this equipment (a key of ``train_equipment``), "" for all."""
    return replace(state, train=state.train._replace(equipment=equipment))


def train_evidence(state: State, evidence: Literal["", "studied", "measured"]) -> State:
    """Show only exercises with this evidence, "" for all."""
    return replace(state, train=state.train._replace(evidence=evidence))


def show_all(state: State) -> State:
    """Take every filter away; the sheet stays."""
    return replace(state, train=Train(sheet=state.train.sheet))


def take_to_sheet(state: State, exercise: str) -> State:
    """Put an exercise at the end of the sheet; one that is on it stays where it is."""
    sheet = state.train.sheet
    if exercise in sheet:
        return state
    return _with_sheet(state, (*sheet, exercise))


def drop_from_sheet(state: State, exercise: str) -> State:
    """Take an exercise from the sheet."""
    return _with_sheet(state, tuple(each for each in state.train.sheet if each != exercise))


def move_on_sheet(state: State, exercise: str, places: int) -> State:
    """Move an exercise of the sheet down by so many ``places`` (up where negative), to its ends."""
    sheet = [each for each in state.train.sheet if each != exercise]
    if len(sheet) == len(state.train.sheet):
        return state
    at = state.train.sheet.index(exercise) + places
    sheet.insert(min(max(at, 0), len(sheet)), exercise)
    return _with_sheet(state, tuple(sheet))


def put_on_sheet(state: State, exercises: tuple[str, ...]) -> State:
    """Put ``exercises`` before what is on the sheet: a cleared one comes back."""
    rest = (each for each in state.train.sheet if each not in exercises)
    return _with_sheet(state, (*exercises, *rest))


def clear_sheet(state: State) -> State:
    """Take every exercise from the sheet."""
    return _with_sheet(state, ())


def _with_sheet(state: State, sheet: tuple[str, ...]) -> State:
    return replace(state, train=state.train._replace(sheet=sheet))
