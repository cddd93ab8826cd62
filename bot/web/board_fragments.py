"""The board and the calendar as pieces of a page: for the board's own page, and for whoever shows them beside something else.

The pieces hold no style and no script; `board_css()` is what they look like, in the colours of the page around them.
"""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from bot.messages.made_of.escaping import one_line
from bot.web import board_words
from bot.web.subscribe import page_of, qr_code, subscription
from bot.web.subscribe_words import SAYS
from workflows.reporting.board_nouns import Board

FIRST_HEADING = 3


def tasks_fragment(board: Board, today: date, *, level: int = FIRST_HEADING) -> Markup:
    """What needs attention, then every theme with its afspraken. The highest heading is h`level`."""
    return _rendered("board_tasks.html", board=board, today=today, level=level)


def agenda_fragment(board: Board, today: date, feed_url: str | None, *, level: int = FIRST_HEADING) -> Markup:
    """The meetings that come and those that were; with `feed_url`, an absolute address, how to subscribe to them."""
    titles = {agreement.id: agreement.title for agreement in board.agreements}
    values: dict[str, Any] = {"board": board, "today": today, "titles": titles, "feed_url": feed_url, "level": level}
    if feed_url:
        chosen = subscription(feed_url, title="")
        values |= {"webcal": chosen.webcal, "ways": page_of(feed_url), "code": qr_code(chosen.webcal, SAYS["nl"]["qr_title"])}
    return _rendered("board_agenda.html", **values)


def board_css() -> str:
    """The style of the pieces. Colours are custom properties that the page around them sets (--ink, --soft, --paper...)."""
    return files("bot.web").joinpath("static", "board.css").read_text(encoding="utf-8")


def _rendered(name: str, **values: Any) -> Markup:
    return Markup(_TEMPLATES.get_template(name).render(values))  # noqa: S704 - the template escapes every word


def _shown(value: Any) -> Any:
    """Words of documents and people on one line, without what could turn the line around."""
    return one_line(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def fragment_templates() -> Environment:
    """The templates of the pieces, with the words of the board at hand; what is put into them is escaped."""
    templates = Environment(
        loader=PackageLoader("bot.web"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.globals["say"] = board_words
    return templates


_TEMPLATES = fragment_templates()
