"""What a presentation shows, step by step."""
