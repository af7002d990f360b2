"""Published lists of vendors as designations: the layouts, what each list means in law, and the vendors in its rows."""
