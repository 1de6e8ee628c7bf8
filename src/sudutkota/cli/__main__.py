"""Lets `python -m sudutkota.cli` stand in for the `sudutkota` command."""

from . import main

main()
