"""One firm, one key: identifiers first, then the normalised name; conflicts are kept apart and reported."""
