"""A concept checked and what was agreed corrected: pages, buttons and the form of a commitment."""
