"""Worksheets and handouts as values, ready to be drawn."""
