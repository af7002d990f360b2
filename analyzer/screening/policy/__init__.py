"""The rules that judge a text."""
