"""The log of a learner's answers and the schedule of reviews that follows from it."""
