"""The rules of the house: what holds for the code as a whole."""
