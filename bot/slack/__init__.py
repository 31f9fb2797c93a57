"""Slack: what it delivers, how answers look there, and how they get there."""
