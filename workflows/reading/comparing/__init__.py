"""Two versions of an agreement beside each other: what stayed, what changed, what is new and what is gone. Pure."""
