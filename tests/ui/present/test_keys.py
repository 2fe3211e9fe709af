from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from bodymap.ui.present.keys import Asked, asked_by, key_rows

KEY, MOD = Qt.Key, Qt.KeyboardModifier


def event(key, modifiers=MOD.NoModifier):
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers)


@pytest.mark.parametrize(
    ("key", "modifiers", "asked"),
    [
        (KEY.Key_3, MOD.NoModifier, Asked("region", 3)),
        (KEY.Key_3, MOD.KeypadModifier, Asked("region", 3)),
        (KEY.Key_1, MOD.ControlModifier, Asked("vote", 0)),
        (KEY.Key_Enter, MOD.KeypadModifier, Asked("next")),
        (KEY.Key_N, MOD.ShiftModifier, Asked("numbers")),
        (KEY.Key_F5, MOD.ShiftModifier, Asked("nothing")),
        (KEY.Key_Plus, MOD.ControlModifier | MOD.KeypadModifier, Asked("larger")),
        (KEY.Key_6, MOD.NoModifier, None),
        (KEY.Key_B, MOD.ControlModifier, None),
        (KEY.Key_Right, MOD.AltModifier, None),
    ],
)
def test_a_key_asks_for_one_thing(key, modifiers, asked):
    assert asked_by(event(key, modifiers)) == asked


def test_the_list_of_keys_names_each_thing_once():
    does = [words for _, words in key_rows()]
    assert len(set(does)) == len(does) == 18
