"""One file per feed or machine-readable file."""
