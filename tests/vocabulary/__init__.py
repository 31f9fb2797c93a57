"""The promises of bot/vocabulary."""
