"""Parties: text -> who signs, who else acts, and where a sentence speaks of them.

Ways of presenting (declared, told_roles, plain_names, introduced, definitions) propose names; evidence from the whole text
(evidence, whole_names) proves them; register settles who they are; references finds them in a sentence (names, roles,
'partijen', 'wij').
"""
