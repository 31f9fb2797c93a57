"""The fake Slack, driven together with small real Bolt apps over their own front doors."""
