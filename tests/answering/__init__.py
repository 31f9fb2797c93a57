"""The promises of bot/answering."""
