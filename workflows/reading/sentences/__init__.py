"""Sentences: a paragraph -> its sentences -> their clauses, by the Dutch verb and the words that open a clause.

boundaries (where a sentence ends) -> clauses, which asks verbs, which reads verb_words.
"""
