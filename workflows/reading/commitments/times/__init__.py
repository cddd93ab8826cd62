"""When: which mentions of time are a term for what is promised, and which year they mean."""
