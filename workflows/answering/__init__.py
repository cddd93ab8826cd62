"""Answering: what people type, click or tick, understood and turned into a change, a question or silence.

heard (which task, which period, yes or no) -> understanding (what is meant) -> several (which of more tasks)
-> permissions (who may) -> acting: changing, or questions where it is doubtful -> echoes (what everybody sees);
answers does it all in one transaction.
"""
