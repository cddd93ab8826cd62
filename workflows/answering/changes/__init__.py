"""A change that an answer makes, corrects, opens again or takes back."""
