"""What every test runs under: no screen, one scale, folders of its own, no widget left behind."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from bodymap.content.atlas import Atlas

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

# Qt reads these when it is imported or its application starts; the folders keep a person's
# settings out of the tests, and the tests out of them.
_HOME = tempfile.TemporaryDirectory(prefix="bodymap-tests-")
os.environ |= {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_SCALE_FACTOR": "1",
    "HOME": _HOME.name,
    "XDG_DATA_HOME": f"{_HOME.name}/data",
    "XDG_CONFIG_HOME": f"{_HOME.name}/config",
    "XDG_CACHE_HOME": f"{_HOME.name}/cache",
    "XDG_STATE_HOME": f"{_HOME.name}/state",
    "XDG_RUNTIME_DIR": f"{_HOME.name}/runtime",
    "BODYMAP_DATA": f"{_HOME.name}/runs",
}
Path(_HOME.name, "runtime").mkdir(mode=0o700)


# No test is timed: a busy machine is no fault of the program. In CI every run tries the same cases.
settings.register_profile(
    "whole",
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("quick", settings.get_profile("whole"), max_examples=25)


def pytest_configure(config: pytest.Config) -> None:
    # Every run thinks up other cases; all checks, which measure the coverage, try more of them.
    whole = "CI" in os.environ or config.getoption("--cov", default=None)
    settings.load_profile("whole" if whole else "quick")


def pytest_collection_finish() -> None:
    # Looking for garbage among thousands of cases takes 5 s in all: seldom is enough, and never
    # in what is there now.
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


def pytest_unconfigure() -> None:
    _HOME.cleanup()


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """Give the one atlas of all tests, read as a whole: it never changes."""
    made = Atlas()
    made.read_everything()
    gc.collect()
    gc.freeze()  # as above: it stays as long as the tests
    return made


@pytest.fixture(autouse=True)
def _no_widget_is_left_behind() -> Iterator[None]:
    """Fail the test that leaves a top-level widget alive."""
    before = _top_level_widgets()
    yield
    if len(_top_level_widgets()) > len(before):
        gc.collect()
    left = [each for each in _top_level_widgets() if not _is_of(before, each)]
    assert not left, f"left behind: {left}"


def _is_of(widgets: list[QWidget], widget: QWidget | None) -> bool:
    # A dialog goes with its window, which other tests of the file may use too, as some views.
    while widget is not None and widget not in widgets:
        if widget.property("kept_for_other_tests"):
            return True
        widget = widget.parentWidget()
    return widget is not None


def _top_level_widgets() -> list[QWidget]:
    # A test that needs no Qt must not import it here.
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415 - see above
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - see above

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return QApplication.topLevelWidgets()
