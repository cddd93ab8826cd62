"""Documents that are shared in Slack: offered, fetched, read, and followed as a new version."""
