from __future__ import annotations

import pytest

from bodymap.content.atlas import Atlas
from bodymap.content.errors import ContentError

FILE = "content/en/typed_names.toml"


def test_other_names_are_there_for_muscles_and_for_several(atlas):
    names = atlas.typed_names
    assert "fibularis longus" in names.muscles["fibularis"].latin
    assert "gluteus minimus" in names.elsewhere
    assert all(len(each.muscles) > 1 for each in names.shared)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[muscles.soleus]", "[muscles.tail]", "typed_names.toml, tail: is no muscle"),
        ('["gastrocnemius", "soleus"]', '["gastrocnemius", "tail"]', "tail: is no muscle"),
        ('["gastrocnemius", "soleus"]', '["soleus"]', "shared[0].muscles: "),
        ('"gastroc", "gastrocs"', '"gastroc", "gastroc"', "gastroc: stands there twice"),
        ('"piriformis"', '"Piriformis"', "elsewhere[2]: "),
        ('["tfl"]', '["tensor"]', "tensor: stands there twice"),
        ("anywhere = ", "nowhere = ", "typed_names.toml: "),
    ],
)
def test_a_broken_file_is_refused_with_key_and_reason(folder, replace, old, new, message):
    replace(FILE, old, new)
    with pytest.raises(ContentError) as found:
        Atlas(folder).check()
    assert message in str(found.value)
