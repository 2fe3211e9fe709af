from __future__ import annotations

import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from bodymap.ui.controls.button import Button
from bodymap.ui.crash import CrashWatch, details_of, log_path
from bodymap.ui.crash_dialog import CrashDialog


@pytest.fixture
def watch(tmp_path, qapp, monkeypatch):
    # pytest has hooks and a fault handler of its own; it gets them back.
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    made = CrashWatch(tmp_path / "logs" / "crash.log")
    made.start()
    yield made
    made.stop()
    for dialog in dialogs():
        dialog.accept()
        dialog.deleteLater()


def dialogs() -> list[CrashDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, CrashDialog)]


def raised(text: str) -> Exception:
    with pytest.raises(ValueError, match=text) as caught:
        raise ValueError(text)
    return caught.value


def unhandled(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def test_an_error_is_logged_and_shown_with_its_details(watch, qtbot, capsys):
    unhandled(raised("no such muscle"))
    assert "ValueError: no such muscle" in watch.log.read_text()
    assert "ValueError: no such muscle" in capsys.readouterr().err
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    (shown,) = dialogs()
    text = shown.findChild(QPlainTextEdit).toPlainText()
    assert "Bodymap " in text
    assert "no such muscle" in text


def test_the_same_error_at_every_frame_is_shown_and_logged_once(watch, qtbot):
    error = raised("while painting")
    for _ in range(5):
        unhandled(error)
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    dialogs()[0].accept()
    unhandled(error)
    qtbot.wait(20)
    assert not [each for each in dialogs() if each.isVisible()]
    assert watch.log.read_text().count("ValueError: while painting") == 1


def test_an_error_in_another_thread_is_shown_too(watch, qtbot):
    thread = threading.Thread(target=int, args=("five",))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    assert "ValueError: invalid literal" in watch.log.read_text()


def test_copy_details_puts_them_on_the_clipboard(qtbot, tmp_path):
    dialog = CrashDialog("the details", tmp_path / "crash.log")
    qtbot.addWidget(dialog)
    copy = next(each for each in dialog.findChildren(Button) if each.text() == "Copy details")
    copy.click()
    assert QGuiApplication.clipboard().text() == "the details"


def test_every_part_of_the_dialog_has_a_name(qtbot):
    dialog = CrashDialog("the details", None)
    qtbot.addWidget(dialog)
    assert dialog.windowTitle()
    assert all(each.text() for each in dialog.findChildren(Button))
    assert dialog.findChild(QPlainTextEdit).accessibleName()


def test_without_a_console_the_error_is_logged_all_the_same(watch, monkeypatch):
    monkeypatch.setattr(sys, "stderr", None)
    unhandled(raised("silent"))
    assert "silent" in watch.log.read_text()


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    (tmp_path / "logs").write_text("in the way")
    watch = CrashWatch(tmp_path / "logs" / "crash.log")
    watch.start()
    with qtbot.waitSignal(watch.caught):
        unhandled(raised("still shown"))
    watch.stop()
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    dialogs()[0].accept()


def test_a_long_log_begins_anew_and_the_former_is_kept(tmp_path, qapp, watch):
    watch.stop()
    watch.log.write_text("x" * 300_000)
    watch.start()
    assert watch.log.read_text() == ""
    assert len(watch.log.with_suffix(".old.log").read_text()) == 300_000


def test_a_stop_from_the_keyboard_is_no_crash(watch, qtbot):
    with qtbot.waitSignal(QCoreApplication.instance().aboutToQuit, raising=False, timeout=20):
        unhandled(KeyboardInterrupt())
    assert watch.log.read_text() == ""
    assert dialogs() == []


def test_the_log_lies_in_the_data_folder_of_the_person(monkeypatch):
    assert log_path().parts[-2:] == ("bodymap", "crash.log")
    assert "ValueError: x" in details_of(raised("x"))


PAINT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from bodymap.ui.app import start_application
from bodymap.ui.crash import CrashWatch
application = start_application()
watch = CrashWatch(Path(sys.argv[1]), application)
watch.start()
class Bad(QWidget):
    def paintEvent(self, event):
        painter = QPainter(self)
        self.fail(painter)
    def fail(self, painter):
        raise ValueError("a bad brush")
bad = Bad()
bad.show()
QTimer.singleShot(300, application.quit)
sys.exit(application.exec())
"""


def test_an_error_in_a_paint_event_is_logged_and_the_program_lives_on(tmp_path):
    log = tmp_path / "crash.log"
    done = subprocess.run([sys.executable, "-c", PAINT, str(log)], capture_output=True, check=False)
    assert done.returncode == 0
    assert "a bad brush" in log.read_text()
