"""What changes in the answers between two states of a folder: told apart, and shown so that nothing in it is live."""
