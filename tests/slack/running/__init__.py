"""The running side: what comes in, what is known, what is told, how it starts and ends."""
