"""The public site: the home page."""
