"""Commitments: the sentences of an afspraak -> its tasks: who, what, when, how sure.

timing (which words are a term) + actors (who does what) in a context -> coordination (two in one sentence) -> drafts,
or cells for a table -> cues (who leads) -> targets; recognise does it all.
"""
