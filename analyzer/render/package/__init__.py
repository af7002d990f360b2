"""The evidence package: the files of one run with what an auditor needs to check them, in one ZIP file."""
