"""The page of a saved stride: runner, ground and legend, the phase in words, and the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from bodymap.app.wording import arms_words, footer
from bodymap.ui.controls.paint import mixed, rounded
from bodymap.ui.draw.stride_plain import PlainStride
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor

    from bodymap.app.stride_scene import Runner, StridePhase, StrideScene
    from bodymap.ui.theme import Theme

_MARGIN_PX = 24.0
_TOP_PX, _BOTTOM_PX = 18.0, 14.0
_GAP_PX = 10.0
_BAR_PX, _MARK_PX = 5.0, 6.0
_LEAST_PX = {1: (600.0, 640.0), 2: (960.0, 640.0)}  # of the page, by how many runners there are
_SIZES = {(1, False): (600, 720), (1, True): (1200, 720), (2, False): (1000, 720)}
_LARGEST = 1200, 1000
_SLOW = {1: "", 2: "1/2", 4: "1/4", 10: "1/10"}
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_STANCE = 0.45  # of the surface in the colour of the time on the ground


class StridePage(NamedTuple):
    """What is on the page.

    Attributes:
        size: of the file, px.
        slow: how many times slower than real time a film of it plays; 0: it is a still.
    """

    scene: StrideScene
    theme: Theme
    size: tuple[int, int]
    slow: int = 0

    @property
    def ratio(self) -> float:
        """How many px of the file one px of the layout is: type is never too small to be read."""
        least = _LEAST_PX[len(self.scene.runners)]
        fits = (side / need for side, need in zip(self.size, least, strict=True))
        return min(fits) / max(text_scale(), 1.0)

    @property
    def layout(self) -> QSizeF:
        """The size of the page in px of the layout."""
        return QSizeF(*self.size) / self.ratio

    @property
    def title(self) -> str:
        """What runs: the heading."""
        runners = self.scene.runners
        return runners[0].title if len(runners) == 1 else tr("Two strides")

    @property
    def lines(self) -> tuple[str, ...]:
        """What else is said of the picture as a whole, a line each."""
        step = tr("in step by phase") if self.slow and len(self.scene.runners) > 1 else ""
        return tuple(line for line in (self._manner(), step, self._tempo()) if line)

    def phase(self, turn: float) -> StridePhase:
        """Return what happens in the present run after so many strides."""
        phases = self.scene.runners[0].phases
        now = turn % 1.0
        return next((each for each in phases if now < each.stop), phases[-1])

    def _manner(self) -> str:
        manners = {runner.letter: " · ".join(_manner(runner)) for runner in self.scene.runners}
        if len(set(manners.values())) == 1:
            return next(iter(manners.values()))
        return "; ".join(f"{letter}: {manners[letter]}" for letter in sorted(manners))

    def _tempo(self) -> str:
        if not self.slow:
            return ""
        if self.slow == 1:
            return tr("in real time")
        return tr("at {share} of real time").format(share=_SLOW[self.slow])


def _manner(runner: Runner) -> tuple[str, ...]:
    shoes = tr("in shoes") if runner.shod else tr("barefoot")
    arms = () if runner.arms == "normal" else (arms_words(runner.arms),)
    return (shoes, *runner.ways, *arms)


def usual_size(scene: StrideScene) -> tuple[int, int]:
    """Return the size of a page where none is asked for, px: wider for two and for a strobe."""
    return _SIZES.get((len(scene.runners), scene.strobe), _LARGEST)


def footer_of(scene: StrideScene) -> str:
    """Return the last line: what it rests on, and what it is not."""
    sources = {source.short: source.key for row in scene.rows for source in row.sources}
    studies = [short for short, key in sources.items() if key not in {"expert", "judged"}]
    made = tr("Sources: {studies}; else our own judgement.")
    return f"{made.format(studies=', '.join(sorted(studies)))} {footer()}"


class PagePainter:
    """Paints ``page`` at one instant after the other, and keeps what they have in common.

    ``shapes``: of shapes alone, for a drawing.
    """

    def __init__(self, page: StridePage, *, shapes: bool = False) -> None:
        self._page = page
        self._picture = PlainStride(page.scene, page.theme, shapes=shapes)
        wide = page.layout.width() - 2 * _MARGIN_PX
        self._head = QRectF(_MARGIN_PX, _TOP_PX, wide, self._head_px(wide))
        foot = _text_px("caption", footer_of(page.scene), wide)
        self._foot = QRectF(_MARGIN_PX, page.layout.height() - _BOTTOM_PX - foot, wide, foot)
        band = self._band_px(wide)
        self._band = QRectF(_MARGIN_PX, self._foot.top() - _GAP_PX - band, wide, band)
        stage = self._band.top() - _GAP_PX - self._head.bottom()
        self._picture.fit(QSizeF(page.layout.width(), stage))

    def paint(self, painter: QPainter, turns: Sequence[float]) -> None:
        """Paint the page after so many strides of each runner; its px are those of the layout."""
        page, theme = self._page, self._page.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(QPointF(), page.layout), theme.surface)
        painter.save()
        painter.translate(0, self._head.bottom())
        self._picture.paint_plain(painter, turns)
        painter.restore()
        line = QRectF(self._head)
        line.setTop(_paint_text(painter, line, "words", page.title, theme.text))
        line.setTop(_paint_text(painter, line, "caption", " · ".join(page.lines), theme.text2))
        _paint_text(painter, line, "caption", page.scene.sentence, theme.text)
        self._paint_band(painter, turns[0])
        _paint_text(painter, self._foot, "caption", footer_of(page.scene), theme.text2)

    def _head_px(self, wide: float) -> float:
        lines = " · ".join(self._page.lines), self._page.scene.sentence
        below = sum(_text_px("caption", line, wide) for line in lines)
        return _text_px("words", self._page.title, wide) + below

    def _band_px(self, wide: float) -> float:
        """Return how high the phase in words is, the longest of them."""
        phases = self._page.scene.runners[0].phases
        longest = max(_text_px("text", each.sentence, wide) for each in phases)
        return 2 * _MARK_PX + _GAP_PX + _text_px("field", phases[0].name, wide) + longest

    def _paint_band(self, painter: QPainter, turn: float) -> None:
        page, theme, box = self._page, self._page.theme, QRectF(self._band)
        now, runner = page.phase(turn), page.scene.runners[0]
        self._paint_bar(painter, turn % 1.0)
        box.setTop(box.top() + 2 * _MARK_PX + _GAP_PX)
        name = f"{runner.letter}: {now.name}" if runner.letter else now.name
        percent = tr("{percent} % of the stride").format(percent=int(turn % 1.0 * 100))
        below = _paint_text(painter, box, "field", name, theme.text)
        painter.setFont(type_font("value_plain"))
        painter.setPen(theme.text2)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignRight), percent)
        box.setTop(below)
        _paint_text(painter, box, "text", now.sentence, theme.text2)

    def _paint_bar(self, painter: QPainter, phase: float) -> None:
        """Paint the cycle: the time on the ground in colour, and a mark where it is now."""
        theme, duty = self._page.theme, self._page.scene.runners[0].duty
        middle = self._band.top() + _MARK_PX
        bar = QRectF(self._band.left(), middle - _BAR_PX / 2, self._band.width(), _BAR_PX)
        rounded(painter, bar, _BAR_PX / 2, theme.track)
        ground = QRectF(bar)
        ground.setRight(self._bar_x(duty))
        rounded(painter, ground, _BAR_PX / 2, mixed(theme.accent, theme.surface, _STANCE))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent)
        painter.drawEllipse(QPointF(self._bar_x(phase), middle), _MARK_PX, _MARK_PX)

    def _bar_x(self, phase: float) -> float:
        """Return where ``phase`` is on the bar; the mark stays inside it."""
        return self._band.left() + _MARK_PX + phase * (self._band.width() - 2 * _MARK_PX)


def _text_px(role: str, text: str, wide: float) -> float:
    """Return how high ``text`` is, wrapped to a width."""
    room = QRectF(0, 0, wide, 2000)
    high: float = QFontMetricsF(type_font(role)).boundingRect(room, _WRAP, text).height()
    return high


def _paint_text(painter: QPainter, room: QRectF, role: str, text: str, colour: QColor) -> float:
    """Paint ``text`` wrapped into the width of ``room`` and return where it ends."""
    painter.setFont(type_font(role))
    painter.setPen(colour)
    high = _text_px(role, text, room.width())
    painter.drawText(QRectF(room.left(), room.top(), room.width(), high + 1), _WRAP, text)
    return room.top() + high
