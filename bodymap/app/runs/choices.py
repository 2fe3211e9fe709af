"""What a choice in the place "Runs" does to the state: pure functions from State to State."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from bodymap.app.runs.scene import Axis, RunColouring
    from bodymap.app.state import RunsView, State

SLOWEST_IF, FASTEST_IF = 0.5, 1.5  # "what if" takes no other speeds


def open_run(state: State, run: int | None) -> State:
    """Open the page of a run (None: of the newest), as it was and as a whole."""
    runs = state.runs
    if runs.run == run:
        return _see(state, runs._replace(view="run"))
    return _see(state, _plain(runs)._replace(view="run", run=run, part=None))


def compare_with(state: State, run: int | None) -> State:
    """Compare the open run with another, as it was run; None ends the comparison."""
    other = None if run == state.runs.run else run
    return _see(state, _plain(state.runs)._replace(view="run", other=other))


def show_log(state: State) -> State:
    """Show the log of all runs."""
    return _see(state, state.runs._replace(view="log"))


def show_run(state: State) -> State:
    """Show the page of the open run again."""
    return _see(state, state.runs._replace(view="run"))


def colour(state: State, colouring: RunColouring) -> State:
    """Colour the map by the load per kilometre, of the whole run, or against the usual run."""
    return _see(state, state.runs._replace(colouring=colouring))


def measure_by(state: State, axis: Axis) -> State:
    """Draw the chart over distance or time."""
    return _see(state, state.runs._replace(axis=axis))


def choose_part(state: State, start_s: float, end_s: float) -> State:
    """Choose the part between two times (seconds since the run's start, in any order)."""
    part = (min(start_s, end_s), max(start_s, end_s))
    return _see(state, state.runs._replace(part=part if part[0] < part[1] else None))


def clear_part(state: State) -> State:
    """Show the whole run again."""
    return _see(state, state.runs._replace(part=None))


def suppose(
    state: State,
    surface: str | None = None,
    speed: float | None = None,
    *,
    level: bool | None = None,
) -> State:
    """Ask what if it had been run otherwise; None leaves a part of the question as it is.

    Args:
        state: the state before.
        surface: the id of a ground for all of it, "" as it was.
        speed: times as fast, held within 0.5 to 1.5; 1 as it was.
        level: without any slope.
    """
    runs = state.runs._replace(other=None)
    if surface is not None:
        runs = runs._replace(if_surface=surface)
    if speed is not None:
        runs = runs._replace(if_speed=min(max(speed, SLOWEST_IF), FASTEST_IF))
    if level is not None:
        runs = runs._replace(if_level=level)
    return _see(state, runs)


def suppose_nothing(state: State) -> State:
    """Show the run as it was."""
    return _see(state, _plain(state.runs)._replace(other=state.runs.other))


def show_span(state: State, span: Literal["week", "month"], day: str = "") -> State:
    """Show the week or month of a day (an ISO date; "": of the newest run) in the log."""
    return _see(state, state.runs._replace(view="log", span=span, day=day))


def _plain(runs: RunsView) -> RunsView:
    """Return the view without a comparison and without "what if"."""
    return runs._replace(other=None, if_surface="", if_speed=1.0, if_level=False)


def _see(state: State, runs: RunsView) -> State:
    return replace(state, runs=runs)
