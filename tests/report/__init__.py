"""What is told about the use of the bot."""
