"""The preview of a worksheet: its pages on paper, the way through them, and a closer look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from bodymap.ui.controls.button import Button, IconButton
from bodymap.ui.controls.focus import RingKeeper, hand_on
from bodymap.ui.controls.scroll import SlimBar
from bodymap.ui.controls.words import Words
from bodymap.ui.views.study.sheet_paper import MARGIN_PX, SheetPaper
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.worksheets.sheet import Paper, Worksheet

ZOOM = 1.2  # times the paper's own size: its smallest print is as large as the screen's
_STEP_PX = 60  # of the arrow keys
_NOTCH = 120  # of a wheel, in Qt's eighths of a degree
_BAR_PX = 8
_TURNS = {
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
}
_MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_LOOK = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class SheetPreview(QWidget):
    """The pages one by one.

    Keys on the paper: Page Up, Page Down and the arrows turn; Enter or a click looks closer, and
    then the arrows or the mouse move the paper; Esc steps back.

    Signals:
        turned: another page is shown.
    """

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Preview"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.paper = SheetPaper()
        self.area = _area(self.paper)
        self.back = IconButton("left", tr("Page before"))
        self.on = IconButton("right", tr("Next page"))
        self.place = Words("", "small_medium")
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.place.setMinimumWidth(1)  # it has a shorter form
        self.closer = Button(tr("Enlarge"))
        self._near = False
        self._pressed: QPointF | None = None
        self._moved = False
        self._wheel = 0
        self._rings = RingKeeper(self.area, 4, inset_px=8, side_px=8)
        self._lay_out()
        self.back.clicked.connect(lambda: self.turn(-1))
        self.on.clicked.connect(lambda: self.turn(1))
        self.closer.clicked.connect(self.look)
        self.paper.turned.connect(self._show_place)
        self.paper.installEventFilter(self)
        self._show_place()

    def show_worksheet(self, worksheet: Worksheet, paper: Paper) -> None:
        """Show ``worksheet`` on ``paper``."""
        alike = self.paper.kind() == worksheet.choice.kind
        self.paper.show_worksheet(worksheet, paper)
        if self._near:
            self.paper.show_zoom(ZOOM)
        if not alike:
            self._to_corner()

    def turn(self, pages: int) -> None:
        """Turn so many ``pages`` on; each begins at its top."""
        self.paper.turn_to(self.paper.page + pages)
        self.area.verticalScrollBar().setValue(0)

    def look(self, _checked: bool = False, at: QPointF | None = None) -> None:
        """Look closer, at the point ``at`` of the paper (else where it begins), or step back."""
        rect = self.paper.sheet_rect()
        point = (at or rect.topLeft()) - rect.topLeft()
        share = QPointF(point.x() / rect.width(), point.y() / rect.height())
        self._near = not self._near
        self.paper.show_zoom(ZOOM if self._near else 0.0)
        self.closer.setText(tr("Whole page") if self._near else tr("Enlarge"))
        hand = Qt.CursorShape.OpenHandCursor if self._near else Qt.CursorShape.PointingHandCursor
        self.paper.setCursor(hand)
        self.paper.resize(self.paper.minimumSize().expandedTo(self.area.viewport().size()))
        if self._near:
            self._centre(share)

    def _centre(self, share: QPointF) -> None:
        """Bring the point at ``share`` (0 to 1 across and down) of the paper into the middle."""
        rect = self.paper.sheet_rect()
        x = rect.left() + share.x() * rect.width()
        y = rect.top() + share.y() * rect.height()
        room = self.area.viewport().size()
        self.area.horizontalScrollBar().setValue(round(x - room.width() / 2))
        self.area.verticalScrollBar().setValue(round(y - room.height() / 2))

    def _to_corner(self) -> None:
        """Show where the page begins: its upper left corner."""
        for bar in (self.area.horizontalScrollBar(), self.area.verticalScrollBar()):
            bar.setValue(bar.minimum())

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(MARGIN_PX, 0, MARGIN_PX, MARGIN_PX - _BAR_PX)
        bar.setSpacing(_BAR_PX)
        bar.addStretch(1)
        for part in (self.back, self.place, self.on):
            bar.addWidget(part)
        bar.addSpacing(_BAR_PX)
        bar.addWidget(self.closer)
        bar.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addLayout(bar)

    def _show_place(self) -> None:
        paper = self.paper
        self._fit()
        for button, other, can in (
            (self.back, self.on, paper.page > 0),
            (self.on, self.back, paper.page + 1 < paper.pages),
        ):
            if not can and paper.pages > 1:
                other.setEnabled(True)
                hand_on(button, other)
            button.setEnabled(can)
        self.closer.setEnabled(paper.pages > 0)
        self.turned.emit()

    def _fit(self) -> None:
        """Say in full which page it is where there is room, else in numbers alone."""
        page, pages = self.paper.page + 1, self.paper.pages
        told = tr("Page {n} of {all}").format(n=page, all=pages)
        told = told if pages else tr("Making the sheet…")
        self.place.set_words(told)
        parts = (self.back, self.place, self.on, self.closer)
        wide = sum(part.sizeHint().width() + _BAR_PX for part in parts)
        if pages and wide + 2 * MARGIN_PX > self.width():
            self.place.set_words(f"{page} / {pages}")
        self.place.setAccessibleName(told)

    def _press(self, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        self._pressed, self._moved = event.globalPosition(), False
        return False  # the paper takes the focus

    def _drag(self, event: QMouseEvent) -> bool:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        way = event.globalPosition() - self._pressed
        if not self._moved and way.manhattanLength() < QApplication.startDragDistance():
            return True
        self._moved, self._pressed = True, event.globalPosition()
        self._scroll(-way.toPoint())
        return True

    def _release(self, event: QMouseEvent) -> bool:
        clicked = self._pressed is not None and not self._moved
        self._pressed = None
        if clicked and self.paper.sheet_rect().contains(event.position()):
            self.look(at=event.position())
        return clicked

    def _scroll(self, way: QPoint) -> None:
        across, down = self.area.horizontalScrollBar(), self.area.verticalScrollBar()
        across.setValue(across.value() + way.x())
        down.setValue(down.value() + way.y())

    def _roll(self, event: QWheelEvent) -> bool:
        """Turn pages with the wheel; with Ctrl look closer or step back; near, it scrolls."""
        down = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if down and (down > 0) != self._near:
                self.look(at=event.position())
            return True
        if self._near:
            return False
        self._wheel += down
        if abs(self._wheel) >= _NOTCH:
            self.turn(-1 if self._wheel > 0 else 1)
            self._wheel = 0
        return True

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        looks = key in _LOOK and self.paper.pages > 0 and not event.isAutoRepeat()
        if looks or (self._near and key == Qt.Key.Key_Escape):
            self.look()
        elif self._near and key in _MOVES:
            x, y = _MOVES[key]
            self._scroll(QPoint(x * _STEP_PX, y * _STEP_PX))
        elif key in _TURNS:
            self.turn(_TURNS[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.turn((-1 if key == Qt.Key.Key_Home else 1) * self._to_end(key))
        else:
            return False
        return True

    def _to_end(self, key: Qt.Key) -> int:
        last = self.paper.pages - 1
        return self.paper.page if key == Qt.Key.Key_Home else last - self.paper.page

    def _focus(self, event: QFocusEvent) -> bool:
        if event.gotFocus():
            self._rings.focused(event.reason())
        else:
            self._rings.left()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say which page it is as there is room."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys, the mouse and the focus of the paper."""
        kind, taken = event.type(), False
        if isinstance(event, QKeyEvent):
            taken = kind == QEvent.Type.KeyPress and self._key(event)
        elif isinstance(event, QWheelEvent):
            taken = self._roll(event)
        elif isinstance(event, QFocusEvent):
            taken = self._focus(event)
        elif isinstance(event, QMouseEvent):
            takes = {
                QEvent.Type.MouseButtonPress: self._press,
                QEvent.Type.MouseMove: self._drag,
                QEvent.Type.MouseButtonRelease: self._release,
            }.get(kind)
            taken = takes is not None and takes(event)
        return taken or super().eventFilter(watched, event)


def _area(paper: SheetPaper) -> QScrollArea:
    area = QScrollArea()
    corner = QWidget()  # the style's own would have an edge
    area.setCornerWidget(corner)
    for part in (area, area.viewport(), corner):
        part.setAccessibleName(tr("Preview"))
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical))
    area.setHorizontalScrollBar(SlimBar(Qt.Orientation.Horizontal))
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    area.setWidget(paper)
    paper.setAutoFillBackground(False)
    paper.setCursor(Qt.CursorShape.PointingHandCursor)
    return area
