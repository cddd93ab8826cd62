"""Reading: from the bytes of a document to a proposal that a person confirms.

formats (bytes -> pages of lines) -> layout (lines -> afspraken), with procedure beside it (meetings) -> parties (who)
-> sentences, commitments (sentences -> tasks) -> proposal -> smart (its doubts) -> accept (rows).
read walks the whole way; genre refuses what is no agreement.
Everything up to the proposal is pure and deterministic: the same document gives the same proposal, byte for byte.
"""
