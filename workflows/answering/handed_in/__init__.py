"""What is kept with a task and changes no stand: files, addresses, words."""
