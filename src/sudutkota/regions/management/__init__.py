"""Commands of regions."""
