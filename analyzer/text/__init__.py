"""The normaliser and the identifier parsers that several stages share."""
