"""Benchmarks and other scripts for those who build Factbook."""
