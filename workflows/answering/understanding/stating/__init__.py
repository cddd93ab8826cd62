"""What is stated, in what manner and of whose work: statements, before an intent is chosen."""
