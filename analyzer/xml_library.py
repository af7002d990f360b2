"""Keeps openpyxl to Python's own XML library.

With lxml, which comes with python-docx, it writes the same workbook in other bytes; and what is read with it would not pass
through defusedxml. openpyxl asks the environment once, when it is imported.
"""

import os

os.environ["OPENPYXL_LXML"] = "False"
