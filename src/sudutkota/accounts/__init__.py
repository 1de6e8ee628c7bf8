"""Users and the cities they work for."""
