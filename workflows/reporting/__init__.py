"""Reporting: the stoplight and the quarterly digest."""
