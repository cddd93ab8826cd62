"""`nakomen demo` on a terminal: opens the playground, says where to look, and stays up until Ctrl-C."""

from __future__ import annotations

import logging
import signal
import sys
import tempfile
import threading
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from bot.config import has_screen

if TYPE_CHECKING:
    from bot.demo.theatre import Theatre

GLANCE = 0.2  # seconds that a signal may wait to be seen


def stay(*, port: int, browser: bool) -> int:
    """Gives the exit code; `port` 0 takes a free one. With `browser` the page is opened by itself where there is a screen.

    Raises Refused when the port is taken.
    """
    _say("De voorbeeldafspraken worden gelezen…")
    from bot.demo.theatre import Theatre  # noqa: PLC0415 - loads the whole bot, which takes longer than the first words may

    logging.getLogger("nakomen").setLevel(logging.ERROR)
    ended = _Ended()
    with tempfile.TemporaryDirectory(prefix="nakomen-demo-", ignore_cleanup_errors=True) as home:
        theatre = Theatre(Path(home), port=port)
        ended.also(theatre)
        try:
            _say("De eerste maanden van 2026 gaan voorbij…")
            if theatre.open():
                _show(theatre, browser=browser)
                ended.wait()
        finally:
            theatre.close()
    return 0


class _Ended:
    """Ctrl-C, or being asked to end. The handler takes no lock: it may come at any moment."""

    def __init__(self) -> None:
        self._asked = False
        self._theatre: Theatre | None = None
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: self._ask())

    def also(self, theatre: Theatre) -> None:
        """Whoever is to be told."""
        self._theatre = theatre
        if self._asked:
            theatre.end()

    def wait(self) -> None:
        """Returns when it is to end."""
        never = threading.Event()
        while not self._asked:
            never.wait(GLANCE)

    def _ask(self) -> None:
        self._asked = True
        if self._theatre is not None:
            self._theatre.end()


def _show(theatre: Theatre, *, browser: bool) -> None:
    _say("")
    _say("De demo staat klaar.")
    _say(f"  de chat: {theatre.slack.page_url}")
    for address in theatre.addresses:
        _say(f"  {address.label[:1].lower()}{address.label[1:]}: {address.url}")
    _say("Stop met Ctrl-C.")
    if browser and has_screen(sys.platform):
        webbrowser.open(theatre.slack.page_url)


def _say(words: str) -> None:
    typer.echo(words)
    sys.stdout.flush()
