"""The child process in which a file is read, and what is said to it."""
