"""Drawing for the place "Study"."""
