"""The stages of a build, each from values to values: reading, planning, making, keeping."""
