"""The bar over a comparison: run A, run B and what can be done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from bodymap.app.scene import RunTile
from bodymap.ui.controls.button import Button, icon_px
from bodymap.ui.controls.choice import Choice
from bodymap.ui.controls.choices import ChoiceList
from bodymap.ui.controls.paint import edge_pen, rounded, state_fill
from bodymap.ui.controls.popup import Popup
from bodymap.ui.controls.press import Press
from bodymap.ui.controls.segment import Segment
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.icons import paint_icon
from bodymap.ui.draw.run_tile import PADDING_PX, paint_tile, tile_minimum, tile_size
from bodymap.ui.draw.type import LARGE_TEXT, text_scale
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent

    from bodymap.app.scene import CompareScene, Preset

_Role = QPalette.ColorRole
_RADIUS_PX = 12
_OWN = "own"
_DEAF_MS = 400  # after it has appeared


class RunAView(QWidget):
    """Run A, which is pinned: only looked at."""

    def __init__(self) -> None:
        super().__init__()
        self._tile = RunTile("A", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_tile(self, tile: RunTile) -> None:
        """Show ``tile``."""
        if tile != self._tile:
            self._tile = tile
            self.setAccessibleName(_spoken(tile))
            give_tip(self, tile.line)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of all its words."""
        return tile_size(self._tile)

    def minimumSizeHint(self) -> QSize:
        """Return the size at which its words are cut short."""
        return tile_minimum()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile."""
        del event
        painter, colours = QPainter(self), self.palette()
        box = QRectF(self.rect())
        rounded(
            painter, box, _RADIUS_PX, colours.color(_Role.AlternateBase), colours.color(_Role.Mid)
        )
        disc = colours.color(_Role.PlaceholderText), colours.color(_Role.Base)
        paint_tile(painter, box, self._tile, disc, colours)
        painter.end()


class RunBView(Press):
    """Run B; pressed, it opens the ready-made runs and the way to one's own."""

    def __init__(self) -> None:
        super().__init__()
        self._tile = RunTile("B", "", "")
        self.ring_radius(_RADIUS_PX)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_tile(self, tile: RunTile) -> None:
        """Show ``tile``."""
        if tile != self._tile:
            self._tile = tile
            self.setAccessibleName(_spoken(tile))
            self.setAccessibleDescription(tr("Opens ready-made runs"))
            give_tip(self, tile.line)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of all its words and the chevron."""
        return tile_size(self._tile) + QSize(icon_px(20) + 8, 0)

    def minimumSizeHint(self) -> QSize:
        """Return the size at which its words are cut short."""
        return tile_minimum() + QSize(icon_px(20) + 8, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with the down arrow too."""
        if event.key() == Qt.Key.Key_Down:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile and its chevron."""
        del event
        painter, colours = QPainter(self), self.palette()
        box, px = QRectF(self.rect()), icon_px(20)
        fill = state_fill(self, colours.color(_Role.Base))
        rounded(painter, box, _RADIUS_PX, fill, edge_pen(colours, enabled=self.isEnabled()))
        disc = colours.color(_Role.Highlight), colours.color(_Role.HighlightedText)
        paint_tile(painter, box.adjusted(0, 0, -px - 8, 0), self._tile, disc, colours)
        right = box.right() - PADDING_PX - px + 2
        chevron = QRectF(right, box.center().y() - px / 2, px, px)
        paint_icon(painter, chevron, "chevron", colours.color(_Role.ButtonText))
        painter.end()


def _spoken(tile: RunTile) -> str:
    words = tr("Run {letter}: {title}, {line}")
    return words.format(letter=tile.letter, title=tile.title, line=tile.line)


class CompareBar(QWidget):
    """Run A against run B.

    Signals:
        preset_chosen: run B becomes this ready-made run.
        edit_asked: run B is to be changed in the run bar.
        per_chosen, swap_asked, end_asked: as they say.
    """

    preset_chosen = Signal(str)
    edit_asked = Signal()
    per_chosen = Signal(str)
    swap_asked = Signal()
    end_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Comparison"))
        self._presets: tuple[Preset, ...] = ()
        self._chosen = _OWN
        self._popup: Popup | None = None
        self._list: ChoiceList | None = None
        self._a, self._b = RunAView(), RunBView()
        self._against = Words(tr("against"), "text", _Role.PlaceholderText)
        steps = (("step", tr("Step")), ("km", tr("km")), ("min", tr("min")))
        self._per = Segment(steps, tr("Load of one"))
        self._swap = Button(tr("Swap A and B"))
        self._end = Button(tr("End"), "close")
        self._end.setAccessibleName(tr("End the comparison"))
        self._deaf = QTimer(self, singleShot=True)
        self._deaf.timeout.connect(lambda: self._hear(on=True))
        self._lay_out()
        self._b.clicked.connect(self._open)
        self._per.chosen.connect(self.per_chosen)
        self._swap.clicked.connect(self.swap_asked)
        self._end.clicked.connect(self.end_asked)
        on_text_size(self._text_size_changed)

    def show_compare(self, scene: CompareScene, per: str) -> None:
        """Show both runs, the ready-made ones, and what the loads are counted for.

        Args:
            scene: the comparison.
            per: step, km or min.
        """
        self._a.show_tile(scene.a)
        self._b.show_tile(scene.b)
        self._fit()
        names = {preset.name: preset.preset for preset in scene.presets}
        self._presets, self._chosen = scene.presets, names.get(scene.b.title, _OWN)
        if per != self._per.key():
            self._per.choose(per)

    def take_focus(self, reason: Qt.FocusReason) -> None:
        """Give the focus to run B, which is changed next."""
        self._b.setFocus(reason)

    def _text_size_changed(self, font: QFont) -> None:
        del font
        for widget in self._widgets:
            widget.updateGeometry()
        self._fit()
        self.updateGeometry()

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setSpacing(12)
        self._widgets: tuple[QWidget, ...] = (
            self._a,
            self._against,
            self._b,
            self._per,
            self._swap,
            self._end,
        )
        for widget in self._widgets:
            self._row.addWidget(widget)
        self._row.insertStretch(3, 1)
        self._fit()

    def _fit(self) -> None:
        """Take the longest words that leave room for both runs."""
        wide = self._take_words(short=False)
        if not wide:
            self._take_words(short=True)

    def _take_words(self, *, short: bool) -> bool:
        """Take the long or the short words; return whether everything fits with them."""
        margin = 16 if short else 24
        self._row.setContentsMargins(margin, 16, margin, 16)
        self._swap.setText(tr("Swap") if short else tr("Swap A and B"))
        self._swap.setAccessibleName(tr("Swap A and B"))
        self._swap.updateGeometry()
        self._against.setVisible(not short)
        shown = [one for one in self._widgets if not one.isHidden()]
        need = sum(one.sizeHint().width() for one in shown)
        tight = short and need + self._gaps_px(len(shown)) > self.width()
        self._end.setText("" if tight and text_scale() > LARGE_TEXT else tr("End"))
        self._end.updateGeometry()
        self._row.setSpacing(8 if tight and text_scale() > LARGE_TEXT else 12)
        self._share([one for one in shown if one not in {self._a, self._b}])
        return need + self._gaps_px(len(shown)) <= self.width()

    def _gaps_px(self, count: int) -> int:
        """Return what the margins and the gaps between ``count`` widgets and a stretch take, px."""
        return 2 * self._row.contentsMargins().left() + count * self._row.spacing()

    def _share(self, others: list[QWidget]) -> None:
        """Give each tile what it needs; where both need more, their words get equal room."""
        taken = sum(one.sizeHint().width() for one in others) + self._gaps_px(len(others) + 2)
        room = max(self.width() - taken, 0)
        a, b = self._a.sizeHint().width(), self._b.sizeHint().width()
        least_a, least_b = (one.minimumSizeHint().width() for one in (self._a, self._b))
        half = max(room - least_a - least_b, 0) // 2
        fits = a + b <= room
        self._a.setMaximumWidth(a if fits else max(room - b, min(a, least_a + half)))
        self._b.setMaximumWidth(b if fits else max(room - a, min(b, least_b + half)))

    def _choices(self) -> tuple[Choice, ...]:
        own = Choice(_OWN, tr("Own run"), tr("Choose surface and pace in the run bar"))
        return (*(Choice(one.preset, one.name, one.line) for one in self._presets), own)

    def _open(self) -> None:
        if self._popup is not None and self._popup.isVisible():
            self._popup.close_up()
            return
        if self._list is None or self._popup is None:
            self._list = ChoiceList(tr("Run B"))
            self._list.chosen.connect(self._picked)
            self._popup = Popup(self._b, self._list)
        self._list.show_choices(self._choices(), self._chosen)
        self._popup.open()

    def _picked(self, key: str) -> None:
        if self._popup is not None:
            self._popup.close_up()
        if key == _OWN:
            self.edit_asked.emit()
        else:
            self.preset_chosen.emit(key)

    def sizeHint(self) -> QSize:
        """Return the height of the bar: 88 px or what the tiles need."""
        return QSize(super().sizeHint().width(), max(88, self._b.sizeHint().height() + 32))

    def minimumSizeHint(self) -> QSize:
        """Return a small width: the bar gives way to the window."""
        return QSize(480, self.sizeHint().height())

    def _hear(self, *, on: bool) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not on)

    def showEvent(self, event: QShowEvent) -> None:
        """Take no mouse for a moment: "End" lies where a double click on "Keep as A" goes on."""
        super().showEvent(event)
        if not event.spontaneous():
            self._hear(on=False)
            self._deaf.start(max(_DEAF_MS, QApplication.doubleClickInterval()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the words that fit."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().color(_Role.Base))
        painter.end()
