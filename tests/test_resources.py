"""Every asset is reached through one function that lets nothing out of its folder."""

from __future__ import annotations

import pytest

from bodymap import resources


def test_an_asset_is_found_by_its_name():
    assert resources.asset("science/muscles.csv").is_file()


@pytest.mark.parametrize("name", ["/etc/passwd", "../main.py", "a/../../b", "a\\b", "C:/x"])
def test_a_name_that_leaves_the_folder_is_refused(name):
    with pytest.raises(ValueError, match="not a name inside assets"):
        resources.asset(name)


def test_missing_assets_are_told_in_a_sentence(monkeypatch, tmp_path):
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "bodymap" / "resources.py"))
    resources.assets_folder.cache_clear()
    with pytest.raises(resources.AssetsMissingError, match="Install Bodymap again"):
        resources.assets_folder()
    resources.assets_folder.cache_clear()


def test_assets_inside_the_package_come_first(monkeypatch, tmp_path):
    package = tmp_path / "bodymap"
    (package / "assets" / "science").mkdir(parents=True)
    (package / "assets" / "science" / "muscles.csv").touch()
    monkeypatch.setattr(resources, "__file__", str(package / "resources.py"))
    resources.assets_folder.cache_clear()
    assert resources.assets_folder() == package / "assets"
    resources.assets_folder.cache_clear()
