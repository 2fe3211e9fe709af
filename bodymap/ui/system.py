"""What Qt needs of the system before it is imported: its libraries and, for a window, a screen.

Standard library only: the launcher asks here before anything is installed.
"""

from __future__ import annotations

import ctypes
import os
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from bodymap.resources import AssetsMissingError, asset
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OPENED_FILES = (".fit", ".gpx", ".tcx", ".toml")
_PICTURE_COMMANDS = ("picture", "stride", "worksheet")
# The Qt platforms that draw on the screen of a desktop.
_SCREEN_PLATFORMS = ("xcb", "wayland", "wayland-egl")


class Need(StrEnum):
    """How much of Qt a command needs."""

    NOTHING = "nothing"
    PICTURE = "picture"
    WINDOW = "window"


class Library(NamedTuple):
    """A system library of Qt: the screens it is for (all, x11 or wayland) and its packages."""

    soname: str
    screen: str
    debian: str
    fedora: str
    arch: str


def names_file(word: str) -> bool:
    """Return whether a first word is a file or folder to open in the window, and no command.

    No command holds a dot or a slash: one whose name a file has too stays a command.
    """
    if word.startswith("-"):
        return False
    if word.lower().removesuffix(".gz").endswith(_OPENED_FILES):
        return True
    return bool({".", "/", os.sep} & set(word)) and os.path.exists(word)  # noqa: PTH110  pathlib takes 5 ms of each start


def need_of(arguments: Sequence[str]) -> Need:
    """Return what the command line ``arguments`` (without the program's name) need of Qt."""
    word = arguments[0] if arguments else "gui"
    if names_file(word):
        word = "gui"
    options = {each.split("=")[0] for each in arguments}
    if word == "gui":
        opens = options.isdisjoint({"--picture", "--help", "-h"})
        return Need.WINDOW if opens else Need.PICTURE
    draws = word in _PICTURE_COMMANDS and options.isdisjoint({"--help", "-h"})
    return Need.PICTURE if draws else Need.NOTHING


def draw_offscreen(need: Need) -> None:
    """Let Qt draw without a screen where ``need`` is only a picture and nothing else was chosen."""
    if need is Need.PICTURE and sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        if os.environ.get("LC_ALL") in ("C", "POSIX"):
            # Qt would change it to this one itself, and warn in four lines.
            os.environ["LC_ALL"] = "C.UTF-8"


def obstacle(need: Need) -> str:
    """Return the sentence that says why Qt can't do what is needed here, or nothing if it can."""
    if need is Need.NOTHING or sys.platform != "linux":
        return ""
    if need is Need.WINDOW and _wants_screen() and not _screens():
        return tr(
            "There is no screen to open the window on (DISPLAY and WAYLAND_DISPLAY lead nowhere). "
            "Start Bodymap on a desktop, or use its command line: see --help."
        )
    missing = missing_libraries(need)
    return install_sentence(missing) if missing else ""


def provide(need: Need) -> str:
    """Install what Qt lacks where that can be done unasked: as root with apt-get (a container).

    Returns:
        The sentence about what is still in the way, or nothing.
    """
    import shutil  # noqa: PLC0415 - only the launcher installs

    try:
        missing = missing_libraries(need)
    except AssetsMissingError as error:
        return str(error)
    if missing and shutil.which("apt-get") and os.geteuid() == 0:
        packages = list(dict.fromkeys(each.debian for each in missing))
        sys.stderr.write(f"Bodymap: apt-get installs {' '.join(packages)} ...\n")
        install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
        if _run_quietly(install):
            # A fresh container has no package lists.
            _run_quietly(["apt-get", "update"])
            _run_quietly(install)
    return obstacle(need)


def missing_libraries(need: Need) -> tuple[Library, ...]:
    """Return the libraries that Qt needs and the system lacks, for the screen that lacks fewest."""
    if need is Need.NOTHING or sys.platform != "linux":
        return ()
    known = tuple(_libraries())
    lacking = {each for each in known if each.screen == "all" and not _loads(each.soname)}
    if need is Need.WINDOW and _wants_screen():
        per_screen = (
            {each for each in known if each.screen == screen and not _loads(each.soname)}
            for screen in _screens()
        )
        lacking |= min(per_screen, key=len, default=set())
    return tuple(each for each in known if each in lacking)


def install_sentence(missing: Sequence[Library]) -> str:
    """Return one sentence with the commands that install the ``missing`` libraries."""
    return tr(
        "Qt needs system libraries that are missing ({sonames}). Install them with "
        "'sudo apt install {debian}' (Fedora: 'sudo dnf install {fedora}', "
        "Arch: 'sudo pacman -S {arch}') and start again."
    ).format(
        sonames=", ".join(each.soname for each in missing),
        debian=" ".join(dict.fromkeys(each.debian for each in missing)),
        fedora=" ".join(dict.fromkeys(each.fedora for each in missing)),
        arch=" ".join(dict.fromkeys(each.arch for each in missing)),
    )


def _run_quietly(command: Sequence[str]) -> int:
    import subprocess  # noqa: PLC0415 - only the launcher installs

    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    # The command is one of provide's own; nothing of a person's goes into it.
    return subprocess.run(command, env=environment, capture_output=True, check=False).returncode  # noqa: S603


def _libraries() -> Iterator[Library]:
    try:
        lines = asset("linux/packages.txt").read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise _damaged(tr("it cannot be read")) from error
    for number, line in enumerate(lines, start=1):
        parts = line.split()
        if not parts or line.startswith("#"):
            continue
        if len(parts) != len(Library._fields):
            what = tr("line {number} does not hold five words").format(number=number)
            raise _damaged(what)
        yield Library(*parts)


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def _wants_screen() -> bool:
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    return not platform or platform in _SCREEN_PLATFORMS


def _screens() -> list[str]:
    """Return the kinds of screen that answer, as the session's environment names them."""
    answering = []
    # Its sockets lie in the runtime folder; without one the Wayland library only complains.
    if os.environ.get("WAYLAND_DISPLAY") and "XDG_RUNTIME_DIR" in os.environ and _wayland_answers():
        answering.append("wayland")
    if os.environ.get("DISPLAY") and _x11_answers():
        answering.append("x11")
    return answering


def _x11_answers() -> bool:
    # Qt ends the process where the server does not answer, so ask first.
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    failed: int = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def _wayland_answers() -> bool:
    try:
        wayland = ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        return True
    wayland.wl_display_connect.restype = ctypes.c_void_p
    display = wayland.wl_display_connect(None)
    if display is None:
        return False
    wayland.wl_display_disconnect(ctypes.c_void_p(display))
    return True


def _damaged(what: str) -> AssetsMissingError:
    text = tr("The file packages.txt of Bodymap is damaged: {what}. Install Bodymap again.")
    return AssetsMissingError(text.format(what=what))
