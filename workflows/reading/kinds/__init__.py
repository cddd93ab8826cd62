"""Which of the six kinds of the national guide an afspraak is.

kind_of_afspraak (of its sentences the one that carries it) -> kind_of_sentence (what its clauses do) -> kind_words.
"""
