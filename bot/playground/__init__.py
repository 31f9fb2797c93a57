"""Slack without Slack, for people: the real bot in a page of the browser, or in the terminal.

Both play on the same stage (``bot.rehearsal.stage``): what is shown is what the bot really sent.
"""
