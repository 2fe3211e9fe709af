"""What is written on the disk and must stay whole: the one SQLite file of runs and answers."""
