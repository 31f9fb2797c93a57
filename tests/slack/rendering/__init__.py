"""Answers as Block Kit."""
