"""How people type in chat: markup, slips of the finger and corrections taken away, plain words left."""
