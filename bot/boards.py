"""The boards that the web serves, made anew from the rows at each visit."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from bot.doctor.tokens import is_local
from bot.secret_links import SecretLinks
from bot.web.board import BoardPage
from storage.links import Link
from workflows.ground_rules import GroundRules
from workflows.reporting.board import board_of


class FreshBoards:
    """Finds the board behind a token (bot.web.board.Boards)."""

    def __init__(self, links: SecretLinks, rules: GroundRules) -> None:
        self._links = links
        self._rules = rules

    def __call__(self, token: str) -> BoardPage | None:
        """The board as the link may show it, or None for an unknown or revoked token."""

        def show(session: Session, link: Link, now: datetime) -> BoardPage:
            board = board_of(
                session,
                agreement_id=link.agreement_id,
                party_id=link.party_id,
                person_id=link.person_id,
                audience=link.audience,
                now=now,
                rules=self._rules,
            )
            feed_url = f"{self._rules.public_url.rstrip('/')}/feeds/{token}.ics"
            local = is_local(self._rules.public_url)
            return BoardPage(board, now.astimezone(self._rules.zone), feed_url, self._rules.language, local)

        return self._links.visit(token, show)
