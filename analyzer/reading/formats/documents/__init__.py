"""Documents and mails: their tables as sheets, their questions and answers as a sheet, all other text beside the cells."""
