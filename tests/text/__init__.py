"""What the room of texts promises."""
