"""One file for each feature of Slack that the bot listens to; each registers its own listeners with the app."""
