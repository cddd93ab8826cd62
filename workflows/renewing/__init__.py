"""A newer version of an agreement: which one it is of, what it changes, and what moves on from last year."""
