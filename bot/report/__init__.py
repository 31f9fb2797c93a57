"""``rolebot report``: what people asked the bot in Slack, and which line of the vocabulary would have helped."""
