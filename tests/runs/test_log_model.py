"""Whatever is added, changed and deleted: the log holds what a plain dictionary holds."""

from __future__ import annotations

import tempfile
from contextlib import closing
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bodymap.content.atlas import Atlas
from bodymap.runs.footing import Footing
from bodymap.runs.log_book import LogBook
from tests.runs.made_runs import made_run

_TABLES = Atlas().tables
_NUMBERS = st.integers(0, 5)


class LogMachine(RuleBasedStateMachine):
    """Two windows on one log, beside a dictionary: the made run's number -> name and footing."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.books = [self._open(), self._open()]
        self.held = {}
        self.saved = None
        self.ids = {}

    def _open(self):
        return LogBook.open(Path(self.folder.name), _TABLES)

    def teardown(self):
        for book in self.books:
            book.close()
        self.folder.cleanup()

    @rule(window=st.integers(0, 1), number=_NUMBERS)
    def add(self, window, number):
        added = self.books[window].add(made_run(number))
        assert added.known == (number in self.held)
        if not added.known:
            self.held[number] = (f"Jog {number}", Footing())
            self.ids[number] = added.run
        assert added.run == self.ids[number]

    @rule(window=st.integers(0, 1), numbers=st.lists(_NUMBERS, max_size=3))
    def delete(self, window, numbers):
        self.books[window].delete([self.ids[n] for n in numbers if n in self.held])
        for number in numbers:
            self.held.pop(number, None)

    @precondition(lambda self: self.held)
    @rule(window=st.integers(0, 1), data=st.data(), name=st.text(max_size=9))
    def rename(self, window, data, name):
        number = data.draw(st.sampled_from(sorted(self.held)))
        stored = self.books[window].rename(self.ids[number], name).name
        self.held[number] = (stored, self.held[number][1])

    @precondition(lambda self: self.held)
    @rule(
        window=st.integers(0, 1),
        data=st.data(),
        footing=st.builds(
            Footing,
            surface=st.sampled_from(sorted(_TABLES.surfaces)),
            shoe=st.sampled_from(("minimal", "barefoot")),
        ),
    )
    def change_footing(self, window, data, footing):
        number = data.draw(st.sampled_from(sorted(self.held)))
        self.books[window].change_footing(self.ids[number], footing)
        self.held[number] = (self.held[number][0], footing)

    @rule(window=st.integers(0, 1))
    def back_up(self, window):
        self.books[window].backup(Path(self.folder.name, "saved.db"))
        self.saved = (dict(self.held), dict(self.ids))

    @precondition(lambda self: self.saved)
    @rule(window=st.integers(0, 1))
    def restore(self, window):
        self.books[window].restore(Path(self.folder.name, "saved.db"))
        self.held, self.ids = map(dict, self.saved)

    @rule(window=st.integers(0, 1))
    def open_again(self, window):
        self.books[window].close()
        self.books[window] = self._open()
        assert self.books[window].notice == ""

    @invariant()
    def both_windows_see_the_same(self):
        for book in self.books:
            found = {entry.run: (entry.name, entry.surface) for entry in book.entries()}
            assert found == {
                self.ids[number]: (name, footing.surface)
                for number, (name, footing) in self.held.items()
            }

    @invariant()
    def each_run_can_be_opened(self):
        for number, (name, footing) in self.held.items():
            with closing(self._open()) as book:
                kept = book.open_run(self.ids[number])
            assert kept.run.content == made_run(number).content
            assert (kept.entry.name, kept.footing) == (name, footing)


TestLog = LogMachine.TestCase
TestLog.settings = settings(max_examples=12, stateful_step_count=12)
