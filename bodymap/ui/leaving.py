"""What leaves the program: save, copy and print mean what the open place shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from bodymap.ui import save, save_sheet, save_stride
from bodymap.ui.runs import save_run
from bodymap.ui.study import leaving as study

if TYPE_CHECKING:
    from collections.abc import Callable

    from bodymap.app.state import Place
    from bodymap.ui.window import Window

Leaving = Literal["save", "copy", "print"]

_WAYS: dict[Place, dict[Leaving, Callable[[Window], object]]] = {
    "explore": {"save": save.save_picture, "copy": save.copy, "print": save.print_page},
    "stride": {
        "save": save_stride.save_stride,
        "copy": save_stride.copy_stride,
        "print": save_stride.print_stride,
    },
    "runs": {
        "save": save_run.save_run,
        "copy": save_run.copy_run,
        "print": save_run.print_run,
    },
    "train": {
        "save": save_sheet.save_sheet,
        "copy": save_sheet.copy_sheet,
        "print": save_sheet.print_sheet,
    },
    "study": {"save": study.save, "copy": study.copy, "print": study.print_it},
}


def leave(window: Window, what: Leaving) -> None:
    """Save, copy or print what the open place of ``window`` shows."""
    _WAYS[window.store.state.place][what](window)
