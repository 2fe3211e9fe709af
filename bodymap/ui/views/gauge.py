"""The gauge: the load of what is chosen on a dial, in words, with range, grade and impact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QEvent, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.paint import rounded
from bodymap.ui.controls.press import Press
from bodymap.ui.controls.term import Term
from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.dial import paint_dial, paint_empty_dial
from bodymap.ui.draw.grade import grade_sentence
from bodymap.ui.draw.type import type_font
from bodymap.ui.theme import Theme, theme
from bodymap.ui.views.gauge_places import (
    LEAST_PX,
    WIDE_PX,
    Places,
    badge_px,
    places,
    without_orphan,
)
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.panel import Dial
    from bodymap.app.scene import GaugeScene
    from bodymap.model.figures import Grade

_Role = QPalette.ColorRole
_EASE_MS = 180


class GradeBadge(Press):
    """The letter of the evidence in a small frame; pressed, it asks for the word "grade"."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.ring_radius(6)
        self._grade: Grade | None = None

    def show_grade(self, grade: Grade | None) -> None:
        """Show ``grade``; nothing for None."""
        if grade == self._grade:
            return
        self._grade = grade
        self.setVisible(grade is not None)
        if grade is not None:
            self.setText(grade)
            self.setAccessibleName(grade_sentence(grade))
            give_tip(self, grade_sentence(grade))

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(badge_px(), badge_px())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        fill = self.palette().color(_Role.Midlight) if self.underMouse() else None
        rounded(painter, QRectF(self.rect()), 6, fill, self.palette().color(_Role.Dark))
        painter.setPen(self.palette().color(_Role.WindowText))
        painter.setFont(type_font("caption_strong"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class DialFace(QWidget):
    """The dial with its words, range, grade and the small dial of ground impact."""

    word_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._scene: GaugeScene | None = None
        self._theme = theme("light")
        self._whole = False
        self._position = 0.0
        self._places = places(WIDE_PX, "")
        self._ease: QVariantAnimation | None = None
        self._badge = GradeBadge(self)
        self._badge.hide()
        self._badge.clicked.connect(lambda: self.word_asked.emit("grade"))
        self._caption = Term(tr("Ground impact"), "ground_impact", "caption", self)
        self._caption.word_asked.connect(self.word_asked)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_gauge(self, scene: GaugeScene, *, ease: bool) -> None:
        """Show ``scene``; the needle glides there where ``ease``, else it is there at once."""
        before, words = self._dial(), self._text()
        self._scene = scene
        dial = self._dial()
        self.setAccessibleName(dial.spoken if dial else tr("Load: not estimated"))
        self.setAccessibleDescription("" if self._whole else scene.impact.spoken)
        self._badge.show_grade(dial.grade if dial else None)
        if ease and dial and before and self.isVisible():
            self._glide(dial.position)
        else:
            self._rest(dial.position if dial else 0.0)
        if before is None or words != self._text():
            self._place()
        self.update()

    def show_whole(self, *, whole: bool) -> None:
        """Show the ground impact alone, large, where ``whole``: no muscle group is chosen."""
        if whole != self._whole:
            self._whole = whole
            role = ("words", _Role.WindowText) if whole else ("caption", _Role.PlaceholderText)
            self._caption.show_as(*role)
            if self._scene is not None:
                self.show_gauge(self._scene, ease=False)
            self._place()

    def _dial(self) -> Dial | None:
        if self._scene is None:
            return None
        return self._scene.impact if self._whole else self._scene.dial

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._theme = colours
        self.update()

    def _glide(self, position: float) -> None:
        if self._ease is None:
            self._ease = QVariantAnimation(self)
            self._ease.setDuration(_EASE_MS)
            self._ease.setEasingCurve(QEasingCurve.Type.OutCubic)
            self._ease.valueChanged.connect(self._move)
        self._ease.stop()
        self._ease.setStartValue(self._position)
        self._ease.setEndValue(position)
        self._ease.start()

    def _rest(self, position: float) -> None:
        if self._ease is not None:
            self._ease.stop()
        self._position = position

    def _move(self, position: float) -> None:
        self._position = position
        self.update(self._places.dial.toAlignedRect())

    def _text(self) -> str:
        dial = self._dial()
        return without_orphan(dial.words if dial else tr("Not estimated"))

    def _places_at(self, width: float) -> Places:
        title = self._caption.text() if self._whole else self._text()
        return places(width, title, titled=self._whole)

    def _place(self) -> None:
        before, self._places = self._places, self._places_at(self.width())
        self._badge.setGeometry(self._places.badge.toAlignedRect())
        impact, hint = self._places.impact, self._caption.sizeHint()
        left, top = round(impact.right() + 10), round(impact.top() - 2)
        if self._whole:
            words = self._places.words
            left, top = round(words.left()), round(words.top())
        self._caption.setGeometry(left, top, hint.width(), hint.height())
        if self._places.height != before.height:
            self.updateGeometry()

    def _paint_words(self, painter: QPainter) -> None:
        dial, at = self._dial(), self._places
        painter.setPen(self._theme.text)
        painter.setFont(type_font("text" if self._whole else "words"))
        room = at.line if self._whole else at.words
        painter.drawText(room, int(Qt.TextFlag.TextWordWrap), self._text())
        if dial is None:
            return
        left = at.badge.right() + 8 if dial.grade else at.badge.left()
        painter.setPen(self._theme.text2)
        painter.setFont(type_font("small"))
        room = QRectF(left, at.badge.top(), self.width() - left, at.badge.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, dial.range_text)

    def _paint_impact(self, painter: QPainter) -> None:
        if self._scene is None or self._whole:
            return
        paint_dial(painter, self._places.impact, self._scene.impact, self._theme, "mini")
        caption = self._caption.geometry()
        painter.setPen(self._theme.text)
        painter.setFont(type_font("value"))
        room = QRectF(caption.left(), caption.bottom() + 2, self.width(), caption.height() * 2)
        painter.drawText(room, Qt.AlignmentFlag.AlignTop, self._scene.impact.text)

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that it needs at ``width`` px."""
        return self._places_at(width).height

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        width = max(self.width(), LEAST_PX)
        return QSize(WIDE_PX, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it would be cut."""
        return QSize(LEAST_PX, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if is_text_size(event):
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place its parts anew."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        painter, at = QPainter(self), self._places
        dial = self._dial()
        if dial is None:
            paint_empty_dial(painter, at.dial, self._theme, at.size)
        else:
            paint_dial(painter, at.dial, dial, self._theme, at.size, self._position)
        if event.rect().right() > at.words.left():
            self._paint_words(painter)
            self._paint_impact(painter)
        painter.end()


class Gauge(QWidget):
    """The dial with, under it, the sentence that belongs to it."""

    word_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._scene: GaugeScene | None = None
        self._whole = False
        self._face = DialFace()
        self._face.word_asked.connect(self.word_asked)
        self._sentence = Words("", "small", _Role.PlaceholderText, wrap=True, linked=True)
        self._sentence.word_asked.connect(self.word_asked)
        self._sentence.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._face)
        column.addWidget(self._sentence)

    def show_gauge(self, scene: GaugeScene, *, ease: bool = False) -> None:
        """Show ``scene``; the needle glides for 180 ms where ``ease``, else it follows at once."""
        if scene == self._scene:
            return
        self._scene = scene
        self._face.show_gauge(scene, ease=ease)
        self._show_sentence()

    def show_whole(self, *, whole: bool) -> None:
        """Show the ground impact of the run alone where ``whole``: no muscle group is chosen."""
        if whole != self._whole:
            self._whole = whole
            self._face.show_whole(whole=whole)
            self._show_sentence()

    def _show_sentence(self) -> None:
        scene = self._scene
        text = "" if scene is None else scene.sentence or scene.first_time
        if text != self._sentence.words():
            self._sentence.set_words(text)
            self._sentence.setVisible(bool(text))

    def show_theme(self, colours: Theme) -> None:
        """Take the colours of ``colours``."""
        self._face.show_theme(colours)
