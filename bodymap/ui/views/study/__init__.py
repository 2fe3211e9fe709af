"""The views of the place "Study"."""
