"""The entry in the menu of a Linux desktop: made and removed for this person only, without root.

With it the desktop learns the kinds of watch files, and offers Bodymap to open them.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from bodymap.resources import asset
from bodymap.ui.identity import APPLICATION, DESKTOP_FILE
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

# The Desktop Entry Specification's reserved characters end where these do.
_MIME_TOOL = "update-mime-database"
_KINDS = ("application/vnd.ant.fit", "application/gpx+xml", "application/vnd.garmin.tcx+xml")
# GPX is known to every desktop. FIT's magic tells it from the pictures of telescopes, also *.fit.
_MIME = """<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/vnd.ant.fit">
    <comment>{fit}</comment>
    <magic priority="60"><match type="string" offset="8" value=".FIT"/></magic>
    <glob pattern="*.fit"/>
  </mime-type>
  <mime-type type="application/vnd.garmin.tcx+xml">
    <comment>{tcx}</comment>
    <sub-class-of type="application/xml"/>
    <root-XML namespaceURI="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"
              localName="TrainingCenterDatabase"/>
    <glob pattern="*.tcx"/>
  </mime-type>
</mime-info>
"""
_PLAIN = re.compile(r"[A-Za-z0-9_./:@%+,-]+")


def is_supported() -> bool:
    """Return whether this system's menus are made of desktop entries."""
    return sys.platform.startswith("linux")


def is_installed() -> bool:
    """Return whether the menu entry is there."""
    return _entry_path().is_file()


def install() -> Path:
    """Make or renew the menu entry, its icon and the kinds of watch files; return the entry.

    Raises:
        OSError: the person's data folder can't be written.
    """
    entry, icon = _entry_path(), _icon_path()
    icon.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(asset("figure/icon.svg"), icon)
    entry.parent.mkdir(parents=True, exist_ok=True)
    text = entry_text(start_command())
    entry.write_text(text, encoding="utf-8", errors="surrogateescape")
    if shutil.which(_MIME_TOOL):
        _mime_path().parent.mkdir(parents=True, exist_ok=True)
        _mime_path().write_text(mime_text(), encoding="utf-8")
    _tell_the_desktop()
    return entry


def remove() -> None:
    """Remove what ``install`` made, if it is there.

    Raises:
        OSError: they can't be removed.
    """
    for path in (_entry_path(), _icon_path(), _mime_path()):
        path.unlink(missing_ok=True)
    _tell_the_desktop()


def start_command() -> list[str]:
    """Return the words that start this very copy from any folder: a checkout's by its launcher."""
    launcher = Path(__file__).resolve().parents[2] / "main.py"
    if not launcher.is_file():
        return [sys.executable, "-P", "-m", "bodymap"]
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    # The launcher makes its environment itself, so it must not need the one it may have to renew.
    base = Path(sys.base_prefix, "bin", version)
    return [str(base) if base.is_file() else sys.executable, str(launcher)]


def entry_text(command: Sequence[str]) -> str:
    """Return the desktop entry that runs ``command``, with files (Desktop Entry Spec. 1.5)."""
    lines = {
        "Type": "Application",
        "Version": "1.5",
        "Name": APPLICATION,
        "GenericName": tr("Map of the running muscles"),
        "Comment": tr("See what each muscle does in running and how hard it works"),
        "Exec": " ".join((*map(_quoted, command), "%F")),
        "Icon": DESKTOP_FILE,
        "Terminal": "false",
        "Categories": "Education;Science;Biology;",
        "MimeType": "".join(f"{kind};" for kind in _KINDS),
        "Keywords": tr("running;muscles;anatomy;training;load;"),
        "StartupNotify": "true",
        "StartupWMClass": APPLICATION,
    }
    return "[Desktop Entry]\n" + "".join(f"{key}={value}\n" for key, value in lines.items())


def mime_text() -> str:
    """Return what the desktop needs to tell watch files from others (shared-mime-info)."""
    return _MIME.format(
        fit=escape(tr("Run of a watch, FIT")), tcx=escape(tr("Run of a watch, TCX"))
    )


def main(option: str) -> int:
    """Run ``--install-desktop`` or ``--remove-desktop``; return the exit code."""
    if not is_supported():
        sys.stderr.write(tr("Bodymap: only Linux desktops have these menu entries.") + "\n")
        return 1
    try:
        if option == "--install-desktop":
            said = tr("Bodymap is in the menu now: {path}").format(path=install())
        else:
            remove()
            said = tr("Bodymap is no longer in the menu.")
    except OSError as error:
        message = tr("Bodymap: the menu entry could not be changed: {reason}")
        sys.stderr.write(message.format(reason=error) + "\n")
        return 1
    sys.stdout.write(said + "\n")
    return 0


def _quoted(word: str) -> str:
    """Quote a word of an Exec line; its backslashes are then read twice, hence doubled."""
    word = word.replace("%", "%%")
    if not _PLAIN.fullmatch(word):
        word = '"' + re.sub(r'(["`$\\])', r"\\\1", word) + '"'
    return word.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def _data() -> Path:
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share")


def _entry_path() -> Path:
    return _data() / "applications" / f"{DESKTOP_FILE}.desktop"


def _icon_path() -> Path:
    return _data() / "icons/hicolor/scalable/apps" / f"{DESKTOP_FILE}.svg"


def _mime_path() -> Path:
    return _data() / "mime/packages" / f"{DESKTOP_FILE}.xml"


def _tell_the_desktop() -> None:
    # Menus look at the folder's time for new icons, and at this cache where the tool exists.
    icons = _data() / "icons/hicolor"
    if icons.is_dir():
        os.utime(icons)
    _run("update-desktop-database", "-q", str(_entry_path().parent))
    if _mime_path().parent.is_dir():
        _run(_MIME_TOOL, str(_data() / "mime"))


def _run(name: str, *words: str) -> None:
    """Run a tool of the system where it exists, on a folder of the person's own."""
    tool = shutil.which(name)
    if tool:
        subprocess.run([tool, *words], capture_output=True, check=False)  # noqa: S603 - see above
