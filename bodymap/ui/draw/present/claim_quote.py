"""Paints what people say, as a quotation, and what the evidence says."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPen

from bodymap.ui.controls.paint import mixed, rounded
from bodymap.ui.draw.icons import paint_icon
from bodymap.ui.draw.present.lines import Block, Tall
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from bodymap.app.present.scene import PresentClaim
    from bodymap.ui.draw.present.board import Board

_VERDICTS = {  # of a claim: its colour in the theme, its sign
    "supported": ("right", "check"),
    "partly": ("warning", "info"),
    "not_shown": ("text2", "info"),
    "myth": ("error", "close"),
}
_PAD_PX = 24.0
_BADGE_PX = 48.0  # high
_SIGN_PX = 26.0
_GAP_PX = 20.0
_TINT = 0.88  # of the surface in the badge


class _Parts(NamedTuple):
    """The texts of a claim from the top."""

    caption: Block
    quote: Block
    verdict: Block
    advice: Block


def _parts(claim: PresentClaim) -> _Parts:
    return _Parts(
        Block(tr("What people say"), "line"),
        Block(tr("“{claim}”").format(claim=claim.claim), "quote"),
        Block(claim.verdict_words[:1].upper() + claim.verdict_words[1:], "words"),
        Block(claim.advice, "text"),
    )


def claim_tall(claim: PresentClaim, board: Board, width: float) -> Tall:
    """Return how high the quotation is, with what is shown of the verdict."""
    parts = _parts(claim)
    high = _quote_px(parts, board, width)
    if claim.verdict:
        high += board.px(_GAP_PX) + _badge_px(parts, board, width)
        if claim.advice:
            high += board.px(12) + parts.advice.height(board, width)
    return Tall(high, high)


def paint_claim(
    painter: QPainter, room: QRectF, claim: PresentClaim, board: Board, shown: float = 1.0
) -> None:
    """Paint the quotation; the verdict, once it is told, comes in (``shown`` 0 to 1)."""
    parts, theme = _parts(claim), board.theme
    wide = room.width()
    plate = QRectF(room.left(), room.top(), wide, _quote_px(parts, board, wide))
    edge = QPen(theme.hairline, board.px(1.5)) if theme.contrast else None
    rounded(painter, plate, board.px(16), theme.raised, edge)
    pad = board.px(_PAD_PX)
    inside = plate.adjusted(pad, pad * 0.75, -pad, 0)
    inside.setTop(parts.caption.paint(painter, board, inside, theme.text2) + board.px(4))
    parts.quote.paint(painter, board, inside, theme.text)
    if not claim.verdict:
        return
    painter.setOpacity(shown)
    under = QRectF(room)
    under.setTop(plate.bottom() + board.px(_GAP_PX))
    _paint_verdict(painter, under, claim.verdict, parts, board)
    painter.setOpacity(1.0)


def _quote_px(parts: _Parts, board: Board, width: float) -> float:
    inside = width - board.px(2 * _PAD_PX)
    words = parts.caption.height(board, inside) + parts.quote.height(board, inside)
    return words + board.px(1.6 * _PAD_PX + 4)


def _badge_words(board: Board, width: float) -> float:
    return width - board.text_px(_SIGN_PX) - board.px(16 + 12 + 20)


def _badge_px(parts: _Parts, board: Board, width: float) -> float:
    words = parts.verdict.height(board, _badge_words(board, width))
    return max(words + board.px(12), board.px(_BADGE_PX))


def _paint_verdict(
    painter: QPainter, room: QRectF, verdict: str, parts: _Parts, board: Board
) -> None:
    token, sign = _VERDICTS.get(verdict, _VERDICTS["not_shown"])
    theme = board.theme
    colour: QColor = getattr(theme, token)
    words = parts.verdict
    free = _badge_words(board, room.width())
    wide = min(words.width(board), free)
    icon = board.text_px(_SIGN_PX)
    badge = QRectF(room.topLeft(), room.topLeft())
    badge.setSize(
        QRectF(0, 0, wide + icon + board.px(48), _badge_px(parts, board, room.width())).size()
    )
    fill = theme.surface if theme.contrast else mixed(colour, theme.surface, _TINT)
    rounded(painter, badge, board.px(12), fill, QPen(colour, board.px(2.5)))
    left, middle = badge.left() + board.px(16), badge.center().y()
    paint_icon(painter, QRectF(left, middle - icon / 2, icon, icon), sign, colour)
    high = words.height(board, free)
    box = QRectF(left + icon + board.px(12), middle - high / 2, free, high)
    words.paint(painter, board, box, colour)
    advice = QRectF(room)
    advice.setTop(badge.bottom() + board.px(12))
    parts.advice.paint(painter, board, advice, theme.text)
