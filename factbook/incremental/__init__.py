"""What an earlier build knew, and whether it still holds."""
