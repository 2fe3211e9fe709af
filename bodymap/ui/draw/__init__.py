"""Shared drawing: type, colour, body, dials."""
