"""What the place "Runs" shows, worked out from the state and the log."""
