"""The ledger of documents, and which statement cites which page of them."""
