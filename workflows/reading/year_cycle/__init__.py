"""How the parties work together through the year: the meetings and dates that a document tells of, in whatever form.

elements -> lines (a sentence, a point of a list, a row) -> moments with the words around each -> statements -> meetings.
"""
