from __future__ import annotations

from bodymap.model.conditions import ARMS, SHOES, STRIKES
from bodymap.ui.views.technique import arms, shoes, strikes


def test_every_choice_of_the_model_has_its_words_in_its_order():
    for items, keys in ((strikes(), STRIKES), (shoes(), SHOES), (arms(), ARMS)):
        assert tuple(key for key, _ in items) == tuple(keys)
        assert len({words for _, words in items}) == len(keys)
