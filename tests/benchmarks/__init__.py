"""Benchmarks: `python -m tests.benchmarks`, not collected by pytest."""
