"""The plan: its prose, its records, its legal basis, its editions."""
