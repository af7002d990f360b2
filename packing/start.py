"""Where the one-file program begins: the same as the command `exposure`."""

from analyzer.cli import main

main()
