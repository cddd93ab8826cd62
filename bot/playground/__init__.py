"""The local stand-in for Slack: its Web API, Socket Mode, signed HTTP events, interactions and files, for the demo and the tests.

The bot talks to it exactly as to Slack and does not know the difference. Nothing of the rest of Nakomen is imported here.
"""
