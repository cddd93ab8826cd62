"""What the three people of the demo answer, in the order in which they are asked. Only data: the bot sees them type and click.

Keyed by the number of the afspraak and a word of the task's sentence, since one afspraak can hold several tasks.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.playground.sample_workspace import CORPORATIE, GEMEENTE, HUURDERS

ZONE = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: `says` in the thread, or `clicks` a button by its action_id; neither is silence.

    `after` counts from the question, or from the answer before it, so that a full day of answers ends within working hours.
    `confirms` is the button that the same person presses when the bot asks what was meant.
    """

    who: str
    says: str = ""
    clicks: str = ""
    after: timedelta = timedelta(minutes=45)
    confirms: str = ""


@dataclass(frozen=True, slots=True)
class Thread:
    """The answers about one task: the afspraak's `number`, and words that stand in the task's sentence."""

    number: str
    about: str
    answers: tuple[Answer, ...]


SILENCE = Answer("")

STORY = (
    Thread(
        "1",
        "Molenakker",
        (
            Answer(CORPORATIE, "8 van de 42 woningen zijn opgeleverd"),
            Answer(CORPORATIE, "21 woningen klaar, loopt goed"),
            Answer(CORPORATIE, "36 van de 42"),
            Answer(CORPORATIE, "alle 42 opgeleverd :tada:", after=timedelta(hours=5)),
        ),
    ),
    Thread(
        "1",
        "bestemmingsplan",
        (
            Answer(GEMEENTE, "loopt"),
            Answer(GEMEENTE, "wordt eind april, de provincie heeft vragen"),
            Answer(GEMEENTE, "vastgesteld, dus klaar"),
        ),
    ),
    Thread("2", "locaties", (Answer(GEMEENTE, "twee van de drie"), Answer(CORPORATIE, clicks="task_done"))),
    Thread("3", "evalueren", (Answer(CORPORATIE, clicks="task_on_track"), Answer(CORPORATIE, "afgerond"))),
    Thread(
        "4a",
        "maandelijks",
        tuple(Answer(GEMEENTE, says, after=timedelta(hours=1)) for says in ("doorgegeven, klaar", "klaar") * 6),
    ),
    Thread("4b", "10%", (Answer(CORPORATIE, "we zitten op 6%"), Answer(CORPORATIE, "8%, ligt op koers"))),
    Thread("5", "werkwijze", (Answer(GEMEENTE, "bijna af", confirms="confirm_yes"), Answer(GEMEENTE, "klaar"))),
    Thread("6", "voorstel", (Answer(CORPORATIE, clicks="task_done"),)),
    Thread("6", "advies", (Answer(HUURDERS, "advies is verstuurd, dus klaar"),)),
    Thread(
        "7",
        "vrijwilligers",
        (
            Answer(HUURDERS, "drie van de acht"),
            Answer(HUURDERS, "5 van de 8, wordt krap"),
            Answer(HUURDERS, "wordt na de zomer"),
            Answer(HUURDERS, "alle acht geworven"),
        ),
    ),
    Thread(
        "8",
        "310",
        (Answer(CORPORATIE, "70 woningen gedaan"), Answer(CORPORATIE, "150 van de 310"), Answer(CORPORATIE, "op schema")),
    ),
    Thread(
        "8",
        "120",
        (
            Answer(CORPORATIE, "55 woningen klaar, op schema"),
            Answer(CORPORATIE, "90 van de 120"),
            Answer(CORPORATIE, "volgens mij is dit klaar", confirms="confirm_no"),
            Answer(CORPORATIE, "120 van de 120", after=timedelta(hours=6)),
        ),
    ),
    Thread("10", "warmteplan", (Answer(GEMEENTE, "gestart"), Answer(GEMEENTE, clicks="task_done"))),
    Thread("10a", "onderhoudsplanning", (Answer(CORPORATIE, "gedeeld met de gemeente, afgerond"),)),
    Thread("10b", "bewonersavond", (Answer(GEMEENTE, "wacht op de zaalhuur"), Answer(GEMEENTE, "de avond is geweest, klaar"))),
    Thread("12", "buurtschouw", (Answer(CORPORATIE, clicks="task_done"), Answer(CORPORATIE, "schouw is gehouden, klaar"))),
    Thread(
        "13",
        "woonfraude",
        (
            Answer(GEMEENTE, "ligt stil, de jurist is ziek"),
            *(SILENCE for _ in range(4)),
            Answer(GEMEENTE, "het gesprek is geweest, afgerond"),
        ),
    ),
    Thread("14", "convenant", (Answer(GEMEENTE, "moeten we Lichtpunt ook vragen?"), Answer(GEMEENTE, "getekend, klaar"))),
    Thread(
        "15",
        "€ 90.000",
        (
            Answer(CORPORATIE, "30.000 euro toegekend"),
            Answer(CORPORATIE, "52.000 euro"),
            Answer(CORPORATIE, "alles toegekend, klaar"),
        ),
    ),
    Thread(
        "15",
        "per kwartaal",
        (Answer(HUURDERS, "gedaan"), Answer(HUURDERS, "gedaan ✅"), Answer(CORPORATIE, "klaar"), Answer(HUURDERS, "afgerond")),
    ),
)


@dataclass(frozen=True, slots=True)
class Date:
    """A date that an organiser sets by command: on `day`, for the first meeting of this name that has none yet."""

    day: date
    meeting: str
    start: datetime
    place: str


DATES = (
    Date(date(2026, 1, 8), "bestuurlijk overleg evaluatie", datetime(2026, 3, 12, 14, 0, tzinfo=ZONE), "Raadhuis, kamer 2"),
    Date(date(2026, 2, 4), "ambtelijk overleg", datetime(2026, 3, 24, 10, 0, tzinfo=ZONE), "kantoor Woonlint"),
    Date(date(2026, 5, 7), "bestuurlijk overleg bod", datetime(2026, 7, 7, 15, 30, tzinfo=ZONE), "Raadhuis, kamer 2"),
    Date(date(2026, 9, 10), "bestuurlijk overleg", datetime(2026, 11, 17, 16, 0, tzinfo=ZONE), "Raadhuis, raadzaal"),
)
