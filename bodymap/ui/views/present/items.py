"""The items that are only looked at: points, runs, answers, claims, exercises, values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.present.scene import PresentClaim, PresentLoad, PresentRun, PresentValue
from bodymap.ui.draw.present.answers import answer_tall, paint_answer, paint_point, point_tall
from bodymap.ui.draw.present.claim_quote import claim_tall, paint_claim
from bodymap.ui.draw.present.large_value import paint_value, value_tall
from bodymap.ui.draw.present.lines import Block, Tall
from bodymap.ui.draw.present.load_line import load_tall, paint_load
from bodymap.ui.draw.present.run_card import paint_run, run_tall, value_px
from bodymap.ui.views.present.item import Painted
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from bodymap.app.panel import ExerciseCard
    from bodymap.ui.draw.present.board import Board
    from bodymap.ui.draw.present.exercise_card import ExercisePicture


_UNDER_ASK_PX = 6.0


class PointItem(Painted):
    """One of the step's points."""

    def __init__(self, parent: QWidget, text: str) -> None:
        super().__init__(parent, text)
        self._text = text

    def tall(self, board: Board, width: float) -> Tall:
        """Return the height of its lines."""
        return point_tall(self._text, board, width)

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Paint a dot and the words."""
        paint_point(painter, room, self._text, self.board)


class AskItem(Painted):
    """The question to the class."""

    gap_px = 26.0

    def __init__(self, parent: QWidget, text: str) -> None:
        super().__init__(parent, text)
        self._block = Block(text, "ask")

    def tall(self, board: Board, width: float) -> Tall:
        """Return the height of its lines."""
        high = self._block.height(board, width) + board.px(_UNDER_ASK_PX)
        return Tall(high, high)

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Paint the words."""
        self._block.paint(painter, self.board, room, self.board.theme.text)


class AnswerItem(Painted):
    """The answer, once it is told."""

    def __init__(self, parent: QWidget, text: str) -> None:
        super().__init__(parent, text)
        self._text = text

    def tall(self, board: Board, width: float) -> Tall:
        """Return the height of its lines."""
        return answer_tall(self._text, board, width)

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Paint the words with their rule."""
        paint_answer(painter, room, self._text, self.board)


class RunItem(Painted):
    """One run beside others."""

    gap_px = 12.0
    stays = True

    def __init__(self, parent: QWidget, run: PresentRun) -> None:
        super().__init__(parent, "")
        self._whole = self.run = self._before = run
        self._figures, self._chosen = 0.0, 1.0

    def show_now(self, value: object) -> bool:
        """Take what it shows by now."""
        super().show_now(value)
        if not isinstance(value, PresentRun):
            return False
        more = value.shown and not self.run.shown
        self._before, self.run = self.run, value
        line = f", {value.line}" if value.line else ""
        self.say(f"{value.name}{line}: {value.value if value.shown else tr('kept back')}")
        self.update()
        return more

    def show_chosen(self, share: float) -> None:
        """Show how far it has become known which run is chosen, 0 to 1."""
        if share != self._chosen:
            self._chosen = share
            self.update()

    def figures_px(self, board: Board) -> float:
        """Return how wide its figures are; a card keeps room for the widest of a step."""
        return value_px(self._whole, board)

    def keep_px(self, figures: float) -> None:
        """Keep so much room for the figures, px."""
        self._figures = figures

    def tall(self, board: Board, width: float) -> Tall:
        """Return the height of the card."""
        return run_tall(self.run, board, width, self._figures)

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Paint the card; its bar grows while it appears, and then it may be the chosen one."""
        run = self.run if self.come else self._before
        if run.chosen and self._chosen < 1.0:
            plain = run._replace(chosen=False)
            paint_run(painter, room, plain, self.board, self._figures, self.come)
            painter.setOpacity(self._chosen)
        paint_run(painter, room, run, self.board, self._figures, self.come)


class ClaimItem(Painted):
    """What people say, and the verdict."""

    stays = True

    def __init__(self, parent: QWidget, claim: PresentClaim) -> None:
        super().__init__(parent, "")
        self._whole = self.claim = claim

    def show_now(self, value: object) -> bool:
        """Take what it shows by now."""
        super().show_now(value)
        if not isinstance(value, PresentClaim):
            return False
        more = bool(value.verdict) and not self.claim.verdict
        self.claim = value
        told = (value.claim, value.verdict_words, value.advice)
        self.say(" – ".join(part for part in told if part))
        self.update()
        return more

    def tall(self, board: Board, width: float) -> Tall:
        """Return its height with the verdict."""
        return claim_tall(self._whole, board, width)

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Paint the quotation, and the verdict as far as it has appeared."""
        paint_claim(painter, room, self.claim, self.board, self.come)


class ValueItem(Painted):
    """One large value."""

    def __init__(self, parent: QWidget, value: PresentValue) -> None:
        super().__init__(parent, "")
        self._whole = self.value = value

    def show_now(self, value: object) -> bool:
        """Take what it shows by now."""
        came = super().show_now(value)
        if not isinstance(value, PresentValue):
            return False
        more = value.shown and not self.value.shown
        self.value = value
        shown = value.value if value.shown else tr("kept back")
        told = (f"{value.caption}: {shown}", value.words, value.range_text)
        self.say(", ".join(part for part in told if part))
        self.update()
        return came or more

    def tall(self, board: Board, width: float) -> Tall:
        """Return the height of figures, words and scale."""
        return value_tall(self._whole, board, width)

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Paint it."""
        paint_value(painter, room, self.value, self.board)


class LoadItem(Painted):
    """The load of something that cannot be picked, in one line."""

    gap_px = 10.0

    def __init__(self, parent: QWidget, load: PresentLoad) -> None:
        super().__init__(parent, "")
        self._load = load

    def show_now(self, value: object) -> bool:
        """Take what it shows by now."""
        super().show_now(value)
        if isinstance(value, PresentLoad):
            self._load = value
            self.say(f"{value.name}: {value.value}")
            self.update()
        return False

    def tall(self, board: Board, width: float) -> Tall:
        """Return the height of its line."""
        return load_tall(self._load, board, width)

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Paint its name and its load."""
        paint_load(painter, room, self._load, self.board, None)


class ExerciseItem(Painted):
    """An exercise with its picture."""

    def __init__(self, parent: QWidget, card: ExerciseCard) -> None:
        super().__init__(parent, f"{card.name}. {card.dose}. {card.cue}")
        # The picture needs numpy: only a step with an exercise reads it.
        from bodymap.ui.draw.present.exercise_card import ExercisePicture  # noqa: PLC0415

        self._picture: ExercisePicture = ExercisePicture(card)

    def tall(self, board: Board, width: float) -> Tall:
        """Return the height of picture and words."""
        return self._picture.tall(board, width)

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Paint the card."""
        self._picture.paint(painter, room, self.board)
