"""Slack's limits: what is refused, what is accepted, and that the checker itself never fails."""
