"""How the process is ended: by a signal, and at once when a call to Slack would hold it up."""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
from collections.abc import Callable


def end_on_signals(end: Callable[[], None]) -> None:
    """Makes SIGINT and SIGTERM a clean end."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: end())


def leave_if_held_up(code: int, *, seconds: float = 0.5) -> None:
    """Ends the process at once when a thread still hangs in a call to Slack: everything that matters is written down."""
    others = [t for t in threading.enumerate() if t is not threading.current_thread() and not t.daemon]
    for thread in others:
        thread.join(seconds / max(1, len(others)))
    if any(thread.is_alive() for thread in others):
        logging.shutdown()
        sys.stdout.flush()
        os._exit(code)
