"""What the page says when something can't be done: in Dutch, to the person, with what they can do instead."""

from __future__ import annotations

from bot.playground.workspace_nouns import User


class Kindly(Exception):
    """A deed that can't be done; the text is the line that the person reads."""


OFFLINE = "Nakomen antwoordt nu niet. Probeer het zo nog eens."
GONE = "Dat bericht staat er niet meer."
PAST = "Deze knop staat er niet meer. Kijk naar het bericht zoals het nu is."
UNFILLED = "Er ontbreekt nog iets. Vul in wat verplicht is en probeer het nog eens."
CLOSED = "Dit venster is al gesloten. Open het nog eens met de knop in het bericht."
NOT_YOURS = "Je kunt alleen je eigen berichten wijzigen of weghalen."
BUSY = "Even geduld: de klok loopt nog. Probeer het zo nog eens."
TOO_LARGE = "Dat bestand is te groot. Een bestand mag hoogstens 50 MB zijn."
NO_ROOM = "Hier kun je nu niets plaatsen: het kanaal is gearchiveerd, of je zit er niet in."
NO_COMMANDS_IN_THREAD = "In een draad werken opdrachten met een schuine streep niet. Typ het onder in het kanaal."


def connect_only(user: User) -> str:
    """Why somebody of another workspace has no Home, direct message or command, and what they do have."""
    return (
        f"{user.real_name} hoort bij een andere werkruimte (Slack Connect). Home, privéberichten en opdrachten met een "
        "schuine streep werken dan niet. In het kanaal werkt alles: knoppen, antwoorden in een draad en reacties."
    )
