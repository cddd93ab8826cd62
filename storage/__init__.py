"""Keeps the nouns: agreements, tasks, people, meetings, what is planned and what is to be sent.

Knows no dates and no Slack."""
