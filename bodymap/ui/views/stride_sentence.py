"""Sets the sentence under the runner in lines: its name strong, the muscles in it as links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPalette, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from bodymap.ui.draw.type import type_font

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_Role = QPalette.ColorRole
_LINE_PX = 3  # between lines
_SPACE = "\u2002"  # between name and sentence
_MORE = "…"


class Mention(NamedTuple):
    """Where a sentence names a muscle."""

    start: int
    length: int
    muscle: str


class Sentence(NamedTuple):
    """What is set: the name, what happens, and where muscles are named in it."""

    name: str
    text: str
    mentions: tuple[Mention, ...] = ()


class SetSentence(NamedTuple):
    """A sentence in lines; ``cut``: its end has been left out."""

    layout: QTextLayout
    mentions: tuple[Mention, ...]
    cut: bool

    @property
    def tall(self) -> float:
        """Where the last line ends, px."""
        bottom: float = self.layout.lineAt(self.layout.lineCount() - 1).rect().bottom()
        return bottom

    def muscle_at(self, point: QPointF) -> str | None:
        """Return the muscle that is named at ``point``, px."""
        for index in range(self.layout.lineCount()):
            line = self.layout.lineAt(index)
            if line.naturalTextRect().contains(point):
                at = line.xToCursor(point.x(), QTextLine.CursorPosition.CursorOnCharacter)
                return next(
                    (m.muscle for m in self.mentions if m.start <= at < m.start + m.length), None
                )
        return None


def mentions(sentence: str, names: Mapping[str, str]) -> tuple[Mention, ...]:
    """Return where ``sentence`` names the muscles ``names`` (id and plain name).

    "Calf, deep" is found as "deep calf", "Front thigh, middle" as "middle of the front thigh".
    """
    found = ((muscle, _find(sentence, plain)) for muscle, plain in names.items())
    return tuple(Mention(m.start(), m.end() - m.start(), key) for key, m in found if m is not None)


def set_sentence(
    sentence: Sentence, width: float, palette: QPalette, most: int | None
) -> SetSentence:
    """Break ``sentence`` into lines ``width`` px long; no more than ``most`` lines."""
    layout = _broken(sentence, sentence.text, width, palette)
    words = sentence.text.split()
    shown, cut = sentence.text, False
    while most is not None and layout.lineCount() > most and words:
        words.pop()
        cut, shown = True, " ".join(words).rstrip(",;:") + _MORE
        layout = _broken(sentence, shown, width, palette)
    return SetSentence(layout, tuple(_placed(sentence, shown)), cut)


def _find(sentence: str, plain: str) -> re.Match[str] | None:
    noun, _, which = (re.escape(part) for part in plain.lower().partition(", "))
    wanted = rf"{which} (?:of the )?{noun}" if which else noun
    return re.search(rf"\b{wanted}\b", sentence, re.IGNORECASE)


def _placed(sentence: Sentence, shown: str) -> Iterator[Mention]:
    """Yield the mentions in ``shown`` as they are in the whole text, with the name before it."""
    before = len(sentence.name) + len(_SPACE)
    for each in sentence.mentions:
        if each.start + each.length < len(shown):
            yield each._replace(start=each.start + before)


def _broken(sentence: Sentence, shown: str, width: float, palette: QPalette) -> QTextLayout:
    layout = QTextLayout(f"{sentence.name}{_SPACE}{shown}", type_font("text"))
    strong = _format(0, len(sentence.name), palette, _Role.WindowText)
    strong.format.setFont(type_font("field"))
    plain = _format(len(sentence.name), len(shown) + 1, palette, _Role.PlaceholderText)
    formats = [strong, plain]
    for each in _placed(sentence, shown):
        link = _format(each.start, each.length, palette, _Role.PlaceholderText)
        link.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        link.format.setUnderlineColor(palette.color(_Role.Dark))
        formats.append(link)
    layout.setFormats(formats)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    _break_lines(layout, width)
    return layout


def _format(
    start: int, length: int, palette: QPalette, role: QPalette.ColorRole
) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, QTextCharFormat()
    made.format.setForeground(palette.color(role))
    return made


def _break_lines(layout: QTextLayout, width: float) -> None:
    layout.beginLayout()
    y = 0.0
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 40.0))
        line.setPosition(QPointF(0, y))
        y += line.height() + _LINE_PX
    layout.endLayout()
