"""Where the person's runs are kept."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_path

_CHOSEN = "BODYMAP_DATA"  # an environment variable: another folder, for tests or a stick


def data_folder() -> Path:
    """Return the folder of the log; it need not be there yet."""
    chosen = os.environ.get(_CHOSEN)
    return Path(chosen).expanduser() if chosen else user_data_path("Bodymap", appauthor=False)
