"""The first start takes the units of the country."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QLocale

from bodymap.app.state import State
from bodymap.ui.locale_units import units_of
from bodymap.ui.settings import Remembered


@pytest.mark.parametrize(
    ("name", "units"),
    [("en_US", "min/mi"), ("en_GB", "min/mi"), ("de_CH", "min/km"), ("es_ES", "min/km")],
)
def test_pace_is_counted_as_people_there_count(name, units):
    assert units_of(QLocale(name)) == units


def test_only_a_first_start_asks_for_them():
    assert Remembered(State(), QByteArray(), "", first=True).first
    assert not Remembered(State(), QByteArray(), "").first
