"""What the rooms listen with: Bolt's registrations, such that the desk knows of everything that is being heard.

Slack gets its answer when the listener is done, so that a listener stores and does nothing that takes time. From the moment at
which something comes in until then the desk isn't quiet: a simulated clock waits for that.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from slack_bolt import App, BoltResponse

from bot.slack.hearing.desk import Desk

Register = Callable[[Callable[..., Any]], object]


class Ears:
    """Registers listeners on a Bolt app."""

    def __init__(self, app: App, desk: Desk) -> None:
        self._app = app
        self._desk = desk
        app.use(self._come_in)

    def event(self, what: Any) -> Register:
        """An event of the Events API."""
        return self._register(self._app.event(what))

    def action(self, what: Any) -> Register:
        """A button or menu."""
        return self._register(self._app.action(what))

    def view(self, what: Any) -> Register:
        """A submitted modal."""
        return self._register(self._app.view(what))

    def options(self, what: Any) -> Register:
        """A menu that asks for its options."""
        return self._register(self._app.options(what))

    def shortcut(self, what: Any) -> Register:
        """A shortcut."""
        return self._register(self._app.shortcut(what))

    def command(self, what: Any) -> Register:
        """A slash command."""
        return self._register(self._app.command(what))

    def _come_in(self, next: Callable[[], BoltResponse]) -> BoltResponse:  # noqa: A002 - Bolt's name
        if self._desk.stopping or self._desk.bot_user is None:  # at the end, or before Slack has told who we are
            return BoltResponse(status=503, body="")  # not acknowledged: Slack brings it again, to us or to another process
        self._desk.come_in()
        try:
            return next()
        except BaseException:
            self._desk.go_out()
            raise

    def _register(self, register: Callable[[Callable[..., Any]], object]) -> Register:
        def listen(hear: Callable[..., Any]) -> object:
            @functools.wraps(hear)
            def attended(*args: Any, **kwargs: Any) -> Any:
                try:
                    return hear(*args, **kwargs)
                finally:
                    self._desk.go_out()

            return register(attended)

        return listen
