"""Pure Python: numbers and text in, numbers and files out. No Django, no clock, no network."""
