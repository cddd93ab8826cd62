"""Wordings: what everyday words and verbs say of a task, and what the clause around them (not, nearly, will) makes of it.

wording_pattern (how a wording is written and found), verb_forms (all forms of a verb), the words themselves by meaning
(done_wordings, risk_wordings, standstill_wordings, request_wordings, work_verbs), clause_grammar (negation, future, nearly)
-> worded_facts.
"""
