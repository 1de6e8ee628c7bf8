"""What three or more packages share: errors, formats, the abstract record. No tables, no views."""
