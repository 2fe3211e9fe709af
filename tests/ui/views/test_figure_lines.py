from __future__ import annotations

from PySide6.QtCore import QPoint

from bodymap.ui.controls.words import Words
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.figure_lines import FigureLines


def test_the_lines_stand_in_their_order_beside_a_rule(qtbot):
    made = FigureLines(("first", "second"))
    qtbot.addWidget(made)
    made.setPalette(palette(theme("light")))
    made.resize(300, 80)
    made.show()
    words = made.findChildren(Words)
    assert [each.words() for each in words] == ["What was read there", "first", "second"]
    assert words[1].y() < words[2].y()
    middle = made.grab().toImage().pixelColor(QPoint(0, 40))
    assert middle == theme("light").hairline
    assert made.accessibleName() == "What was read there"
