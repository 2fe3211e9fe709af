"""FIT: the running sessions of what a watch recorded."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from bodymap.runs.draft import Draft
from bodymap.runs.errors import DamagedFileError, NoRunError
from bodymap.runs.fit_content import FitContent, FitSession, knows_clock, read_content
from bodymap.runs.points import joined
from bodymap.runs.run import Notice
from bodymap.runs.sports import is_named, is_running_session, shown, surface_of
from bodymap.runs.stretches import pauses_of_events
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.runs.points import Columns
    from bodymap.runs.run import Channel
    from bodymap.runs.stretches import Pauses
    from bodymap.runs.unpacked import Source


def fit_drafts(source: Source) -> tuple[Draft, ...]:
    """Return the running sessions of a FIT file.

    Raises:
        DamagedFileError: nothing of it can be read.
        TooLargeError: it holds more sessions than any watch writes.
        NoRunError: it holds no running, or no points.
    """
    content = read_content(source)
    if not len(content.points):
        raise _no_points(source.name, content)
    columns, dropped = content.points.columns()
    doubled: list[Channel] = []
    if len(content.added):
        columns, doubled = joined(columns, content.added.columns()[0])
    sessions = _sessions(content, columns)
    running = [each for each in sessions if is_running_session(each.sport, each.sub_sport)]
    if not running and len(sessions) == 1 and not is_named(sessions[0].sport):
        running = sessions
    if content.course or not running:
        raise _no_running(source.name, content, sessions)
    notices = _notices(
        [each.sport or "other" for each in sessions if each not in running],
        [content.added_names[channel] for channel in doubled],
        len(content.laps) if content.laps_left_out else 0,
    )
    whole = _Whole(source.name, content, columns)
    first, *more = (whole.draft(each, _limits(each, sessions), notices) for each in running)
    # Of all sessions together: nobody knows in which one a point without a time lay.
    return replace(first, dropped=dropped, untimed=content.untimed), *more


def _no_points(name: str, content: FitContent) -> Exception:
    if content.trouble and not content.sessions:
        reason = tr("It begins as a FIT file, but is damaged before the first point.")
        return DamagedFileError(name, reason)
    return NoRunError(name, tr("It is a FIT file without any recorded points."))


def _no_running(name: str, content: FitContent, sessions: Sequence[FitSession]) -> NoRunError:
    if content.course:
        return NoRunError(name, tr("It is a course to follow, not a run that was recorded."))
    sports = shown([each.sport or "other" for each in sessions])
    return NoRunError(name, tr("It holds no running, but {sports}.").format(sports=sports))


def _sessions(content: FitContent, columns: Columns) -> list[FitSession]:
    """Return the sessions in order of time, with one for points that no session closes.

    Of sessions with one start the last holds: some devices write a summary again as it grows.
    A watch writes a session when it ends: a file that broke off lacks its last one, and its sport
    stands in a message of its own or in a lap.
    """
    last_of = {each.start_s: each for each in content.sessions}
    sessions = sorted(last_of.values(), key=lambda each: each.start_s or 0.0)
    if not sessions:
        sport, sub_sport = content.announced or ("", "")
        lap_sport = content.lap_sports[-1] if content.lap_sports else ""
        return [FitSession(sport or lap_sport, sub_sport, None, None, None, None, None)]
    last = sessions[-1]
    end_s = None if last.start_s is None else last.start_s + (last.elapsed_s or 0.0)
    if content.trouble and content.announced and end_s is not None and columns.time_s[-1] > end_s:
        sessions.append(FitSession(*content.announced, end_s, None, None, None, None))
    return sessions


def _limits(session: FitSession, sessions: Sequence[FitSession]) -> tuple[float, float]:
    """Return from and to of a session's points: up to the next one; all for the only one."""
    place = sessions.index(session)
    later = sessions[place + 1].start_s if place + 1 < len(sessions) else None
    from_s = -math.inf if place == 0 or session.start_s is None else session.start_s
    return from_s, math.inf if later is None else later


def _notices(others: list[str], doubled: list[str], laps: int) -> tuple[Notice, ...]:
    """Return what to tell: other sports, values that are there twice, the laps of too many."""
    notices = []
    if others:
        notices.append(Notice("left_out", (shown(others),)))
    if doubled:
        notices.append(Notice("native_wins", (", ".join(doubled),)))
    if laps:
        notices.append(Notice("laps_left_out", (float(laps),)))
    return tuple(notices)


class _Whole:
    """A file's content, from which each session takes its part."""

    def __init__(self, name: str, content: FitContent, columns: Columns) -> None:
        self._name = name
        self._content = content
        self._columns = columns

    def draft(
        self, session: FitSession, limits: tuple[float, float], notices: tuple[Notice, ...]
    ) -> Draft:
        """Return the draft of one session."""
        content = self._content
        from_s, to_s = limits
        time_s = self._columns.time_s
        columns = self._columns.where((time_s >= from_s) & (time_s < to_s))
        clock = len(columns.time_s) > 0 and knows_clock(float(columns.time_s[0]))
        return Draft(
            file=self._name,
            format="fit",
            columns=columns,
            sport="running" if is_running_session(session.sport, session.sub_sport) else "",
            start_s=session.start_s,
            has_clock=clock,
            zone=content.zone,
            distance_m=session.distance_m,
            timer_s=session.timer_s,
            ascent_m=session.ascent_m,
            pauses=self._pauses(columns),
            laps=tuple(lap for lap in content.laps if from_s - 1 <= lap.start_s < to_s - 1),
            device=content.device,
            ground=shown([session.sub_sport]),
            surface_hint=surface_of(session.sub_sport),
            trouble=content.trouble if to_s == math.inf else "",
            notices=notices,
        )

    def _pauses(self, columns: Columns) -> Pauses | None:
        """Return the pauses between the first and the last point; None without timer events."""
        if not self._content.events or not len(columns.time_s):
            return None
        first, last = float(columns.time_s[0]), float(columns.time_s[-1])
        every = pauses_of_events(self._content.events)
        return tuple((a, b) for a, b in every if b > first and a < last)
