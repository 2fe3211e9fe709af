"""The look of menus and of the menu bar; loaded when the first of them is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainterPath, QPalette, QRegion
from PySide6.QtWidgets import (
    QMenu,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleHintReturnMask,
    QStyleOption,
    QStyleOptionMenuItem,
    QWidget,
)

from bodymap.ui.controls.button import icon_px
from bodymap.ui.controls.paint import RADIUS, is_contrast, rounded
from bodymap.ui.draw.icons import paint_icon

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QLineEdit, QMenuBar, QPlainTextEdit, QTextEdit

_Role = QPalette.ColorRole
_Item = QStyleOptionMenuItem.MenuItemType
_ROW_PX = 32
_SEPARATOR_PX = 9
_PADDING_PX = 5  # of the menu, around its rows
_SIDE_PX = 12  # of a row, at the left and the right of its words
_MARK_PX = 18
_GAP_PX = 32  # between words and key
_ITEM_RADIUS_PX = 6
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_METRICS = {
    QStyle.PixelMetric.PM_MenuHMargin: _PADDING_PX,
    QStyle.PixelMetric.PM_MenuVMargin: _PADDING_PX,
    QStyle.PixelMetric.PM_MenuPanelWidth: 0,
    QStyle.PixelMetric.PM_MenuBarPanelWidth: 0,
    QStyle.PixelMetric.PM_MenuBarHMargin: 8,
    QStyle.PixelMetric.PM_MenuBarVMargin: 4,
    QStyle.PixelMetric.PM_MenuBarItemSpacing: 2,
}


def dress_menu_bar(bar: QMenuBar) -> None:
    """Give ``bar`` and its menus the window's look; a menu bar of the system keeps its own."""
    style = _MenuStyle(bar)
    bar.setStyle(style)
    for menu in bar.findChildren(QMenu):
        menu.setStyle(style)


def dress_menu(menu: QMenu) -> None:
    """Give ``menu`` the window's look."""
    menu.setStyle(_MenuStyle(menu))


def open_context_menu(text: QLineEdit | QTextEdit | QPlainTextEdit, where: QPoint) -> None:
    """Open Qt's own menu of ``text`` in the window's look at ``where`` (global px)."""
    menu = text.createStandardContextMenu()
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setStyle(_MenuStyle(menu))
    for action in menu.actions():
        action.setIconVisibleInMenu(False)
    menu.popup(where)


class _MenuStyle(QProxyStyle):
    """Paints menus with the palette of the window."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__("Fusion")
        self.setParent(owner)

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Return the measures of a menu, px."""
        own = _METRICS.get(metric)
        return super().pixelMetric(metric, option, widget) if own is None else own

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        """Cut the corners off; let the pointer open the menus beside the first."""
        if hint == QStyle.StyleHint.SH_Menu_Mask and isinstance(returned, QStyleHintReturnMask):
            shape = QPainterPath()
            box = option.rect if option is not None else QRect()
            shape.addRoundedRect(QRectF(box), RADIUS, RADIUS)
            returned.region = QRegion(shape.toFillPolygon().toPolygon())
            return 1
        if hint in {
            QStyle.StyleHint.SH_MenuBar_MouseTracking,
            QStyle.StyleHint.SH_Menu_MouseTracking,
        }:
            return 1
        return super().styleHint(hint, option, widget, returned)

    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        """Return the size of an item whose words take ``size``."""
        if isinstance(option, QStyleOptionMenuItem):
            if kind == QStyle.ContentsType.CT_MenuItem:
                return _item_size(option, size)
            if kind == QStyle.ContentsType.CT_MenuBarItem:
                return QSize(size.width() + 2 * _SIDE_PX, size.height() + 12)
        return super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type] # stubs

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint the ground of a menu."""
        if element == QStyle.PrimitiveElement.PE_PanelMenu:
            colours = option.palette
            fill, edge = colours.color(_Role.Base), colours.color(_Role.Dark)
            rounded(painter, QRectF(option.rect), RADIUS, fill, edge)
        elif element != QStyle.PrimitiveElement.PE_FrameMenu:
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint an item, or the free end of the menu bar."""
        kinds = QStyle.ControlElement
        if element in {kinds.CE_MenuBarItem, kinds.CE_MenuBarEmptyArea}:
            painter.fillRect(option.rect, option.palette.color(_Role.Base))
        if isinstance(option, QStyleOptionMenuItem):
            if element == kinds.CE_MenuItem:
                _paint_item(painter, option)
            elif element == kinds.CE_MenuBarItem:
                _paint_bar_item(painter, option)
        elif element not in {kinds.CE_MenuEmptyArea, kinds.CE_MenuBarEmptyArea}:
            super().drawControl(element, option, painter, widget)


def _item_size(item: QStyleOptionMenuItem, words: QSize) -> QSize:
    if item.menuItemType == _Item.Separator:
        return QSize(words.width(), _SEPARATOR_PX)
    height = max(_ROW_PX, QFontMetrics(item.font).height() + 14)
    key = _GAP_PX if "\t" in item.text else 0
    return QSize(_text_px(item) + words.width() + key + _SIDE_PX, height)


def _text_px(item: QStyleOptionMenuItem) -> int:
    """Return where the words of an item begin: a menu with check marks has a column for them."""
    if not item.menuHasCheckableItems:
        return _SIDE_PX
    return _SIDE_PX + icon_px(_MARK_PX) + 8


def _paint_item(painter: QPainter, item: QStyleOptionMenuItem) -> None:
    colours, box = item.palette, QRect(item.rect)
    if item.menuItemType == _Item.Separator:
        line = QRect(box.left() + _SIDE_PX, box.center().y(), box.width() - 2 * _SIDE_PX, 1)
        painter.fillRect(line, colours.color(_Role.Mid))
        return
    enabled = bool(item.state & QStyle.StateFlag.State_Enabled)
    if enabled and item.state & QStyle.StateFlag.State_Selected:
        _paint_hover(painter, QRectF(box), colours)
    group = QPalette.ColorGroup.Active if enabled else QPalette.ColorGroup.Disabled
    ink = colours.color(group, _Role.Text)
    if item.checked:
        px = icon_px(_MARK_PX)
        mark = QRectF(box.left() + _SIDE_PX, box.center().y() - px / 2 + 0.5, px, px)
        paint_icon(painter, mark, "check", ink)
    words, _, key = item.text.partition("\t")
    room = box.adjusted(_text_px(item), 0, -_SIDE_PX, 0)
    painter.setFont(item.font)
    painter.setPen(ink)
    painter.drawText(room, int(_LEFT | Qt.TextFlag.TextShowMnemonic), words)
    painter.setPen(colours.color(_Role.PlaceholderText) if enabled else ink)
    painter.drawText(room, int(_RIGHT), key)


def _paint_bar_item(painter: QPainter, item: QStyleOptionMenuItem) -> None:
    if item.state & QStyle.StateFlag.State_Selected:
        _paint_hover(painter, QRectF(item.rect), item.palette)
    painter.setPen(item.palette.color(_Role.Text))
    painter.drawText(item.rect, int(_MIDDLE | Qt.TextFlag.TextShowMnemonic), item.text)


def _paint_hover(painter: QPainter, box: QRectF, colours: QPalette) -> None:
    edge = colours.color(_Role.Dark) if is_contrast(colours) else None
    rounded(painter, box, _ITEM_RADIUS_PX, colours.color(_Role.Midlight), edge)
