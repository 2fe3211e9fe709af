"""What the menu "Teach" does: presenting, studying, worksheets."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bodymap.app import choices

if TYPE_CHECKING:
    from collections.abc import Callable

    from bodymap.ui.window import Window

# All of it is loaded when it is asked for.
# ruff: noqa: PLC0415


def teach_doings(window: Window) -> dict[str, Callable[[], object]]:
    """Return what each line of the menu does."""
    return {
        "present": partial(_present, window),
        "open_lesson": partial(_open_lesson, window),
        "copy_lesson": partial(_copy_lesson, window),
        "study_due": partial(_study, window),
        "worksheets": partial(_show_worksheets, window),
        "handout": partial(_show_handout, window),
        "save_cards": partial(_save_cards, window),
    }


def _present(window: Window) -> None:
    window.later.present.open()


def _open_lesson(window: Window) -> None:
    window.later.present.ask_for_lesson()


def _copy_lesson(window: Window) -> None:
    from bodymap.ui.present.own_lessons import ask_which_to_copy

    ask_which_to_copy(window)


def _study(window: Window) -> None:
    window.choose(partial(choices.go_to, place="study"))
    window.later.study.begin_due()


def _show_worksheets(window: Window) -> None:
    from bodymap.app.study.choices import open_page

    window.choose(partial(choices.go_to, place="study"))
    window.choose(partial(open_page, page="worksheets"))


def _show_handout(window: Window) -> None:
    from bodymap.app.study.choices import open_handout

    window.choose(open_handout)


def _save_cards(window: Window) -> None:
    from bodymap.ui.study.save_cards import ask_to_save_cards

    ask_to_save_cards(window)
