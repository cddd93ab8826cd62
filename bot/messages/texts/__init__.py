"""What the bot says, word for word: a table for each subject in Dutch and one in English, with the same keys."""
