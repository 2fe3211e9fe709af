"""The dialog after an error nobody foresaw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from bodymap.ui.controls.button import Button
from bodymap.ui.controls.words import Words
from bodymap.words import tr

if TYPE_CHECKING:
    from pathlib import Path


class CrashDialog(QDialog):
    """Says what happened, what to do, and lets the details be copied.

    Args:
        details: the text to copy.
        log: where they were written too, if they could be.
    """

    def __init__(self, details: str, log: Path | None) -> None:
        super().__init__(QApplication.activeWindow())
        self.setWindowTitle(tr("Bodymap: an error"))
        self.resize(640, 440)
        self._details = details
        self._copy = Button(tr("Copy details"))
        self._copy.clicked.connect(self.copy_details)
        quit_button = Button(tr("Quit Bodymap"))
        quit_button.clicked.connect(QCoreApplication.quit)
        go_on = Button(tr("Go on"), primary=True)
        go_on.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._copy)
        buttons.addStretch(1)
        buttons.addWidget(quit_button)
        buttons.addWidget(go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(Words(tr("Something went wrong"), "title"))
        column.addWidget(Words(_advice(), wrap=True))
        column.addWidget(self._view(), 1)
        if log is not None:
            where = tr("The details are also in {path}").format(path=log)
            column.addWidget(Words(where, "caption", QPalette.ColorRole.PlaceholderText, wrap=True))
        column.addLayout(buttons)

    def copy_details(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self._details)
        self._copy.setText(tr("Copied"))

    def _view(self) -> QPlainTextEdit:
        view = QPlainTextEdit(self._details)
        view.setReadOnly(True)
        view.setTabChangesFocus(True)
        view.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        view.setAccessibleName(tr("Details of the error"))
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        return view


def _advice() -> str:
    return tr(
        "Bodymap met an error that it did not expect. You can go on; where the window looks wrong, "
        "quit and start again. If it happens again, report it with the details below."
    )
