"""Conversations with the real bot, without Slack. Whoever only reads them loads nothing of Slack."""
