"""The soak: a fake Slack at its worst, a bot that is killed over and over, and the count of answers at the end."""
