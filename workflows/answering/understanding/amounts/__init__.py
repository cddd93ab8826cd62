"""How much is done: percentages, fractions, counts and sums, and numbers that say nothing about it."""
