"""Reminding: which moments a task has, which of them are due, and the one message that they become."""
