"""What the window does while it presents."""
