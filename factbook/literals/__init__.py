"""Quantities in prose: finding them, finding what they are about, and judging them. Pure."""
