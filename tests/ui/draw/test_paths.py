from __future__ import annotations

import pytest

from bodymap.figure.views import VIEWS
from bodymap.ui.draw import paths


@pytest.fixture
def _nothing_read():
    for read in (paths.view_paths, paths._groups):
        read.cache_clear()
    yield
    for read in (paths.view_paths, paths._groups):
        read.cache_clear()


@pytest.mark.usefixtures("_nothing_read")
def test_without_kept_paths_the_drawings_are_read(monkeypatch, tmp_path):
    kept = [paths.view_paths(view) for view in VIEWS]
    paths.view_paths.cache_clear()
    paths._groups.cache_clear()
    monkeypatch.setattr(paths, "kept_file", lambda: tmp_path / "none")
    assert [paths.view_paths(view) for view in VIEWS] == kept


def test_a_view_is_placed_by_its_silhouette():
    placed = paths.place_view("back", 200.0, 30.0, 500.0)
    assert placed.bounds.top() == pytest.approx(30.0)
    assert placed.bounds.height() == pytest.approx(500.0)
    assert placed.point(0.0, 0.0).x() == pytest.approx(200.0)
