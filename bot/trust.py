"""Which certificates Slack may show: those that this machine trusts."""

from __future__ import annotations

import ssl
from functools import cache


@cache
def trusted() -> ssl.SSLContext:
    """Loaded once in a process: Slack's library would load them for each call and each line, which takes longer than asking."""
    context = ssl.create_default_context()
    context.set_alpn_protocols(["http/1.1"])  # as `http.client` does with one of its own
    return context
