from __future__ import annotations

import csv
from concurrent.futures import CancelledError

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage

from bodymap.app import ask
from bodymap.app.resolve import resolve
from bodymap.app.state import State
from bodymap.model.conditions import Conditions
from bodymap.ui.draw.stride_files import Camera, write_film, write_frames, write_instant
from bodymap.ui.draw.stride_page import StridePage
from bodymap.ui.theme import theme


@pytest.fixture(scope="module")
def scene():
    state = State(conditions=Conditions(speed_mps=4.0), region=None)
    return resolve(state, ask.atlas()).stride


@pytest.fixture
def page(scene):
    return StridePage(scene, theme("light"), (300, 360))


@pytest.fixture
def small(page):
    """A page for what looks the same at any size: films take their time."""
    return page._replace(size=(150, 180))


def nobody(share):
    """Be told how much is done."""


def frames_of(path):
    with Image.open(path) as film:
        for index in range(film.n_frames):
            film.seek(index)
            yield film.info["duration"], np.asarray(film.convert("RGB")).astype(int)


def test_an_instant_is_a_picture_that_says_what_it_shows(page, tmp_path):
    path = tmp_path / "läufer.png"
    write_instant(path, page, (0.16,))
    image = QImage(str(path))
    assert (image.width(), image.height()) == page.size
    assert image.text("Title") == "4:10 /km, asphalt"
    assert image.text("Description").startswith("16 %: ")


def test_a_drawing_holds_shapes_and_words_only(page, tmp_path):
    path = tmp_path / "a.svg"
    write_instant(path, page._replace(size=(600, 720)), (0.16,))
    text = path.read_text(encoding="utf-8")
    assert "<image" not in text
    assert "pattern" not in text
    assert "4:10 /km, asphalt" in text
    assert 'viewBox="0 0 600 720"' in text


def test_a_film_of_one_stride_lasts_as_long_as_it(small, scene, tmp_path):
    path = tmp_path / "a.gif"
    write_film(path, Camera(small._replace(slow=2)), nobody, 12)
    shown = list(frames_of(path))
    assert len(shown) == 12
    total_ms = sum(duration for duration, _ in shown)
    assert total_ms == pytest.approx(2000 * scene.runners[0].period_s, abs=5)
    with Image.open(path) as film:
        assert film.info["loop"] == 0


def test_the_film_begins_again_without_a_jump(small, tmp_path):
    path = tmp_path / "a.gif"
    write_film(path, Camera(small), nobody)
    frames = [frame for _, frame in frames_of(path)]
    steps = [np.abs(a - b).mean() for a, b in zip(frames, [*frames[1:], frames[0]], strict=True)]
    assert steps[-1] < 1.3 * max(steps[:-1])


def test_flat_colours_are_exact_and_do_not_flicker(page, tmp_path):
    path = tmp_path / "a.gif"
    write_film(path, Camera(page), nobody, 8)
    frames = np.stack([frame for _, frame in frames_of(path)])
    assert (frames[:, :8] == 255).all()
    legend = frames[:, 30:80, :60]
    assert (legend == legend[:1]).all()


def test_frames_are_numbered_and_listed_with_their_phase(page, tmp_path):
    path = tmp_path / "film"
    write_frames(path, Camera(page), nobody, 4)
    names = [f"frame-00{index}.png" for index in range(4)]
    assert sorted(each.name for each in path.iterdir()) == [*names, "frames.csv"]
    text = (path / "frames.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert [row["file"] for row in rows] == names
    assert [row["phase_percent"] for row in rows] == ["0.00", "25.00", "50.00", "75.00"]
    assert rows[0]["phase"] == "Contact"
    assert QImage(str(path / names[2])).width() == 300


@pytest.mark.parametrize(("write", "name"), [(write_film, "a.gif"), (write_frames, "film")])
def test_work_that_nobody_wants_any_more_leaves_nothing(small, tmp_path, write, name):
    for after in (0.0, 0.5, 1.0):

        def tell(share, after=after):
            if share >= after:
                raise CancelledError

        with pytest.raises(CancelledError):
            write(tmp_path / name, Camera(small), tell, 8)
        assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("write", "name"), [(write_film, "a.gif"), (write_frames, "film")])
def test_how_much_is_done_rises_to_the_whole(small, tmp_path, write, name):
    told = []
    write(tmp_path / name, Camera(small), told.append, 8)
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)
    assert len(told) > 8
