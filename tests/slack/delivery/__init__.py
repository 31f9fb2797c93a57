"""What the delivery of answers promises."""
