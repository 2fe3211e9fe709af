"""What the window does with runs: opening, importing, keeping, saving."""
