"""What people type about a meeting, understood: its day, hours and place, how far it moves, and what it decided. Pure."""
