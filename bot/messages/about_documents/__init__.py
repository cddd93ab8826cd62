"""What is said of a document: what was read, its review, another version, what moves on from last year."""
