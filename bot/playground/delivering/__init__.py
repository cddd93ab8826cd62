"""How what happens reaches the app: events, clicks and commands, over Socket Mode or signed HTTP, again when not acknowledged."""
