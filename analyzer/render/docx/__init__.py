"""Word files of the drafts. Only this package imports python-docx."""
