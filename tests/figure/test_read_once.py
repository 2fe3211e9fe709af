from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from bodymap.figure.read_once import read_once


def test_threads_that_ask_together_get_one_value_that_was_read_once():
    together, read = Barrier(4), []

    @read_once
    def reader():
        read.append(1)
        return object()

    def ask(_):
        together.wait()
        return reader()

    with ThreadPoolExecutor(4) as pool:
        values = list(pool.map(ask, range(4)))
    assert all(value is values[0] for value in values)
    assert len(read) == 1


def test_what_failed_is_tried_again():
    tries = iter([ValueError("damaged"), None])

    @read_once
    def reader():
        error = next(tries)
        if error:
            raise error
        return "read"

    with pytest.raises(ValueError, match="damaged"):
        reader()
    assert reader() == "read"
