"""Read and map: files to raw rows in a child process, then header, kind, columns and typed records."""
