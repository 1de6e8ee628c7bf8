"""From files to checked rows: boundaries, OPD lists, the data that come with the program. Writes nothing."""
