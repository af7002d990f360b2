"""What a report says, as one model."""
