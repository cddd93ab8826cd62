"""Meetings in Slack: their dates chosen with buttons and forms, and what they decided heard in their threads."""
