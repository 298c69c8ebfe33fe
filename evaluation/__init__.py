"""Scores against gold data, and speed. In the repository, not in the wheel. Open ``gold`` first."""
