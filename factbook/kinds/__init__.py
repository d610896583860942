"""The kinds of fact: one file per kind."""
