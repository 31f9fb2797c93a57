"""Text as every other room needs it: folded, cut into tokens, stemmed, placed on lines."""
