"""What somebody who plays could try next, by what they did already: one short line."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.demo.asked import Asked
from bot.playground.workspace_nouns import Happening
from calendars.dutch import MONTH_NAMES

CLICKED, REPLIED, MOVED, DROPPED, READ = "clicked", "replied", "moved", "dropped", "read"


@dataclass(slots=True)
class Deeds:
    """What was done so far by whoever plays, and as whom they play."""

    done: set[str] = field(default_factory=set)
    player: str | None = None

    def note(self, happening: Happening) -> None:
        """Takes in something that a person did in the workspace."""
        self.player = happening.actor
        message = happening.message
        if happening.kind in {"clicked", "submitted"}:
            self.done |= {CLICKED, READ}
        elif happening.kind == "posted" and message is not None and message.files:
            self.done.add(DROPPED)
            self.done.discard(READ)
        elif happening.kind == "posted" and message is not None and message.thread_ts not in {None, message.ts}:
            self.done.add(REPLIED)


def hint(done: set[str], *, asked: Asked | None, keeper: str | None, second_channel: str) -> str:
    """The next thing to try. `asked` is what this person owes an answer, `keeper` the coordinator who may follow a document,
    by name, when this person is not one."""
    if DROPPED in done and READ not in done:
        return "Open de draad onder je document en kies of Nakomen het mag lezen."
    if asked is not None and CLICKED not in done:
        other = "Vertraagd" if asked.alone else "Meer"
        return f"Klik op Afgerond bij afspraak {asked.number}, of kies {other} voor een andere stand."
    if asked is not None and REPLIED not in done:
        number = "" if asked.alone else f"{asked.number} "
        later = MONTH_NAMES[asked.deadline.month % 12]  # the month after it
        return f"Antwoord in de draad van het bericht, bijvoorbeeld: {number}60%, wordt eind {later}"
    if MOVED not in done:
        return "Zet de klok een week verder en kijk wat Nakomen dan doet."
    if DROPPED not in done:
        who = f"Kijk als {keeper} (coördinator) en sleep" if keeper else "Sleep"
        return f"{who} een document in #{second_channel}, of kies daar het voorbeeld: Nakomen leest het."
    return "Kijk bij Taken hoe alles ervoor staat, of kijk mee als iemand van een andere partij."
