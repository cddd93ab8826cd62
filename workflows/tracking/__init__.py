"""Tracking: the only place where a task's state changes, and the history that shows every change."""
