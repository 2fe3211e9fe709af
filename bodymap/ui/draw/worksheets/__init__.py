"""Drawing worksheets and handouts on paper."""
