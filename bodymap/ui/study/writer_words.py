"""What the window says of answers on their way into the log, and asks before it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.runs.log_dates import short_date
from bodymap.storage.errors import FullError, LockedError
from bodymap.study.clocks import can_be
from bodymap.ui.message import Message, warn
from bodymap.ui.runs.trouble import reason_of
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bodymap.ui.study.work import Met
    from bodymap.ui.window import Window


class WriterWords:
    """Says each thing once, in ``window``."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._unsaved = ""  # what is said of answers that are not written
        self._noticed = ""
        self._clock_told = False
        self._box: Message | None = None

    @property
    def waits(self) -> bool:
        """Whether a box is to be answered before the window may go."""
        return self._box is not None

    def tell_met(self, met: Met, *, closing: bool) -> bool:
        """Tell what was damaged and what was written again; return whether that was anything.

        Args:
            met: while the log was opened.
            closing: the window is about to go; it stays until this has been read.
        """
        damaged = met.notice not in {"", self._noticed}  # what is left out is left out of each read
        if not damaged and not met.again:
            return False
        if damaged:
            self._noticed = met.notice
            what = tr("The log of your answers was damaged.")
            more = " ".join(filter(None, (met.notice, _back(met.again))))
        else:
            what, more = tr("The file of your answers was gone."), _gone(met.again)
        if closing:
            box = self._hold_back(Message(self._window, what, more, warns=True))
            box.add(tr("Close Bodymap"), self._window.close, primary=True)
            box.open()
        elif damaged:
            warn(self._window, what, more)
        else:
            self._window.show_notice(f"{what} {more}")
        return True

    def tell_unsaved(self, error: Exception) -> None:
        """Say, once for each reason, that answers cannot be written."""
        text = tr("Your answers are not saved: only this window has them. {reason}")
        if isinstance(error, FullError | LockedError):
            text = tr("Your answers are not saved yet. {reason} The next answer saves them too.")
        told = text.format(reason=reason_of(error))
        if told != self._unsaved:
            self._unsaved = told
            self._window.show_notice(told)

    def tell_saved(self) -> None:
        """Say that all is written, where it was said that it is not."""
        if self._unsaved:
            self._unsaved = ""
            self._window.show_notice("")
            self._window.show_passing_notice(tr("All your answers are saved now."))

    def ask_whether_to_close(
        self, count: int, error: Exception, close: Callable[[], object]
    ) -> None:
        """Say why ``count`` answers are not saved, and ask what to do; Esc keeps the window."""
        text = trn("{n} answer is not saved.", "{n} answers are not saved.", count)
        box = self._hold_back(
            Message(self._window, text.format(n=count), reason_of(error), warns=True)
        )
        box.add(tr("Try again"), self._window.close, primary=True)
        box.add(tr("Cancel"))
        box.add(trn("Close without it", "Close without them", count), close)
        box.open()

    def look_at_clock(self, when: datetime) -> None:
        """Say, once, that the clock cannot be right: nothing else tells why so much is due."""
        if can_be(when) or self._clock_told:
            return
        self._clock_told = True
        text = tr(
            "This computer's clock says {day}: put it right. Your answers are kept all the same, "
            "but the days on which cards come back hang on it."
        )
        self._window.show_notice(text.format(day=short_date(when.astimezone(), 0)))

    def close_box(self) -> None:
        """Close the box that is open: what it is about is looked at anew."""
        if self._box is not None:
            self._box.reject()

    def _hold_back(self, box: Message) -> Message:
        """Let the window stay until ``box`` is closed."""
        self._box = box
        box.finished.connect(self._let_go)
        return box

    def _let_go(self) -> None:
        self._box = None


def _back(count: int) -> str:
    """Return what is said of answers that could not be read, and that the window had, or ""."""
    text = trn(
        "{n} answer that this window still had is in the log again.",
        "{n} answers that this window still had are in the log again.",
        count,
    )
    return text.format(n=count) if count else ""


def _gone(count: int) -> str:
    text = trn(
        "{n} answer that this window still had is saved again, in a new one.",
        "{n} answers that this window still had are saved again, in a new one.",
        count,
    )
    return text.format(n=count)
