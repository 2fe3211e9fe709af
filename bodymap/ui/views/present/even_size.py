"""One size of text for all steps of a presentation, where it is larger than designed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.ui.draw.present.lines import Block
from bodymap.ui.views.present.column import Column
from bodymap.ui.views.present.page_fit import Need, fit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QRectF
    from PySide6.QtWidgets import QWidget

    from bodymap.app.present.scene import PresentScene
    from bodymap.ui.draw.present.board import Board


def even_scale(
    steps: Iterable[tuple[PresentScene, bool]], page: QRectF, board: Board, parent: QWidget
) -> float:
    """Return the largest text size up to the board's at which all ``steps`` fit, but at least 1.

    Args:
        steps: each with all that it shows, and whether it has a figure.
        page: px, without the foot.
        board: the screen, with the text size that is asked for.
        parent: of the widgets that are measured; they go at once.
    """
    column = Column(parent)
    column.show_motion(less=True)
    for scene, figure in steps:
        # Without a figure words are larger than asked for: they may be smaller than that.
        if figure and board.scale > 1.0:
            column.show_step(scene)
            scale = fit(_need(scene, column), page, board).board.scale
            board = board._replace(scale=max(scale, 1.0))
    column.hide()
    column.deleteLater()
    return board.scale


def has_cards(scene: PresentScene) -> bool:
    """Tell whether the column of ``scene`` has cards, which take the room of the figure."""
    return bool(scene.runs or scene.exercise)


def _need(scene: PresentScene, column: Column) -> Need:
    return Need(
        title=lambda board, width: Block(scene.title, "title").height(board, width),
        text=lambda board, width: Block(scene.text, "text").height(board, width),
        column=None if column.empty else column.least,
        figure=True,
        cards=has_cards(scene),
        named=0,
    )
