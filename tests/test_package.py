"""The public Python API: what ``import bodymap`` gives, and what it does not load."""

from __future__ import annotations

import subprocess
import sys

import pytest

import bodymap

ALONE = "import sys; import bodymap; print(sorted(name for name in sys.modules if '{}' in name))"


@pytest.mark.parametrize("name", bodymap.__all__)
def test_every_exported_name_is_there(name):
    assert getattr(bodymap, name) is not None
    assert name in dir(bodymap)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'walk'"):
        _ = bodymap.walk


@pytest.mark.parametrize("library", ["PySide6", "numpy", "msgspec", "bodymap.model"])
def test_importing_bodymap_alone_loads_nothing(library):
    done = subprocess.run(
        [sys.executable, "-c", ALONE.format(library)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
