"""What the window does for the place "Study"."""
