"""Where every start arrives: ``python -m bodymap``, ``bodymap`` and the launcher."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bodymap.resources import AssetsMissingError
from bodymap.ui import system

if TYPE_CHECKING:
    from collections.abc import Sequence


def main() -> int:
    """Run what the command line asks for and return its exit code: 1 if Qt can't start here."""
    _open_closed_streams()
    arguments = sys.argv[1:]
    need = system.need_of(arguments)
    try:
        problem = system.obstacle(need)
    except AssetsMissingError as error:
        problem = str(error)
    if problem:
        sys.stderr.write(f"Bodymap: {problem}\n")
        return 1
    system.draw_offscreen(need)
    return _way(arguments)


def _open_closed_streams() -> None:
    # A shell can start us with a stream closed, and Windows starts windows without any.
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - for as long as we run
            setattr(sys, name, nowhere)


def _way(arguments: Sequence[str]) -> int:
    # Only the way that is taken is imported: the command line starts without Qt.
    first = arguments[0] if arguments else "gui"
    if first == "gui" and list(arguments[1:]) in ([], ["--first-frame"]):
        # Nearly all that is made until the window stands stays; looking for garbage takes 20 ms.
        gc.disable()
        from bodymap.ui.app import main as open_window  # noqa: PLC0415 - see above

        return open_window(only_first_frame=len(arguments) > 1)
    if first == "gui":
        from bodymap.ui.gui_options import main as open_as_asked  # noqa: PLC0415 - see above

        return open_as_asked(arguments[1:])
    if system.names_file(first):
        from bodymap.ui.gui_options import main as open_as_asked  # noqa: PLC0415 - see above

        return open_as_asked(arguments)
    if first in ("--install-desktop", "--remove-desktop"):
        if arguments[1:]:
            sys.stderr.write(f"bodymap: {first} stands alone; {arguments[1]!r} is too much\n")
            return 2
        from bodymap.ui.desktop import main as change_menu  # noqa: PLC0415 - see above

        return change_menu(first)
    from bodymap.cli import main as run_command  # noqa: PLC0415 - see above

    return run_command(arguments)


if __name__ == "__main__":
    sys.exit(main())
