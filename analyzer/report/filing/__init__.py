"""What the drafts say that are filed or signed by people: plain data, so that Word files, pages and texts say the same."""
