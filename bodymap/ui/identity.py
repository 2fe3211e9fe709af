"""The program's names towards the desktop: settings, window icon and menu entry agree by them."""

from __future__ import annotations

from typing import Final

ORGANISATION: Final = "Bodymap"
APPLICATION: Final = "Bodymap"
# Also the icon's name and, on Wayland, the application id.
DESKTOP_FILE: Final = "org.bodymap.Bodymap"
