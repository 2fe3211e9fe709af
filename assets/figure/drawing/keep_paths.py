"""Writes ../body.paths, the drawings as Qt's painter paths: run this after every change of a drawing."""
from bodymap.ui.draw.drawn_paths import drawn_groups
from bodymap.ui.draw.kept_paths import write_paths
from bodymap.ui.draw.paths import drawing_files, kept_file

write_paths(kept_file(), drawing_files(), drawn_groups())
