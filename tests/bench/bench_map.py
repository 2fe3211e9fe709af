"""The map at 900x1200: recolouring it beside filling its paths, a click beside blitting a picture.

Both floors are painted in the same run, in turn with what they are compared with, so that a busy
machine slows both. Ratios are of the medians.
"""

from __future__ import annotations

import time
from statistics import median

WIDTH, HEIGHT = 900, 1200
ROUNDS = 60


def run() -> list[dict[str, object]]:
    """Return the two ratios and the milliseconds behind them."""
    from PySide6.QtWidgets import QApplication

    from bodymap.app.resolve import resolve
    from bodymap.app.state import State
    from bodymap.content.atlas import Atlas
    from bodymap.model.conditions import Conditions
    from bodymap.ui.app import start_application
    from bodymap.ui.theme import theme
    from bodymap.ui.views.body_map import BodyMap

    start_application()
    atlas = Atlas()
    paces = [State(conditions=Conditions(speed_mps=2.0 + 0.1 * i)) for i in range(40)]
    scenes = [resolve(state, atlas).map for state in paces]
    regions = [resolve(State(region=region), atlas).map for region in ("lower_legs", "core")]
    body_map = BodyMap()
    body_map.show_theme(theme("light"))
    body_map.show_map(scenes[0])
    body_map.resize(WIDTH, HEIGHT)
    body_map.show()
    QApplication.processEvents()
    return [_recolour(body_map, scenes), _click(body_map, regions)]


def _recolour(body_map, scenes):
    fill = _Fill(body_map)
    floor, ours = [], []
    for step in range(ROUNDS):
        body_map.show_map(scenes[step % len(scenes)])
        start = time.perf_counter()
        body_map.repaint()
        ours.append(time.perf_counter() - start)
        start = time.perf_counter()
        fill.paint(step)
        floor.append(time.perf_counter() - start)
    return _row("recolour the map / filling the same paths", ours, floor, 1.3, 1.6)


def _click(body_map, regions):
    from PySide6.QtWidgets import QApplication

    blit = _blit(body_map)
    floor, ours = [], []
    for step in range(ROUNDS):
        start = time.perf_counter()
        body_map.show_map(regions[step % 2])
        QApplication.processEvents()
        ours.append(time.perf_counter() - start)
        start = time.perf_counter()
        blit.update()
        QApplication.processEvents()
        floor.append(time.perf_counter() - start)
    blit.close()
    return _row("click on the map / blitting its picture", ours, floor, 1.2, 2.0)


def _row(bench, ours, floor, goal, must):
    return {
        "bench": bench,
        "ratio": round(median(ours) / median(floor), 2),
        "goal": goal,
        "must": must,
        "ms": round(median(ours) * 1e3, 3),
        "floor_ms": round(median(floor) * 1e3, 3),
    }


class _Fill:
    """The floor of a recolour: every path that the map fills, with ready brushes, on an image."""

    def __init__(self, body_map) -> None:
        from PySide6.QtGui import QBrush, QColor, QImage

        self.paths = []
        for view in body_map.picture.body.views:
            paths = view.paths
            self.paths += [paths.silhouette, paths.neutral, *paths.muscles.values()]
        self.brushes = [QBrush(QColor.fromHsv(i * 8, 160, 220)) for i in range(40)]
        ratio = body_map.devicePixelRatioF()
        size = body_map.size() * ratio
        self.image = QImage(size, QImage.Format.Format_RGB32)
        self.image.setDevicePixelRatio(ratio)

    def paint(self, step: int) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QPainter

        painter = QPainter(self.image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for index, path in enumerate(self.paths):
            painter.setBrush(self.brushes[(index + step) % 40])
            painter.drawPath(path)
        painter.end()


def _blit(body_map):
    """The floor of a click: a widget that shows one picture of the whole map."""
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QApplication, QWidget

    picture = body_map.grab()

    class Blit(QWidget):
        def paintEvent(self, _event) -> None:
            painter = QPainter(self)
            painter.drawPixmap(0, 0, picture)
            painter.end()

    widget = Blit()
    widget.resize(WIDTH, HEIGHT)
    widget.show()
    QApplication.processEvents()
    return widget
