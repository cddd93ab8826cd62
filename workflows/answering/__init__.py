"""Answering: what people type, click or tick, understood and turned into a change, a question or silence.

task_choice (which task) -> understanding (what is meant) -> permissions (who may) -> changing, or questions where it is doubtful
-> echoes (what everybody sees); answers does it all in one transaction.
"""
