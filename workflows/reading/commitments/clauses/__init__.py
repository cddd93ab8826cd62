"""Who does what in a clause: its actors, its lead, and whether it promises anything."""
