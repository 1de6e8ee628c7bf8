"""The tables of regions, in steps."""
