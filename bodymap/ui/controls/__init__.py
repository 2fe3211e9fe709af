"""The window's own controls, painted from palette roles."""
