"""A log of answers of its own for every test, and a keeper whose clock the test moves."""

from __future__ import annotations

from datetime import UTC, timedelta

import pytest

from bodymap.app.state import State
from bodymap.app.study.playing import open_question
from bodymap.study.review import Review
from bodymap.ui.store import Store
from bodymap.ui.study import work
from bodymap.ui.window import Window
from tests.app.study.played import NOW, right_key, wrong_key


@pytest.fixture(autouse=True)
def data(tmp_path, monkeypatch):
    """Give the folder of the log."""
    folder = tmp_path / "data"
    monkeypatch.setenv("BODYMAP_DATA", str(folder))
    return folder


class Learner:
    """Someone who plays rounds with a keeper, and lets time pass between two steps."""

    def __init__(self, window, keeper):
        self.window, self.keeper = window, keeper
        self.passed_s = 100.0
        self.time = NOW
        keeper.seconds = lambda: self.passed_s
        keeper.now = lambda: self.time + timedelta(seconds=self.passed_s)
        keeper.draw = lambda: 7

    @property
    def round(self):
        return self.window.store.learnt.round

    @property
    def scene(self):
        return self.window.store.scene.study

    def wait(self, seconds=5.0):
        self.passed_s += seconds

    def answer(self, *, right=True):
        question = open_question(self.round)
        self.wait()
        atlas = self.window.atlas
        self.keeper.answer(right_key(question) if right else wrong_key(question, atlas))
        return question

    def leave(self, rating=3):
        self.wait(1.0)
        self.keeper.rate(rating)
        self.keeper.go_on()

    def answer_and_leave(self, *, right=True, rating=3):
        question = self.answer(right=right)
        self.leave(rating)
        return question

    def play_all(self, wrong=()):
        for number in range(len(self.round.questions) - len(self.round.given)):
            self.answer_and_leave(right=number not in wrong)


@pytest.fixture
def bare(qtbot, atlas):
    """Give a window that shows no more than its first frame would."""
    store = Store(State(), atlas)
    made = Window(store, atlas)
    store.setParent(made)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def settled(qtbot):
    """Wait until all is read and written."""

    def wait(keeper):
        qtbot.waitUntil(lambda: not keeper.busy, timeout=20_000)

    return wait


@pytest.fixture
def learner(bare, settled):
    """Give someone whose log has been read."""
    made = Learner(bare, bare.later.study)
    made.keeper.start()
    settled(made.keeper)
    return made


@pytest.fixture
def logged(settled):
    """Give what reads the answers that are in the log, once all is written."""

    def read(learner):
        settled(learner.keeper)
        return work.read().reviews

    return read


@pytest.fixture
def in_log():
    """Put answers in the log beforehand: as card, days ago and rating."""

    def put(*answers):
        now = NOW.astimezone(UTC)
        reviews = [
            Review(0, card, now - timedelta(days=days), rating) for card, days, rating in answers
        ]
        work.write([work.Answer(review) for review in reviews])

    return put
