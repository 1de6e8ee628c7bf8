"""The one change-set: every import, dry run and edit is a list of changes that applies whole or not."""
