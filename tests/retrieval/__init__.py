"""The promises of bot/retrieval."""
