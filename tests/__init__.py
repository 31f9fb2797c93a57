"""The promises of rolebot, room by room."""
