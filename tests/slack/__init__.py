"""What the Slack side promises."""
