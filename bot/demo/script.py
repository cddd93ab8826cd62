"""A chronicle as a film script: who was there, and day by day who says and does what, and where. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.demo.chronicle import Note
from bot.demo.read_before import ReadBefore, Shown, fitted, item_of, number_of
from bot.demo.terminal_lines import COLUMNS, harmless, width, wrapped
from bot.messages.made_of.dates import day_text, weekday_text
from bot.messages.made_of.escaping import shortened
from bot.playground.transcript import Line
from calendars.quarters import Quarter

_SPEECH, _UNDER, _DEEP = " " * 9, " " * 11, " " * 13
_MORE = "  "
_KNOWN_BY = 45
_SHORT = 48


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody who takes part: a name, whom they speak for, and what they do there."""

    name: str
    organisation: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class TitleCard:
    """What stands before the first day."""

    title: str
    parties: tuple[str, ...]
    players: tuple[Player, ...]


def script(card: TitleCard, notes: Sequence[Note]) -> str:
    """The whole script, with lines of at most a hundred columns and a newline at its end."""
    telling = _Telling(card, notes)
    for note in notes:
        telling.tell(note)
    return "\n".join([*_card_lines(card), *telling.lines]) + "\n"


def _card_lines(card: TitleCard) -> list[str]:
    rule = "═" * COLUMNS
    lines = [rule, *wrapped(card.title.upper(), first="  ", rest="  "), "  Een jaar in Slack, nagespeeld"]
    if card.parties:
        lines += ["", *wrapped(", ".join(card.parties), first="  Partijen: ", rest=" " * 12)]
    if card.players:
        room = max(len(harmless(player.name)) for player in card.players) + 2
        lines += ["", "  ROLVERDELING"]
        for player in card.players:
            what = ", ".join(part for part in (player.organisation, player.role) if part)
            lines += wrapped(what, first=f"  {harmless(player.name):<{room}}", rest=" " * (room + 2))
    known = "Wat al is gezegd en niet veranderde (een citaat, een rij knoppen, een stand) staat hier één keer."
    return [*lines, "", f"  {known}", rule]


class _Telling:
    """Where the script is: on which day, in which place and thread, and what its reader knows by now."""

    def __init__(self, card: TitleCard, notes: Sequence[Note]) -> None:
        self.lines: list[str] = []
        self._players = {player.name: player for player in card.players}
        self._ticks = _ticks(notes)
        self._read = ReadBefore()
        self._opened: dict[str, tuple[date, str]] = {}
        self._day: date | None = None
        self._place = self._time = self._thread = ""

    def tell(self, note: Note) -> None:
        """Adds what happened, below the heading of its day and place."""
        teller = _TELLERS.get(note.kind)
        told = teller(self, note) if teller else []
        if told:
            self._head(note)
            time = f"{note.at:%H:%M}" if f"{note.at:%H:%M}" != self._time else "     "
            self._time = f"{note.at:%H:%M}"
            self.lines += [f"  {time}  {told[0].strip()}", *told[1:]]
            self._thread = note.root or note.key or self._thread

    # --- headings

    def _head(self, note: Note) -> None:
        day = note.at.date()
        moved = bool(note.place) and note.place != self._place
        where = harmless(note.place) if moved else ""
        if day != self._day:
            if self._day is None or Quarter.of(day) != Quarter.of(self._day):
                name = Quarter.of(day).label("nl").upper()
                self.lines += ["", f"──── {name} {'─' * (COLUMNS - len(name) - 6)}"]
            called = weekday_text(day, "nl")
            self.lines += ["", *wrapped(f"{called[0].upper()}{called[1:]}{where and f' · {where}'}", first="", rest="  ")]
            self._time = ""
        elif moved:
            self.lines += wrapped(where, first="  · ", rest="    ")
        self._day, self._place = day, note.place or self._place

    def _who(self, note: Note) -> str:
        player = self._players.get(note.who)
        name = harmless(note.who).upper()
        return f"{name} ({harmless(player.organisation)})" if player and player.organisation and not note.from_app else name

    def _under(self, note: Note) -> str:
        """To what a reply belongs, unless the reader is there already."""
        if not note.root or note.root == self._thread or note.root not in self._opened:
            return ""
        day, called = self._opened[note.root]
        return f", onder {called}" + ("" if day == note.at.date() else f" van {day_text(day, 'nl', today=note.at.date())}")

    # --- what is said

    def said(self, note: Note) -> list[str]:
        """A message: its words, in the bot's case without what the reader knows, and the tick that it got."""
        self._opened.setdefault(note.key, (note.at.date(), _called(note)))
        begin = f"{self._who(note)}{self._under(note)}" + (f" (alleen voor {note.only_for})" if note.only_for else "")
        if note.from_app:
            return self._spoken(begin, _flowing(self._read.fresh(note)), one_line=bool(note.root))
        return self._spoken(begin, _plain(note.lines), tick=self._ticks.get(note.key, ""))

    def _spoken(self, begin: str, shown: Sequence[Shown], *, tick: str = "", one_line: bool = False) -> list[str]:
        """The words behind who says them; on `one_line` the buttons stand behind the words where they fit."""
        lines: list[str] = []
        for position, part in enumerate(shown):
            indent = _SPEECH if position == 0 else _DEEP if part.deep else _UNDER
            said = f"{begin}: " if position == 0 else ""
            text = fitted(part.text, part.title, COLUMNS - width(indent + said))
            text = f"{said}{text}" + (f" {tick}" if tick and position == len(shown) - 1 else "")
            behind = f"{lines[-1]} {harmless(text)}" if lines else ""
            if one_line and behind and part.kind == "buttons" and width(behind) <= COLUMNS:
                lines[-1] = behind
            else:
                lines += wrapped(text, first=indent, rest=(_DEEP if part.deep else _UNDER) + _MORE)
        return lines or wrapped(f"{begin}: …", first=_SPEECH, rest=_UNDER)

    def edited(self, note: Note) -> list[str]:
        """What a change adds; that a message about an afspraak shows the stand of now is not told again."""
        if not note.from_app:
            return self._spoken(f"{self._who(note)} verandert dat in", _plain(note.lines))
        if any(item_of(line) for line in note.before):
            return []
        added = _added(note.before, note.lines)
        return self._spoken(f"{self._who(note)}{self._under(note)}", added, one_line=True) if added else []

    def deleted(self, note: Note) -> list[str]:
        """A message is taken away."""
        words = note.before[0].text if note.before else ""
        return self._does(note, f"haalt weg: “{shortened(harmless(words), _KNOWN_BY)}”")

    # --- what is done

    def _does(self, note: Note, what: str) -> list[str]:
        return wrapped(f"{self._who(note)} {what}", first=_SPEECH, rest=_UNDER)

    def clicked(self, note: Note) -> list[str]:
        """A button or the line of a menu is chosen; told with the afspraak that it stands with."""
        number = number_of(note.about)
        return self._does(note, f"klikt [{note.label}]" + (f" bij afspraak {number}" if number else self._under(note)))

    def submitted(self, note: Note) -> list[str]:
        """A form is sent, with what was filled in."""
        filled = " · ".join(line.text for line in note.lines)
        return self._does(note, f"vult in bij “{note.label}”" + (f": {filled}" if filled else ""))

    def commanded(self, note: Note) -> list[str]:
        """A slash command is typed."""
        return self._does(note, f"typt {note.label}")

    def reacted(self, note: Note) -> list[str]:
        """A person's reaction; the bot's own tick stands behind the words that it is about."""
        return [] if note.from_app else self._does(note, f"reageert met {note.label} op {self._meant(note)}")

    def unreacted(self, note: Note) -> list[str]:
        """A person's reaction is taken back."""
        return [] if note.from_app else self._does(note, f"haalt {note.label} weg bij {self._meant(note)}")

    def _meant(self, note: Note) -> str:
        return self._opened[note.key][1] if note.key in self._opened else "een bericht"

    def joined(self, note: Note) -> list[str]:
        """Somebody comes in."""
        return self._does(note, f"komt binnen in {note.place}")

    def left(self, note: Note) -> list[str]:
        """Somebody goes."""
        return self._does(note, f"gaat weg uit {note.place}")

    def home_opened(self, note: Note) -> list[str]:
        """Somebody opens the page that the bot keeps for them."""
        return self._does(note, "opent de startpagina van de bot")


_TELLERS: dict[str, Callable[[_Telling, Note], list[str]]] = {
    "posted": _Telling.said,
    "whispered": _Telling.said,
    "edited": _Telling.edited,
    "deleted": _Telling.deleted,
    "clicked": _Telling.clicked,
    "submitted": _Telling.submitted,
    "commanded": _Telling.commanded,
    "reacted": _Telling.reacted,
    "unreacted": _Telling.unreacted,
    "joined": _Telling.joined,
    "left": _Telling.left,
    "home_opened": _Telling.home_opened,
}


def _ticks(notes: Sequence[Note]) -> dict[str, str]:
    """What the bot reacted with, by message."""
    return {note.key: f"[{note.label}]" for note in notes if note.kind == "reacted" and note.from_app}


def _called(note: Note) -> str:
    """How a script refers to a message: by its afspraak, or by its first words."""
    first = note.lines[0] if note.lines else Line("text", "")
    return f"afspraak {number_of(first.text)}" if item_of(first) else f"“{shortened(harmless(first.text), _KNOWN_BY)}”"


def _flowing(shown: Sequence[Shown]) -> list[Shown]:
    """The same lines, with a list of short things behind its heading instead of below it."""
    lines: list[Shown] = []
    position = 0
    while position < len(shown):
        head, start = shown[position], position + 1
        end = start
        while end < len(shown) and shown[end].kind == "bullet":
            end += 1
        things = [harmless(part.text).removeprefix("• ") for part in shown[start:end]]
        if things and head.kind != "bullet" and all(width(thing) <= _SHORT for thing in things):
            lines.append(Shown(f"{head.text.rstrip(':')}: {' · '.join(things)}", "text", head.deep))
        else:
            lines += shown[position:end]
        position = end
    return lines


def _plain(lines: Sequence[Line]) -> list[Shown]:
    return [Shown(line.text, line.kind) for line in lines]


def _added(before: Sequence[Line], after: Sequence[Line]) -> list[Shown]:
    """What a changed message says that it did not say before; of a line that grew, what came behind it."""
    old = [line.text for line in before]
    added = []
    for line in after:
        grown = next((text for text in old if line.text.startswith(text)), "")
        if line.text not in old and line.kind != "divider":
            added.append(Shown(line.text.removeprefix(grown).strip(), line.kind))
    return added
