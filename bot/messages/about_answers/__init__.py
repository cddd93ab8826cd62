"""What is said after an answer: what was noted, what is asked first, which task was meant."""
