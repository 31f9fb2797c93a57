"""What an editor is told to mend, and what is left alone."""
