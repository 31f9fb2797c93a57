"""What the room of postings promises."""
