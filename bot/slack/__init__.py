"""rolebot in Slack: its events become questions, its answers become messages."""
