"""`python -m analyzer`, the same as the console command `exposure`."""

from __future__ import annotations

from analyzer.cli import main

main()
