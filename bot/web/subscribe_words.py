"""What the page to subscribe says: for each calendar the one click, the steps, and how soon a change arrives. Dutch and English.

How soon, and what each client leaves out, is as its makers say and as it was seen (docs/feed.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Client:
    """One calendar program: `doors` are the names of its one-click links, `steps` the way without them."""

    key: str
    name: str
    doors: tuple[str, ...]
    steps: tuple[str, ...]
    soon: str
    note: str = ""


LANGUAGES: Final = {"nl": "Nederlands", "en": "English"}
ALARMS: Final = ("", "1h", "1d", "1w")

SAYS: Final[dict[str, dict[str, str]]] = {
    "nl": {
        "heading": "In je eigen agenda",
        "intro": (
            "Neem een abonnement, dan staan de overleggen vanzelf in je agenda. "
            "Verandert er een datum, dan verandert je agenda mee."
        ),
        "steps": "Of in drie stappen",
        "soon": "Hoe snel zie je een wijziging?",
        "address": "Het adres van je abonnement",
        "choose": "Wat wil je erin?",
        "tasks": "Ook de deadlines van taken",
        "alarm": "Herinnering vooraf",
        "alarm_": "Geen",
        "alarm_1h": "Een uur van tevoren",
        "alarm_1d": "Een dag van tevoren",
        "alarm_1w": "Een week van tevoren",
        "alarm_note": "Outlook en Google slaan deze herinnering over en gebruiken hun eigen instelling.",
        "apply": "Pas de knoppen hieronder aan",
        "chosen": "De knoppen en het adres op deze pagina houden rekening met je keuze.",
        "qr": "Scan met je iPhone of iPad",
        "qr_title": "QR-code van het abonnement",
        "once": "Eén keer downloaden",
        "once_text": (
            "Dit is geen abonnement. Je krijgt de overleggen zoals ze nu zijn. "
            "Verandert er later een datum, dan merkt je agenda dat niet."
        ),
        "once_door": "Download jaaragenda.ics",
        "key": "Het adres is een sleutel: wie het heeft, ziet de agenda. Geef het niet zomaar door.",
        "local": "Dit adres bestaat alleen op jullie eigen netwerk. Google en Outlook op het web kunnen er niet bij.",
        "back": "Terug naar het overzicht",
        "other": "In English",
        "when": "Nieuws over een overleg hoor je ook in Slack. Je agenda kan later zijn.",
    },
    "en": {
        "heading": "In your own calendar",
        "intro": (
            "Subscribe, and the meetings appear in your calendar by themselves. When a date changes, your calendar changes along."
        ),
        "steps": "Or in three steps",
        "soon": "How soon do you see a change?",
        "address": "The address of your subscription",
        "choose": "What do you want in it?",
        "tasks": "The deadlines of tasks too",
        "alarm": "Reminder beforehand",
        "alarm_": "None",
        "alarm_1h": "An hour before",
        "alarm_1d": "A day before",
        "alarm_1w": "A week before",
        "alarm_note": "Outlook and Google skip this reminder and go by their own settings.",
        "apply": "Change the buttons below",
        "chosen": "The buttons and the address on this page follow your choice.",
        "qr": "Scan with your iPhone or iPad",
        "qr_title": "QR code of the subscription",
        "once": "Download once",
        "once_text": (
            "This is no subscription. You get the meetings as they are now. "
            "When a date changes later, your calendar doesn't know."
        ),
        "once_door": "Download jaaragenda.ics",
        "key": "The address is a key: who has it sees the calendar. Don't pass it on lightly.",
        "local": "This address exists on your own network alone. Google and Outlook on the web can't reach it.",
        "back": "Back to the overview",
        "other": "In het Nederlands",
        "when": "You hear news about a meeting in Slack too. Your calendar may be later.",
    },
}

CLIENTS: Final[dict[str, tuple[Client, ...]]] = {
    "nl": (
        Client(
            "outlook",
            "Outlook",
            ("Toevoegen aan Outlook van je werk", "Toevoegen aan Outlook.com"),
            (
                "Ga in Outlook naar Agenda en kies Agenda toevoegen.",
                "Kies Abonneren via internet.",
                "Plak het adres en kies Importeren.",
            ),
            "Na een paar uur, soms pas na een dag. Dat bepaalt Outlook.",
        ),
        Client(
            "google",
            "Google Agenda",
            ("Toevoegen aan Google Agenda",),
            (
                "Open calendar.google.com op een computer.",
                "Kies bij Andere agenda's het plusje en dan Via URL.",
                "Plak het adres en kies Agenda toevoegen.",
            ),
            "Na 8 tot 24 uur. Dat bepaalt Google.",
            (
                "Doe dit op een computer. Daarna staat de agenda ook in de app op je telefoon. "
                "Een overleg dat niet doorgaat, verdwijnt bij Google uit beeld."
            ),
        ),
        Client(
            "apple",
            "Apple Agenda",
            ("Abonneren op iPhone, iPad of Mac",),
            (
                "Mac: kies Archief en dan Nieuw agenda-abonnement.",
                "iPhone en iPad: kies in Agenda onderaan Agenda's, dan Voeg agenda toe en Voeg agenda-abonnement toe.",
                "Plak het adres en kies Abonneer.",
            ),
            "Zo vaak als je zelf instelt: van elke 5 minuten tot elke week.",
        ),
        Client(
            "thunderbird",
            "Thunderbird en andere programma's",
            ("Abonneren",),
            (
                "Maak een nieuwe agenda en kies Op het netwerk.",
                "Plak het adres.",
                "Kies Agenda's zoeken en dan Abonneren.",
            ),
            "Thunderbird kijkt elk half uur.",
        ),
    ),
    "en": (
        Client(
            "outlook",
            "Outlook",
            ("Add to Outlook at work", "Add to Outlook.com"),
            (
                "In Outlook, go to Calendar and choose Add calendar.",
                "Choose Subscribe from web.",
                "Paste the address and choose Import.",
            ),
            "After a few hours, sometimes a day. Outlook decides.",
        ),
        Client(
            "google",
            "Google Calendar",
            ("Add to Google Calendar",),
            (
                "Open calendar.google.com on a computer.",
                "Beside Other calendars choose the plus sign, then From URL.",
                "Paste the address and choose Add calendar.",
            ),
            "After 8 to 24 hours. Google decides.",
            "Do this on a computer. The app on your phone shows it afterwards. Google hides a meeting that is cancelled.",
        ),
        Client(
            "apple",
            "Apple Calendar",
            ("Subscribe on iPhone, iPad or Mac",),
            (
                "Mac: choose File, then New Calendar Subscription.",
                "iPhone and iPad: in Calendar choose Calendars, then Add Calendar and Add Subscription Calendar.",
                "Paste the address and choose Subscribe.",
            ),
            "As often as you say: from every 5 minutes to every week.",
        ),
        Client(
            "thunderbird",
            "Thunderbird and other programs",
            ("Subscribe",),
            (
                "Make a new calendar and choose On the Network.",
                "Paste the address.",
                "Choose Find Calendars, then Subscribe.",
            ),
            "Thunderbird looks every half hour.",
        ),
    ),
}
