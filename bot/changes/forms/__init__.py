"""A difference as people and programs read it; each form is one function from a Difference to a text."""
