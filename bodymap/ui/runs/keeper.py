"""Keeps the person's runs: reads the log, opens runs, and writes down what changes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from bodymap.app.runs import choices
from bodymap.app.runs.log import RunLog
from bodymap.app.runs.run_items import name_of
from bodymap.ui.message import warn
from bodymap.ui.runs import step_words, work
from bodymap.ui.runs.desk import Desk, Task
from bodymap.ui.runs.steps import Step, Steps
from bodymap.ui.runs.trouble import tell_trouble
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bodymap.app.state import RunsView, State
    from bodymap.runs.entry import Entry, KeptRun
    from bodymap.runs.footing import Footing
    from bodymap.ui.runs.import_job import Importer
    from bodymap.ui.runs.work import LogRead
    from bodymap.ui.window import Window

T = TypeVar("T")
_EXAMPLE = 0  # runs.entry.EXAMPLE
_MOST_OPENED = 8  # a 4 h run takes some 2 MB
_PAUSE_MS = 800  # the easy pace is dragged; its last value counts


class RunKeeper(QObject):
    """Reads and writes the log in the background and hands it to the store of ``window``.

    Signals:
        ready: the log has been read.
        run_opened: all of a run is at hand now; its number.
    """

    ready = Signal()
    run_opened = Signal(int)

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._tables = window.atlas.tables
        self._entries: tuple[Entry, ...] = ()
        self._opened: dict[int, KeptRun] = {}
        self._asked: set[int] = set()  # runs that are being opened, or could not be
        self._failed: dict[int, str] = {}  # why they could not be
        self._trouble = ""
        self._started = self._ready = False
        self._desk = Desk(window)
        self.slow = Desk(window)  # imports
        self.steps = Steps(window.store, self)
        self._counting = Desk(window)
        self._stamp: work.Stamp = (0, 0)
        self._generation = ""
        self._reference_mps = 0.0
        self._importer: Importer | None = None
        self._recount = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._recount.timeout.connect(self._count_anew)

    @property
    def importer(self) -> Importer:
        """What brings files into the log."""
        if self._importer is None:
            from bodymap.ui.runs.import_job import Importer  # noqa: PLC0415  (few starts import)

            self._importer = Importer(self._window, self)
        return self._importer

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The person's own runs, newest first."""
        return self._entries

    @property
    def is_ready(self) -> bool:
        """Whether the log has been read."""
        return self._ready

    @property
    def busy(self) -> bool:
        """Whether something is still to come: a run that is being opened, the log itself."""
        return self._desk.busy

    def start(self) -> None:
        """Read the log; later calls do nothing."""
        if self._started:
            return
        self._started = True
        self._reference_mps = self._window.store.state.conditions.reference_speed_mps
        self._window.store.scene_changed.connect(self._follow)
        self._window.installEventFilter(self)
        self.read()

    def read(self, then: Callable[[State], State] | None = None) -> None:
        """Read the log anew; ``then`` makes the state that goes with it."""
        self._ask(lambda _: work.read_log(self._tables), partial(self.take, then=then))

    def take(self, read: LogRead, then: Callable[[State], State] | None = None) -> None:
        """Take the log as it was just read."""
        first, self._ready = not self._ready, True
        state = self._window.store.state
        if read.generation != self._generation and not first:
            self._opened.clear()  # its numbers mean other runs
            self.steps.keep_only(())
            state = choices.open_run(choices.compare_with(state, None), None)
        before, self._entries = self._entries, read.entries
        self._stamp, self._generation = read.stamp, read.generation
        known = {entry.run: entry for entry in read.entries}
        self.steps.keep_only({_EXAMPLE, *known})
        self._opened = {
            run: kept
            for run, kept in self._opened.items()
            if run == _EXAMPLE or known.get(run) == kept.entry  # else another window changed it
        }
        self._asked &= self._opened.keys()
        self._failed, self._trouble = {}, ""
        if read.notice:
            warn(self._window, tr("The log of your runs was damaged."), read.notice)
        if read.left:
            self._window.show_notice(read.left)
        state = then(state) if then else state
        self._hold(self._without_lost(state, before))
        if first:
            self._count_anew()
            self.ready.emit()

    def entry(self, run: int) -> Entry | None:
        """Return the line of a run, or None where there is none of this number."""
        example = self._opened.get(_EXAMPLE)
        entries = (*self._entries, example.entry) if example else self._entries
        return next((entry for entry in entries if entry.run == run), None)

    def kept(self) -> KeptRun | None:
        """Return all of the run whose page is open, or None while it is being read."""
        return self._opened.get(self.chosen())

    def change_footing(self, change: Callable[[Footing], Footing]) -> None:
        """Let ``change`` say what the run that is open was run on; shown at once, then written."""
        run = self.chosen()
        kept = self._opened.get(run)
        if kept is None:
            return
        before, now = kept.footing, change(kept.footing)
        if now == before:
            return
        what = step_words.footing_changed(before, now, name_of(kept.entry))
        self._remember(partial(self._stand_on, run), (before, now), run, what)
        self._stand_on(run, now)

    def rename(self, run: int, name: str) -> None:
        """Give a run another name."""
        entry = self.entry(run)
        if entry is None or run == _EXAMPLE or name.strip() in ("", entry.name):
            return
        names = entry.name, name.strip()
        what = step_words.renamed(names[1])
        self._remember(partial(self._call, run), names, run, what)
        self._call(run, names[1])

    def _remember(
        self, change: Callable[[T], object], ways: tuple[T, T], run: int, what: str
    ) -> None:
        """Remember that a run went from the first of ``ways`` to the second, ``what`` in words."""
        told = step_words.taken_back(what), step_words.done_again(what)
        back, forth = (
            partial(self._show_changed, partial(change, way), run, text)
            for way, text in zip(ways, told, strict=True)
        )
        self.steps.add(Step(back, forth, run))

    def _show_changed(self, change: Callable[[], object], run: int, told: str) -> None:
        """Give a run back what it had, and open it, so that the person sees what happens."""
        change()
        self._window.show_passing_notice(told)
        if self.chosen() != run or self._window.store.state.runs.view != "run":
            self._window.choose(partial(choices.open_run, run=run))

    def _stand_on(self, run: int, footing: Footing) -> None:
        kept = self._opened.get(run)
        if kept is not None:
            entry = kept.entry._replace(surface=footing.surface)
            self._opened[run] = replace(kept, footing=footing, entry=entry)
            self._put(entry)
        if run != _EXAMPLE:
            log = self._generation
            self._write(lambda: work.change_footing(self._tables, run, footing, log), self._put)

    def _call(self, run: int, name: str) -> None:
        entry = self.entry(run)
        if entry is not None:
            self._put(entry._replace(name=name))
        log = self._generation
        self._write(lambda: work.rename(self._tables, run, name, log), self._put)

    def delete(self, runs: Sequence[int]) -> None:
        """Delete runs for good; the example only stays away from now on."""
        own = tuple(run for run in runs if run != _EXAMPLE)
        if _EXAMPLE in runs:
            self._write(work.hide_example, lambda _: self._drop_example())
        if own:
            log = self._generation
            self._write(lambda: work.delete(self._tables, own, log), self._take_without)

    def _take_without(self, read: LogRead) -> None:
        """Take a log from which runs were just deleted."""
        self.steps.add(Step(self._tell_gone, None))
        self.take(read)

    def _tell_gone(self) -> None:
        self._window.show_passing_notice(step_words.not_taken_back())
        self._window.store.refresh()  # the menus show what else can be undone

    def do(
        self,
        do: Callable[[], object],
        done: Callable[..., object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Do something with the log after all that was asked before, and before the end."""
        self._desk.ask(Task(lambda _: do(), done, failed, lasting=True))

    def take_restored(self, read: LogRead) -> None:
        """Take a log that was put in the place of the one before."""
        self.take(read, partial(choices.open_run, run=None))

    def show_example(self) -> None:
        """Open the example, whether it was taken away or not."""
        self._write(work.show_example, lambda _: self._go_to_example())

    def _drop_example(self) -> None:
        self._opened.pop(_EXAMPLE, None)
        self._asked.add(_EXAMPLE)  # from now on only where it is asked for
        state = self._window.store.state
        self._hold(choices.open_run(state, None) if state.runs.run == _EXAMPLE else state)

    def _go_to_example(self) -> None:
        self._asked.discard(_EXAMPLE)
        self._window.choose(partial(choices.open_run, run=_EXAMPLE))

    def _follow(self) -> None:
        """Open what the state asks for, and count anew where the easy pace is another."""
        state = self._window.store.state
        if state.conditions.reference_speed_mps != self._reference_mps:
            self._reference_mps = state.conditions.reference_speed_mps
            self._recount.start()
        if not self._ready or state.place != "runs":
            return
        log = self._window.store.log
        if log is not None and len(log.entries) != len(self._shown(state.runs)):
            self._hold()  # the example comes or goes
            return
        for run in (self.chosen(), state.runs.other):
            if run == _EXAMPLE and self._importing():
                continue  # a run of the person's own is about to come
            if run is not None and run not in self._opened and run not in self._asked:
                self._asked.add(run)
                self._ask(partial(self._open, run), self._take_run, partial(self._fail, run))

    def _importing(self) -> bool:
        return self._importer is not None and self._importer.running

    def _open(self, run: int, _progress: object) -> KeptRun | None:
        """Read one run; in a thread."""
        if run != _EXAMPLE:
            return work.read_run(self._tables, run, self._generation)
        wanted = self._window.store.state.runs.run == _EXAMPLE
        if work.example_hidden() and not wanted:
            return None
        return work.read_example(self._tables, self._reference_mps)

    def _take_run(self, kept: KeptRun | None) -> None:
        if kept is None:
            return
        run = kept.entry.run
        self._asked.discard(run)
        self._opened[run] = kept
        wanted = (self.chosen(), self._window.store.state.runs.other)
        for other in list(self._opened)[:-_MOST_OPENED]:
            if other not in wanted:
                del self._opened[other]
        self._hold()
        self.run_opened.emit(run)

    def _put(self, entry: Entry) -> None:
        """Put a changed line in the place of the one before."""
        self._entries = tuple(entry if each.run == entry.run else each for each in self._entries)
        kept = self._opened.get(entry.run)
        if kept is not None:
            self._opened[entry.run] = replace(kept, entry=entry)
        self._hold()

    def _hold(self, state: State | None = None) -> None:
        """Hand the log to the store."""
        runs = (state or self._window.store.state).runs
        log = RunLog(
            self._shown(runs), dict(self._opened), self._ready, self._trouble, dict(self._failed)
        )
        self._window.store.hold(log, state)

    def _shown(self, runs: RunsView) -> tuple[Entry, ...]:
        """Return the lines of the list: the example's where there is no other, or it is open."""
        example = self._opened.get(_EXAMPLE)
        beside = runs.run == _EXAMPLE and runs.view == "run"
        if example is None or (self._entries and not beside):
            return self._entries
        return (*self._entries, example.entry)

    def _without_lost(self, state: State, before: tuple[Entry, ...]) -> State:
        """Return ``state`` without runs that are gone: the next of those ``before`` is open."""
        known = {_EXAMPLE, *(entry.run for entry in self._entries)}
        runs = state.runs
        if runs.run is not None and runs.run not in known:
            state = choices.open_run(state, _next_of(runs.run, before, known))
            state = choices.show_log(state) if runs.view == "log" else state
        if runs.other is not None and runs.other not in known:
            state = choices.compare_with(state, None)
        return state

    def chosen(self) -> int:
        """Return the number of the run whose page is open, or would be."""
        run = self._window.store.state.runs.run
        return self._newest() if run is None else run

    def _newest(self) -> int:
        return self._entries[0].run if self._entries else _EXAMPLE

    def _count_anew(self) -> None:
        reference_mps = self._reference_mps
        task = Task(
            lambda progress: work.recount(self._tables, reference_mps, progress),
            self.take,
            partial(tell_trouble, self._window, tr("The runs could not be counted anew.")),
        )
        self._counting.cancel()  # against an easy pace that is no longer theirs
        self._counting.ask(task)

    def _ask(
        self,
        do: Callable[[object], object],
        done: Callable[..., object],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        self._desk.ask(Task(do, done, failed or self._fail_read))

    def _write(self, do: Callable[[], object], done: Callable[..., object]) -> None:
        self.do(do, done, self._fail_write)

    def _fail_write(self, error: Exception) -> None:
        """Tell that a change could not be written, and show again what is in the log."""
        tell_trouble(self._window, tr("The change could not be saved."), error)
        example = self._opened.get(_EXAMPLE)
        self._opened = {} if example is None else {_EXAMPLE: example}
        self.steps.keep_only(())
        self.read()

    def _fail_read(self, error: Exception) -> None:
        """Say in the place, too, that the log could not be read, as long as none was before."""
        self._trouble = tell_trouble(self._window, tr("Your runs could not be read."), error)
        self._hold()

    def _fail(self, run: int, error: Exception) -> None:
        """Tell that a run could not be opened; it is asked for again only after a new read."""
        told = tell_trouble(self._window, tr("This run could not be opened."), error)
        if told:
            self._failed[run] = told
            self._hold()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Read the log anew where another window or program has changed it meanwhile."""
        idle = self._ready and not self.busy
        if event.type() is QEvent.Type.WindowActivate and idle and work.stamp() != self._stamp:
            self.read()
        return super().eventFilter(watched, event)


def _next_of(run: int, entries: tuple[Entry, ...], known: set[int]) -> int | None:
    """Return the nearest of ``entries`` that is ``known``, below ``run`` or else above it."""
    runs = [entry.run for entry in entries]
    at = runs.index(run) if run in runs else 0
    return next((each for each in (*runs[at:], *reversed(runs[:at])) if each in known), None)
