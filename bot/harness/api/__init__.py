"""The Web API: one file for each family of methods, and the front door they stand behind."""
