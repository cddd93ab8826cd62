"""Where what people do in Slack comes in: heard, stored, acknowledged, and worked off in order."""
