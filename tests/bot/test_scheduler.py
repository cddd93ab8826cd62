"""The pulse goes on, whatever the wall clock does."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest

import bot.scheduler
from bot.clock import wall_now
from bot.scheduler import Beat, Heartbeats


def test_a_clock_that_is_set_back_an_hour_does_not_stop_the_pulse(monkeypatch: pytest.MonkeyPatch) -> None:
    """The hour that a beat is away after its first one is the hour that the clock went back."""
    monkeypatch.setattr(bot.scheduler, "WATCH_SECONDS", 0.02)
    beaten, back = threading.Semaphore(0), threading.Event()
    heartbeats = Heartbeats(
        [Beat("tick", 3600.0, beaten.release)], wall=lambda: wall_now() - timedelta(hours=1 if back.is_set() else 0)
    )
    heartbeats.start()
    try:
        assert beaten.acquire(timeout=60)
        assert not beaten.acquire(timeout=0.2)
        back.set()
        assert beaten.acquire(timeout=60)
        assert not beaten.acquire(timeout=0.2), "it went back once"
    finally:
        heartbeats.stop()
