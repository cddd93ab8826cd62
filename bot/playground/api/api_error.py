"""A refusal in Slack's own words."""

from __future__ import annotations

from typing import Any


class ApiError(Exception):
    """Ends a call with `ok: false`; `extra` stands beside `error` in the answer."""

    def __init__(self, error: str, **extra: Any) -> None:
        super().__init__(error)
        self.error = error
        self.extra = extra
