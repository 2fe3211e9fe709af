"""The parts of the window: setters in, intent signals out."""
