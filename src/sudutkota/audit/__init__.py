"""The log of every write: who changed which field of what, from what to what, and when."""
