"""The drawn body: outlines without Qt."""
