"""Word files: drafts of what is filed, letters and their reply forms. Only this package imports python-docx."""
