"""The views of the place "Runs"."""
