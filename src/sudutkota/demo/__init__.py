"""The demo: Kota Serang, with what is known of it and what is invented marked as such."""
