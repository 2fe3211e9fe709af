"""The folder of the log: the system's own place, or what the environment says."""

from __future__ import annotations

from pathlib import Path

from bodymap.runs.folder import data_folder


def test_the_environment_wins(monkeypatch, tmp_path):
    monkeypatch.setenv("BODYMAP_DATA", str(tmp_path / "stick"))
    assert data_folder() == tmp_path / "stick"
    monkeypatch.setenv("BODYMAP_DATA", "~/runs")
    assert data_folder() == Path.home() / "runs"


def test_else_it_is_the_systems_place_for_data(monkeypatch):
    monkeypatch.delenv("BODYMAP_DATA")
    assert data_folder().name == "Bodymap"
    assert data_folder().is_relative_to(Path.home())
