"""A run whose points were lost gets them back from its file; what the person told stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bodymap.runs.footing import Footing
from bodymap.runs.log_book import Added
from bodymap.storage import rows
from tests.runs.made_runs import made_run, made_track

_DIGEST = f"{1:064x}"


def _break(book, statement):
    with book._database.writing() as connection:
        connection.execute(statement)


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM tracks",
        "UPDATE tracks SET points = substr(points, 1, 40)",
        "UPDATE tracks SET points = x''",
        "UPDATE tracks SET about = '{'",
        "UPDATE places SET points = x'00'",
    ],
)
def test_points_that_were_lost_come_back_with_the_same_file(book, damage):
    run = made_run(1, track=made_track(places=True))
    (added,) = book.add_file([run], "a.fit", coordinates=True)
    footing = Footing("woodchip", shoe="minimal")
    book.rename(added.run, "Mine")
    before = book.change_footing(added.run, footing)
    assert book.runs_of_file(_DIGEST) == (added.run,)
    _break(book, damage)
    assert book.runs_of_file(_DIGEST) == ()
    again = book.add_file([run], "a.fit", coordinates=True)
    assert again == (Added(added.run, known=True, mended=True),)
    kept = book.open_run(added.run)
    assert (kept.entry, kept.footing) == (before, footing)
    assert set(kept.run.track.channels) == set(run.track.channels)
    assert book.add_file([run], "a.fit") == (Added(added.run, known=True),)


def test_a_single_run_that_is_added_again_gets_its_points_back_too(book):
    run = made_run(1)
    number = book.add(run).run
    _break(book, "DELETE FROM tracks")
    assert book.add(run) == Added(number, known=True, mended=True)
    assert book.add(run) == Added(number, known=True)


def test_another_file_of_the_run_gives_its_points_where_they_were_lost(book):
    number = book.add(made_run(1)).run
    _break(book, "DELETE FROM tracks")
    other = replace(made_run(1), content="f" * 64 + ":1")
    assert book.add(other).mended
    assert book.open_run(number).run.content == other.content


def test_a_content_whose_run_is_gone_is_not_known(book):
    run = made_run(1)
    (first,) = book.add_file([run], "a.fit")
    with book._database.reading() as connection:
        connection.execute("COMMIT")
        connection.execute("PRAGMA foreign_keys = OFF")  # as another program could
        connection.execute("DELETE FROM runs")
        connection.execute("PRAGMA foreign_keys = ON")
    assert book.runs_of_file(_DIGEST) == ()
    (second,) = book.add_file([run], "a.fit")
    assert not second.known
    assert second.run > first.run
    assert book.runs_of_file(_DIGEST) == (second.run,)
    with book._database.reading() as connection:
        assert rows.run_of_content(connection, run.content) == second.run
