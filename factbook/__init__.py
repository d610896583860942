"""Factbook: a static-site generator for guides whose every number is a checked fact."""

__version__ = "0.1.0"
