"""Provinces, cities, districts, villages, OPDs, and the frameworks a plan is written by."""
