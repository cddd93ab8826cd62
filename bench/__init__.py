"""Measurements: what a tick, a full outbox, a busy workspace and a whole country cost on this machine. Nothing here is a test."""
