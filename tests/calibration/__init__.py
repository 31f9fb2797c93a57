"""Finds the weights of ``knowledge/vocabulary/signs.txt``, and says how well they tell questions from chatter."""
