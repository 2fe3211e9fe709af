"""Reads and checks the assets: science tables and prose."""
