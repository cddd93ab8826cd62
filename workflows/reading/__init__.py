"""Reading: from the bytes of a document to a proposal that a person confirms.

extract (bytes -> pages of lines) -> segment (lines -> afspraken) -> recognise (sentences -> tasks) -> proposal
-> accept (rows).
Everything up to the proposal is pure and deterministic: the same document gives the same proposal, byte for byte.
"""
