"""The report model and its renderers: HTML, Excel, CSV, JSON and the terminal."""
