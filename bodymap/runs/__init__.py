"""Watch files: reading them, their samples, and what a run asked of each muscle."""
