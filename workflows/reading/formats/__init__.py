"""Formats: the bytes of a file (pdf, docx, html, md, txt) -> pages of lines.

extract (which format) -> plain | markup | word | pdf -> document (lines with their place)
-> tidy (no headers, footers, ligatures).
"""
