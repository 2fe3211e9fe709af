"""Where every start arrives: ``python -m bodymap``, ``bodymap`` and the launcher."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bodymap.resources import AssetsMissingError
from bodymap.ui import system

if TYPE_CHECKING:
    from collections.abc import Sequence


def main() -> int:
    """Run what the command line asks for and return its exit code: 1 if Qt can't start here."""
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


def _way(arguments: Sequence[str]) -> int:
    # Only the way that is taken is imported: the command line starts without Qt.
    first = arguments[0] if arguments else "gui"
    if arguments[1:] and first == "gui":
        from bodymap.ui.gui_options import main as open_as_asked  # noqa: PLC0415 - see above

        return open_as_asked(arguments[1:])
    if first == "gui":
        from bodymap.ui.app import main as open_window  # noqa: PLC0415 - see above

        return open_window()
    if first in ("--install-desktop", "--remove-desktop"):
        from bodymap.ui.desktop import main as change_menu  # noqa: PLC0415 - see above

        return change_menu(first)
    from bodymap.cli import main as run_command  # noqa: PLC0415 - see above

    return run_command(arguments)


if __name__ == "__main__":
    sys.exit(main())
