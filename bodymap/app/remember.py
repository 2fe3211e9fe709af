"""The state as JSON and back, checked by the types of its fields.

By hand, because the strict readers of libraries cost 12 ms of every start.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Literal, TypeVar, get_args, get_origin, get_type_hints

from bodymap.app.state import (
    Look,
    RunsView,
    SheetChoice,
    State,
    StrideView,
    StudyView,
    Train,
)
from bodymap.model.conditions import Conditions

_Kind = TypeVar("_Kind")
_PASSING = {"lit", "page", "place", "present"}
_PARTS: dict[object, type] = {
    part: part for part in (Conditions, Look, RunsView, SheetChoice, StrideView, StudyView, Train)
}


class NotAStateError(ValueError):
    """What was read is no state of ours."""


def state_to_json(state: State) -> dict[str, object]:
    """Return ``state`` as values that JSON knows, without what passes (light, page, place)."""
    return {
        field.name: _plain(getattr(state, field.name))
        for field in fields(state)
        if field.name not in _PASSING
    }


def state_from_json(written: object) -> State:
    """Return the state that was written; fields that are missing are as on the first day.

    Raises:
        NotAStateError: a field is unknown, of another type, or out of its limits.
    """
    state = _read(State, written)
    return replace(state, runs=state.runs.lasting(), study=state.study.lasting())


def _plain(value: object) -> object:
    if isinstance(value, RunsView | SheetChoice | StrideView | StudyView | Train):
        parts = value._asdict().items()
        return {name: _plain(part) for name, part in parts if name not in _PASSING}
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Conditions | Look):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value


def _read(kind: type[_Kind], written: object) -> _Kind:
    """Return a value of ``kind`` made from the values ``written``."""
    if not isinstance(written, dict):
        raise NotAStateError(kind.__name__)
    hints = get_type_hints(kind)
    if not written.keys() <= hints.keys() - _PASSING:
        raise NotAStateError(kind.__name__)
    values = {name: _value(hints[name], value) for name, value in written.items()}
    try:
        return kind(**values)
    except ValueError as error:
        raise NotAStateError(kind.__name__) from error


def _value(hint: object, value: object) -> object:
    if hint in _PARTS:
        return _read(_PARTS[hint], value)
    if get_origin(hint) is Literal:
        fits = value in get_args(hint)
    elif get_origin(hint) is tuple:
        return _texts(value)
    elif args := get_args(hint):  # a union with None
        if value is None:
            return None
        return _value(next(arg for arg in args if arg is not type(None)), value)
    elif hint is float:
        fits = isinstance(value, int | float) and not isinstance(value, bool)
    else:
        fits = isinstance(hint, type) and type(value) is hint
    if not fits:
        raise NotAStateError(value)
    return value


def _texts(value: object) -> tuple[str, ...]:
    """Return a list of texts; every tuple of the state is one."""
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise NotAStateError(value)
    return tuple(value)
