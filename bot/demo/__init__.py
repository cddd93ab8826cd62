"""The demo: a year of a fictional agreement, lived by three fictional people in the local stand-in for Slack."""
