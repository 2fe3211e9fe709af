"""What running leaves out is read strictly."""

from __future__ import annotations

import pytest

from bodymap.content.atlas import Atlas
from bodymap.content.errors import ContentError


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('id = "obliques"', 'id = "elbow"', "elbow: is no muscle"),
        ('id = "latissimus_dorsi"', 'id = "obliques"', "obliques: stands there twice"),
        ('["behm2009"]', '["nobody2000"]', "sources names the source 'nobody2000'"),
        ('["behm2009"]', "[]", "left_out number 1"),
        ('when = "slow"', 'when = "never"', "left_out number 3"),
        ('"off_trail_rough"', '"moon"', "fibularis: names the unknown ground 'moon'"),
        ('when = "even"', 'when = "always"', "fibularis: has grounds if, and only if"),
        ('reason = "It is made', 'because = "It is made', "left_out number 2"),
    ],
)
def test_a_broken_file_is_refused_with_file_key_and_reason(folder, replace, old, new, reason):
    replace("content/en/left_out.toml", old, new)
    with pytest.raises(ContentError) as found:
        _ = Atlas(folder).left_out
    assert found.value.file == "left_out.toml"
    assert reason in str(found.value)


def test_a_check_of_all_assets_reads_it(folder, replace):
    replace("content/en/left_out.toml", 'id = "obliques"', 'id = "elbow"')
    with pytest.raises(ContentError):
        Atlas(folder).check()
