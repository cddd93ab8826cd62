"""What somebody who plays could try next, by what they did already: one short line."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.playground.workspace_nouns import Happening

CLICKED, REPLIED, MOVED, DROPPED = "clicked", "replied", "moved", "dropped"


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
            self.done.add(CLICKED)
        elif happening.kind == "posted" and message is not None and message.files:
            self.done.add(DROPPED)
        elif happening.kind == "posted" and message is not None and message.thread_ts not in {None, message.ts}:
            self.done.add(REPLIED)


def hint(deeds: Deeds, *, asked: str | None, alone: bool, second_channel: str) -> str:
    """The next thing to try. `asked` is the number of an afspraak that this person is asked about now, if there is one;
    `alone`: it stands in a message by itself."""
    name = f"afspraak {asked}" if asked else "een afspraak"
    words = "60%, wordt eind mei" if alone or not asked else f"{asked} 60%, wordt eind mei"
    if asked and CLICKED not in deeds.done:
        return f"Klik op Afgerond bij {name}, of kies {'Vertraagd' if alone else 'Meer'} voor een andere stand."
    if asked and REPLIED not in deeds.done:
        return f"Antwoord in de draad van het bericht, bijvoorbeeld: {words}"
    if MOVED not in deeds.done:
        return "Zet de klok een week verder en kijk wat Nakomen dan doet."
    if DROPPED not in deeds.done:
        return f"Sleep een document in #{second_channel}, of kies daar het voorbeeld: Nakomen leest het en vraagt wat ermee moet."
    return "Kijk bij Taken hoe alles ervoor staat, of kijk mee als iemand van een andere partij."
