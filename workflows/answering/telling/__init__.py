"""What is seen after an answer: our messages with the new stand, one line in the thread, and the few sentences for it."""
