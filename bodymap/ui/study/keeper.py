"""Keeps the learner's answers: reads the log, plays the rounds, and writes every answer down."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from random import SystemRandom
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from bodymap.app.study import choices, playing
from bodymap.app.study.answers import last_review, with_answer, without_answer
from bodymap.app.study.due import asked_early, asked_next, weakest
from bodymap.app.study.log import StudyLog
from bodymap.app.study.mistakes import to_practise
from bodymap.app.study.question import Wish
from bodymap.app.study.ways_on import ways_on
from bodymap.study.system_zone import SystemZone
from bodymap.ui.runs.work import Stamp, stamp
from bodymap.ui.study import work
from bodymap.ui.study.rounds_aside import RoundsAside
from bodymap.ui.study.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bodymap.app.resolve import Scene
    from bodymap.app.state import State, StudyKind, StudyPage
    from bodymap.app.study.round import Round
    from bodymap.study.review import Review
    from bodymap.ui.study.work import StudyRead
    from bodymap.ui.window import Window

# Nobody reads and decides sooner: such a press was meant for what stood there before.
_TOO_SOON_S = 0.35
_SEEDS = 1 << 30
_NO_FILE: Stamp = (0, 0)  # it was there: reading makes one
_STALE = timedelta(minutes=1)  # what is told by the minute is worked out anew after that


class StudyKeeper(QObject):
    """Plays rounds for the place "Study" of ``window`` and keeps what was answered.

    Attributes:
        seconds: a clock that never goes back.
        now: the time of day with its zone.
        draw: where the seed of a round comes from.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.seconds: Callable[[], float] = monotonic
        self.now: Callable[[], datetime] = _now
        self.draw: Callable[[], int] = partial(SystemRandom().randrange, _SEEDS)
        self._learnt = StudyLog()
        self._writer = Writer(window, self)
        self._started = self._ready = False
        self._wanted: Callable[[], None] | None = None
        self._stamp = _NO_FILE
        self._round: Round | None = None
        self._answers: list[work.Answer] = []  # those of the round that count
        self._aside = RoundsAside()
        self._seed = 0
        self._shown_s = 0.0

    @property
    def busy(self) -> bool:
        """Whether something is still to be read or written."""
        return self._writer.busy

    @property
    def can_undo(self) -> bool:
        """Whether the round has an answer that can be taken back."""
        return self._round is not None and bool(self._round.given)

    @property
    def reviews(self) -> tuple[Review, ...]:
        """All answers as the window knows them, those that wait to be written, too."""
        return self._learnt.reviews

    def start(self) -> None:
        """Read the log; later calls do nothing."""
        if self._started:
            return
        self._started = True
        self._window.store.scene_changed.connect(self._follow)
        self._window.installEventFilter(self)
        self.read()

    def read(self) -> None:
        """Read the log anew."""
        self._writer.read(self._take, self._fail_read)

    def begin(self, kind: StudyKind) -> None:
        """Play a round of a kind, "" for all: what is due, or practice where it is chosen.

        A round of the kind that has not ended goes on, unless practice is wanted and it is none;
        so does one that was left today for another kind. Where there is nothing to ask, the round
        is empty, and says so.
        """
        if not self._ready:
            self._wanted = partial(self.begin, kind)
        elif self._goes_on(kind):
            self._hold(choices.play(self._window.store.state, kind))
        elif not self._take_up(kind):
            self._begin_anew(kind)

    def begin_due(self) -> None:
        """Play what is due of all kinds, by the schedule."""
        state = choices.switch_practice(self._window.store.state, practice=False)
        self._window.store.become(state)
        if self._is_open() and self._round is not None and self._round.practice:
            self._begin_anew("")
        else:
            self.begin("")

    def begin_again(self) -> None:
        """Go on with the round that waits; after its end take the better way on."""
        played = self._round
        if played is not None and playing.is_waiting(played):
            self._hold(choices.play(self._window.store.state, played.kind))
        elif played is not None and self._on_round():
            self._lead_on(played, 0)
        else:
            self._study()

    def begin_mistakes(self) -> None:
        """Practise the mistakes of the list; at the end of a round take the other way on."""
        if self._round is not None and self._on_round():
            self._lead_on(self._round, 1)
        else:
            self._play_mistakes(to_practise(self._learnt, None, self._window.atlas))

    def begin_mistake(self, card: str) -> None:
        """Practise one card of the list of mistakes."""
        self._play_mistakes([card])

    def answer(self, key: str) -> None:
        """Answer the open question with a muscle's id, an option's key, or what was typed."""
        if not self._is_too_soon():
            taken_s = self.seconds() - self._shown_s
            self._step(lambda played: playing.answer(played, key, taken_s, self._window.atlas))

    def give_up(self) -> None:
        """Show the answer to the open question: it counts as not known."""
        if not self._is_too_soon():
            self._step(partial(playing.give_up, seconds=self.seconds() - self._shown_s))

    def rate(self, rating: int) -> None:
        """Say how sure the right answer was: 2, 3 or 4."""
        if not self._is_too_soon():
            self._step(partial(playing.rate, rating=rating))

    def go_on(self) -> None:
        """Go to the next question after an answer that was to be read."""
        if not self._is_too_soon():
            self._step(playing.go_on)

    def stop(self) -> None:
        """End the round; one without an answer is left at once."""
        if self._round is None or self._round.given:
            self._step(playing.stop)
        else:
            self._round = None
            self.open_page("progress")

    def undo(self) -> None:
        """Take the last answer of the round back for good; its question is open again."""
        if self._round is None or not self._round.given:
            return
        self._round = playing.take_back(self._round)
        if len(self._answers) > len(self._round.given):
            answer = self._answers.pop()
            self._learnt = without_answer(self._learnt, answer.review)
            self._writer.take_back(answer)
        self._show(choices.play(self._window.store.state, self._round.kind))

    def redo(self) -> None:
        """Do nothing: a question that is open again is answered again."""

    def history(self) -> tuple[bool, bool]:
        """Return whether there is something to undo, and to redo."""
        return self.can_undo, False

    def open_page(self, page: StudyPage) -> None:
        """Open a page of the place."""
        self._hold(choices.open_page(self._window.store.state, page))

    def switch_practice(self, practice: bool) -> None:
        """Play outside the schedule, or by it; an open round, if not of mistakes, begins anew."""
        state = choices.switch_practice(self._window.store.state, practice=practice)
        self._window.store.become(state)
        played = self._round
        if played is None or not (self._on_round() and self._is_open()) or played.mistakes:
            return
        if played.practice != practice:
            self._begin_anew(played.kind)

    def switch_typing(self, typing: bool) -> None:
        """Have names typed, or chosen; also in the questions that are still to come."""
        self._ask_otherwise(choices.switch_typing(self._window.store.state, typing=typing))

    def switch_latin(self, latin: bool) -> None:
        """Have names asked for in Latin, or in plain words."""
        self._ask_otherwise(choices.switch_latin(self._window.store.state, latin=latin))

    def _ask_otherwise(self, state: State) -> None:
        if self._round is not None:
            wish = _wish(state)
            self._round = playing.ask_otherwise(self._round, wish, self._seed, self._window.atlas)
        self._show(state)

    def _lead_on(self, ended: Round, number: int) -> None:
        """Take the first way on from the end of a round, or the second one."""
        atlas = self._window.atlas
        steps: dict[str, Callable[[], None]] = {
            "study": self._study,
            "practise": partial(self._practise, ended.kind),
            "mistakes": partial(self._play_mistakes, to_practise(self._learnt, ended, atlas)),
        }
        for way in ways_on(self._learnt, ended, atlas)[number : number + 1]:
            steps[way.what]()

    def _study(self) -> None:
        """Play what is due; where the day is done new cards ahead of time, or else practise."""
        self._refresh_time()
        state = choices.switch_practice(self._window.store.state, practice=False)
        self._window.store.become(state)
        if cards := asked_early(self._learnt, self._window.atlas):
            self._play(cards, "", practice=False)
        else:
            self._practise("")

    def _take_up(self, kind: StudyKind) -> bool:
        """Leave the round for that of ``kind`` which was left before; tell whether there is one."""
        today, state = self.now().date(), self._window.store.state
        if self._round is not None and self._is_open():
            self._step(playing.set_aside)
            self._aside.put(self._round, self._answers, self._seed, self._learnt, today)
        aside = self._aside.take(kind, self._learnt, today, practice=state.study.practice)
        if aside is None:
            return False
        self._round, self._answers, self._seed = aside.round, aside.answers, aside.seed
        self._show(choices.play(state, kind))
        return True

    def _begin_anew(self, kind: StudyKind) -> None:
        self._refresh_time()
        if self._window.store.state.study.practice:
            self._practise(kind)
        else:
            self._play(asked_next(self._learnt, kind, self._window.atlas), kind, practice=False)

    def _play_mistakes(self, cards: Sequence[str]) -> None:
        if cards:
            self._play(cards, "", practice=True, mistakes=True)

    def _practise(self, kind: StudyKind) -> None:
        seed = self.draw()
        cards = weakest(self._learnt, kind, seed, self._window.atlas)
        self._play(cards, kind, practice=True)

    def _play(
        self, cards: Sequence[str], kind: StudyKind, *, practice: bool, mistakes: bool = False
    ) -> None:
        """Begin a round; the one before ends, with all that was answered in it."""
        self._step(playing.stop)
        self._seed = self.draw()
        state = self._window.store.state
        wish = _wish(state)._replace(in_order=not self._learnt.reviews)
        atlas = self._window.atlas
        begun = playing.begin(cards, kind, practice, wish, self._seed, atlas)
        self._round = begun._replace(mistakes=mistakes)
        self._answers = []
        self._show(choices.play(state, kind))

    def _goes_on(self, kind: StudyKind) -> bool:
        """Tell whether the round is what is asked for, and not over yet."""
        played = self._round
        if played is None or not self._is_open() or played.kind != kind or played.mistakes:
            return False
        return played.practice or not self._window.store.state.study.practice

    def _is_open(self) -> bool:
        """Tell whether there is a round that is not over."""
        return self._round is not None and not playing.is_over(self._round)

    def _on_round(self) -> bool:
        return self._window.store.state.study.page == "round"

    def _is_too_soon(self) -> bool:
        return self.seconds() - self._shown_s < _TOO_SOON_S

    def _step(self, change: Callable[[Round], Round]) -> None:
        """Let ``change`` make the next round, write down what was answered, and show it."""
        if self._round is None:
            return
        played = change(self._round)
        if played != self._round:
            self._round = played
            self._note(self._writer.write)
            self._show()

    def _note(self, write: Callable[[work.Answer], None]) -> None:
        """Write the last answer down once it is known what it was worth."""
        played = self._round
        if played is None or len(self._answers) == len(played.given):
            return
        latin = self._window.store.state.study.latin
        review = last_review(played, self.now(), self._window.atlas, latin=latin)
        if review is None:
            return
        answer = work.Answer(review)
        self._answers.append(answer)
        self._learnt = with_answer(self._learnt, review)
        write(answer)

    def _show(self, state: State | None = None) -> None:
        """Show another question, or the same one in another way: from now on its time counts."""
        self._shown_s = self.seconds()
        self._hold(state)

    def _hold(self, state: State | None = None) -> None:
        """Hand what is known to the store."""
        if self._ready:
            self._refresh_time()
        self._window.store.hold_learnt(replace(self._learnt, round=self._round), state)

    def _refresh_time(self) -> None:
        self._learnt = replace(self._learnt, now=self.now())

    def _take(self, read: StudyRead) -> None:
        """Take the log as it was just read, and what is not in it yet."""
        self._stamp = read.stamp
        self._learnt = self._writer.corrected(StudyLog(read.reviews, read.memory))
        self._begin_wanted()

    def _begin_wanted(self) -> None:
        """Show what is known now, and begin what was asked for before."""
        self._ready = True
        self._hold()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted()

    def _fail_read(self, told: str) -> None:
        """Say in the place, too, why the log could not be read; rounds can be played still."""
        self._learnt = replace(self._learnt, trouble=told)
        self._begin_wanted()

    def _follow(self, before: Scene, now: Scene) -> None:
        """Count anew what is due whenever the place is opened."""
        if before.place != "study" and now.place == "study":
            self._catch_up()

    def _catch_up(self) -> None:
        """Read what another window has written meanwhile, and notice that time has passed."""
        if not self._ready or self.busy:
            return
        now = stamp()
        if now == _NO_FILE or now != self._stamp:
            self.read()
        elif self._learnt.now is None or abs(self.now() - self._learnt.now) > _STALE:
            self._hold()

    def _finish(self) -> bool:
        """Write down what waits, with the last right answer, which nobody rated.

        Return whether the window may go.
        """
        before = self._round
        if before is not None:
            self._round = playing.rate(before, playing.SURE)
            self._note(self._writer.keep)
        done = self._writer.finish()
        if not done and self._round != before:
            self._show()
        return done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catch up when the window is activated; finish when it closes."""
        if event.type() is QEvent.Type.WindowActivate:
            self._catch_up()
        elif event.type() is QEvent.Type.Close and not self._finish():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _wish(state: State) -> Wish:
    return Wish(state.study.typing, state.study.latin)


def _now() -> datetime:
    return datetime.now(SystemZone())
