"""People, the real app and the fake Slack, through the front door."""
