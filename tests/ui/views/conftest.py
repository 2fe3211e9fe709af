"""The pictures of the exercises, read; the place "Stride" and its chart with a jog in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from bodymap.app.resolve import resolve
from bodymap.app.state import State, StrideView
from bodymap.model.conditions import Conditions
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.reel import Reel
from bodymap.ui.views.stride_place import StridePlace
from bodymap.ui.views.stride_raster import StrideRaster

SOLEUS = State(conditions=Conditions(speed_mps=3.0), region="lower_legs", muscle="soleus")
JOG = State(conditions=Conditions(speed_mps=3.0, shoe="barefoot"), region=None)


@pytest.fixture
def reel(qtbot):
    owner = QObject()
    made = Reel(owner)
    with qtbot.waitSignal(made.loaded):
        made.load()
    yield made
    del owner


@pytest.fixture
def stride_scene(atlas):
    def made(state=JOG, **view):
        return resolve(replace(state, stride=StrideView(**view)), atlas).stride

    return made


@pytest.fixture
def scene(stride_scene):
    """Make the scene of a jog with the soleus chosen, or of another state."""

    def made(state=SOLEUS, **view):
        return stride_scene(state, **view)

    return made


@pytest.fixture
def on_screen(qtbot, scene):
    """Show a view of the time chart with that scene."""

    def made(view):
        qtbot.addWidget(view)
        view.setPalette(palette(theme("light")))
        view.show_theme(theme("light"))
        view.show_stride(scene())
        view.resize(680, 788)
        with qtbot.waitExposed(view):
            view.show()
        return view

    return made


@pytest.fixture
def raster(on_screen):
    return on_screen(StrideRaster())


@pytest.fixture(scope="module")
def _kept_stride_place(used):
    with used(StridePlace) as made:
        yield made


@pytest.fixture
def stride_place(_kept_stride_place, qtbot, stride_scene):
    def prepare(view):
        view.setPalette(palette(theme("light")))
        view.show_theme(theme("light"))
        view.show_motion(less=True)
        view.set_speed(0.25)
        view.show_phase(0.16)
        view._touched = False
        view.show_stride(stride_scene())
        view.resize(1280, 787)
        with qtbot.waitExposed(view):
            view.show()

    return _kept_stride_place.as_new(prepare)
