"""The views of a presentation."""
