"""Measurements; figures go to docs/reference/performance.md by hand, with the machine they are from."""
