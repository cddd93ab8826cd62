"""Sending: the outbox worked off. delivery (the loop) -> pacing (when) -> posting (how) -> failures (what an error means)."""
