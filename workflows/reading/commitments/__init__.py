"""Commitments: the sentences of an afspraak -> its tasks: who, what, when, how sure.

times (which words are a term) -> clauses (who does what) -> drafts (one sentence, read), or rows for a table
-> targets -> points_beneath and shares (lists and their totals); recognise does it all.
"""
