"""Parties: text -> who signs, who else acts, and where a sentence speaks of them.

names (what organisations are called) -> signers -> references (names, roles, 'partijen', 'wij')
-> others (who act without signing).
"""
