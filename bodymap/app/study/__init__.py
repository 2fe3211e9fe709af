"""What the place "Study" asks and shows."""
