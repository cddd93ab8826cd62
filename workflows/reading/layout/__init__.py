"""Layout: lines -> the afspraken as they stand on the page, before anything of them is understood.

paragraphs (lines joined) -> elements (headings, markers) -> regions (main text, annexes)
-> numbering (which numbers are afspraken) -> walk (with blocks and tables) -> items; segment does it all.
"""
