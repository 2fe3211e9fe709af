"""Drawing for presentations."""
