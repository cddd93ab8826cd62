"""What the bot shows over HTTP: the calendar feed, the board, health and metrics, and Slack's events in HTTP mode."""
