"""State to Scene: pure functions, no Qt, no files."""
