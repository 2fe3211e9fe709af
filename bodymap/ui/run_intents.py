"""What the place "Runs" asks for, turned into choices and into work on the log."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from bodymap.app import choices as places
from bodymap.app.runs import choices

if TYPE_CHECKING:
    from bodymap.ui.leaving import Leaving
    from bodymap.ui.window import Window

# Dialogs, saving and printing are loaded when they are asked for.
# ruff: noqa: PLC0415


def connect_runs(window: Window) -> None:
    """Connect the place "Runs" of ``window``, and begin to read the log."""
    _connect_list(window)
    _connect_page(window)
    _connect_footing(window)
    _connect_log(window)
    window.views.runs.load_chart()
    window.later.runs.start()


def _connect_list(window: Window) -> None:
    place, choose, keeper = window.views.runs, window.choose, window.later.runs
    place.run_chosen.connect(lambda run: choose(partial(choices.open_run, run=run)))
    place.compare_asked.connect(lambda run: choose(partial(choices.compare_with, run=run)))
    place.rename_asked.connect(keeper.rename)
    place.runs_delete_asked.connect(partial(_delete, window))
    place.open_asked.connect(partial(_open_files, window))
    place.folder_asked.connect(partial(_open_folder, window))
    place.example_asked.connect(keeper.show_example)
    place.backup_asked.connect(partial(_back_up, window))
    place.restore_asked.connect(partial(_restore, window))
    place.cancel_asked.connect(keeper.importer.cancel)


def _connect_page(window: Window) -> None:
    place, choose = window.views.runs, window.choose
    place.colouring_chosen.connect(lambda key: choose(partial(choices.colour, colouring=key)))
    place.axis_chosen.connect(lambda key: choose(partial(choices.measure_by, axis=key)))
    for chosen in (place.part_chosen, place.lap_chosen):
        chosen.connect(
            lambda start, end: choose(partial(choices.choose_part, start_s=start, end_s=end))
        )
    place.part_cleared.connect(partial(choose, choices.clear_part))
    place.subject_chosen.connect(window.choose_subject)
    place.word_asked.connect(lambda word: window.later.dialogs.reading().open_word(word))
    place.back_asked.connect(partial(choose, places.go_back))
    place.supposed.connect(
        lambda surface, speed, level: choose(
            partial(choices.suppose, surface=surface, speed=speed, level=level)
        )
    )
    place.suppose_cleared.connect(partial(choose, choices.suppose_nothing))
    place.save_asked.connect(partial(_leave, window, "save"))
    place.print_asked.connect(partial(_leave, window, "print"))


def _connect_footing(window: Window) -> None:
    from bodymap.runs.ground_parts import with_ground, with_surface

    place, change = window.views.runs, window.later.runs.change_footing
    place.strike_chosen.connect(lambda key: change(lambda old: old._replace(strike=key)))
    place.shoe_chosen.connect(lambda key: change(lambda old: old._replace(shoe=key)))
    place.arms_chosen.connect(lambda key: change(lambda old: old._replace(arms=key)))
    place.surface_chosen.connect(lambda surface: change(partial(with_surface, surface=surface)))
    place.ground_painted.connect(
        lambda start, end, surface: change(
            partial(with_ground, start_s=start, end_s=end, surface=surface)
        )
    )
    place.grounds_cleared.connect(lambda: change(lambda old: old._replace(parts=())))


def _connect_log(window: Window) -> None:
    place, choose = window.views.runs, window.choose
    place.log_asked.connect(partial(choose, choices.show_log))
    place.run_asked.connect(partial(choose, choices.show_run))
    place.span_chosen.connect(partial(_show_span, window))
    place.day_chosen.connect(partial(_show_day, window))
    place.exercise_asked.connect(partial(_open_exercise, window))


def _show_span(window: Window, span: Literal["week", "month"]) -> None:
    """Show the week or month of the day that is shown already; of a month no empty week."""
    from bodymap.app.runs.resolve_log import day_to_show

    day = day_to_show(span, window.store.state.runs.day, window.store.log)
    window.choose(partial(choices.show_span, span=span, day=day))


def _show_day(window: Window, day: str) -> None:
    span = window.store.state.runs.span
    window.choose(partial(choices.show_span, span=span, day=day))


def _open_exercise(window: Window, exercise: str) -> None:
    window.choose(partial(places.go_to, place="train"))
    window.open_exercise(exercise)


def _delete(window: Window, runs: tuple[int, ...]) -> None:
    from bodymap.ui.runs.deleting import ask_to_delete

    ask_to_delete(window, window.later.runs, runs)


def _open_files(window: Window) -> None:
    from bodymap.ui.runs.opening import ask_for_files

    ask_for_files(window)


def _open_folder(window: Window) -> None:
    from bodymap.ui.runs.opening import ask_for_folder

    ask_for_folder(window)


def _back_up(window: Window) -> None:
    from bodymap.ui.runs.backup import ask_to_back_up

    ask_to_back_up(window)


def _restore(window: Window) -> None:
    from bodymap.ui.runs.backup import ask_to_restore

    ask_to_restore(window)


def _leave(window: Window, what: Leaving) -> None:
    from bodymap.ui.leaving import leave

    leave(window, what)
