"""A page of a PDF: page_glyphs (what is printed) -> ruled_grids (tables) and text_rows -> aligned_tables, reading_order.

page_furniture looks over all pages: running headers, footers, page numbers, footnotes.
"""
