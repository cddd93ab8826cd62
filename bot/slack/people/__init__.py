"""Who people are and to which party they belong."""
