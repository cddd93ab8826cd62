"""What people ask and answer in words: command, mention, direct message and thread."""
