from __future__ import annotations

import pytest

from bodymap.content.atlas import Atlas
from bodymap.content.errors import ContentError

FILE = "science/validation.csv"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("cadence,,,2.8", "speed,,,2.8", "kind is 'speed'"),
        ("natural_grass,concrete", "grass,concrete", "subject is 'grass'"),
        ("natural_grass,concrete", "natural_grass,", "other is empty"),
        ("gastrocnemius soleus", "calf", "names the muscle 'calf'"),
        ("soleus,2.68", "soleus,slow", "other is 'slow', not a number"),
        ("1.4;1.6,yes", "1.4,yes", "an interval without its two ends"),
        ("161.9,no", ",no", "found holds no number"),
        ("161.9,no", "many,no", "found is 'many', not a number"),
        ("161.9,no", "161.9,perhaps", "interval is 'perhaps'"),
        ("santuz2018", "nobody", "names the source 'nobody'"),
    ],
)
def test_a_broken_finding_is_refused_with_row_and_reason(folder, replace, old, new, message):
    replace(FILE, old, new)
    with pytest.raises(ContentError) as found:
        _ = Atlas(folder).findings
    assert found.value.file == "validation.csv"
    assert message in str(found.value)
