"""What words say beside the tasks they are said of: which ones, which period, yes or no, what cannot be. Pure."""
