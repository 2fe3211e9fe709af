"""What the place "Runs" draws: the chart of a run and its page on paper."""
