from __future__ import annotations

from bodymap.app.worksheets.seeded import shuffled


def test_an_order_follows_from_its_seed_and_loses_nothing():
    letters = "abcdefgh"
    assert "".join(shuffled(letters, 7)) == "cbaedghf"
    assert sorted(shuffled(letters, 8, "side")) == list(letters)
    assert shuffled(letters, 8, "side") != shuffled(letters, 8, "front")
