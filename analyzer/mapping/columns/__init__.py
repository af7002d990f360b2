"""What a column stands for, and what a sheet is about."""
