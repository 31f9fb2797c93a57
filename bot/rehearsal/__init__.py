"""Conversations with the real bot, without Slack."""

from bot.rehearsal.stage import Stage, stage

__all__ = ["Stage", "stage"]
