"""One file a command: the arguments it takes, and what it does with them. ``bot/cli.py`` lists them."""
