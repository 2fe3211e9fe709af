from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.content.errors import ContentError
from bodymap.figure.rig_file import read_rig_file

SKETCH = (Path(__file__).parent / "kept" / "sketch_rig.json").read_bytes()


def damaged(tmp_path, *path, value):
    """Return a file in which one value is another."""
    data = msgspec.json.decode(SKETCH)
    inside = data
    for key in path[:-1]:
        inside = inside[key]
    inside[path[-1]] = value
    file = tmp_path / "rig.json"
    file.write_bytes(msgspec.json.encode(data))
    return file


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("format",), "svg", r"rig\.json, format: "),
        (("version",), 2, r"rig\.json, version: "),
        (("colour",), "red", r"rig\.json: .*unknown field `colour`"),
        (("layers",), ["trunk"], r"rig\.json, layers: "),
        (("layers",), ["trunk"] * 5, r"rig\.json, layers: one stands there twice"),
        (("shapes", 3, "kind"), "bone", r"rig\.json, shapes\[3\]\.kind: "),
        (("shapes", 3, "blink"), 1, "unknown field `blink`"),
        (("shapes", 3, "xy", 0), "left", r"shapes\[3\]\.xy\[0\]: "),
        (("shapes", 3, "xy", 0), 1e300, r"shapes\[3\]\.xy\[0\]: "),
        (("shapes", 3, "xy"), [1.0, 2.0], r"shapes\[3\]: 2 coordinates, \d+ joints .* no line"),
        (("shapes", 3, "w"), [1.0], r"shapes\[3\]: .* 1 weights make no line"),
        (("shapes", 3, "w", 0), -0.5, r"shapes\[3\]\.w: takes 0 to 1, or -2 to -1"),
        (("shapes", 3, "joint", 0), 10, r"shapes\[3\]\.joint: takes 0 to 9"),
        (("shapes", 3, "joint", 0), -1, r"shapes\[3\]\.joint: takes 0 to 9"),
        (("shapes", 3, "push"), [1.0], r"shapes\[3\]\.push: takes \d+ numbers, or none"),
        (("shapes", 3, "hand"), "paw", r"hand: "),
        (("shapes",), [], r"shapes: leg is missing on the near side"),
        (("joints",), [], r"joints: ankle is missing"),
        (("joints", 1, "name"), "lumbar", r"joints\[1\]: lumbar stands there twice"),
        (("joints", 1, "on"), "wrist", r"joints\[1\]: hangs on 'wrist'"),
    ],
)
def test_a_damaged_rig_is_refused_with_its_place(tmp_path, path, value, message):
    with pytest.raises(ContentError, match=message):
        read_rig_file(damaged(tmp_path, *path, value=value))


def test_a_damaged_fibre_is_refused_with_its_place(tmp_path):
    shapes = msgspec.json.decode(SKETCH)["shapes"]
    index = next(i for i, shape in enumerate(shapes) if len(shape["fibres"]) > 1)
    file = damaged(tmp_path, "shapes", index, "fibres", 1, "w", value=[])
    with pytest.raises(ContentError, match=rf"shapes\[{index}\]\.fibres\[1\]: "):
        read_rig_file(file)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(ContentError, match=r"rig\.json: cannot be read"):
        read_rig_file(tmp_path / "rig.json")


@given(st.integers(0, len(SKETCH) - 2), st.binary(max_size=8))
def test_whatever_a_file_holds_it_is_read_or_refused(tmp_path_factory, at, junk):
    file = tmp_path_factory.getbasetemp() / "any.json"
    file.write_bytes(SKETCH[:at] + junk + SKETCH[at + len(junk) :])
    try:
        assert read_rig_file(file).shapes
    except ContentError as error:
        assert error.file == "any.json"  # noqa: PT017  (either outcome is right)
