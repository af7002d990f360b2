"""Where tables stand on a sheet, and their headings."""
