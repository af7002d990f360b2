"""The speed benchmark: this program beside bare readers, physical limits and a straightforward script. `make bench` runs it."""
