"""From text on disk to values and defects."""
