from __future__ import annotations

from concurrent.futures import CancelledError

import pytest

from bodymap.storage.errors import FullError
from bodymap.ui.runs.trouble import reason_of, tell_trouble


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (FullError("The disk is full."), "The disk is full."),
        (OSError(13, "Permission denied"), "Permission denied"),
        (OSError(13, "Permission denied", "runs.db"), "runs.db: Permission denied"),
    ],
)
def test_what_log_and_system_say_becomes_a_sentence(error, reason):
    assert reason_of(error) == reason


def test_an_error_of_the_program_itself_is_raised_again():
    with pytest.raises(ZeroDivisionError):
        reason_of(ZeroDivisionError())


def test_what_was_only_cancelled_is_not_told(window):
    tell_trouble(window, "The runs could not be counted anew.", CancelledError())
    assert not window.views.notice.isVisible()
    tell_trouble(window, "The runs could not be counted anew.", FullError("The disk is full."))
    assert window.views.notice.accessibleDescription().endswith("anew. The disk is full.")
