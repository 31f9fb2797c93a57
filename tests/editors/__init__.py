"""What an editor does without a developer: one file, no restart, seen at once."""
