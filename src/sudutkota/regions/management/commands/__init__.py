"""Commands of regions, one a file."""
