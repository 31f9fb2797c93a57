"""Whether a message is a question to the bot: what is left out of it, what speaks for and against one, the verdict."""
