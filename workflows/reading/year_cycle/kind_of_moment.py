"""Which kind of meeting is at a moment, or that something is due then: by name, by people, by what was spoken of, by the deed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Unit
from workflows.reading.proposal import MeetingKind
from workflows.reading.sentences.verbs import has_finite_verb
from workflows.reading.year_cycle.gathering_words import gathers, is_denied, kind_named, kind_of_people, laid_before, talks
from workflows.reading.year_cycle.milestones import is_deed, is_term, milestone
from workflows.reading.year_cycle.told_lines import Line
from workflows.reading.year_cycle.told_moments import LIST_SIGNS, Moment, may_open_with_one, runs_in

HELD = frozenset({MeetingKind.BESTUURLIJK, MeetingKind.AMBTELIJK, MeetingKind.WERKGROEP, MeetingKind.REGIONAAL})
_SPOKEN = frozenset({MeetingKind.BESTUURLIJK, MeetingKind.AMBTELIJK})
"""The meetings at which the parties speak of their own agreements."""
_ANAPHOR = lazy_re(
    r"(?i)\b(?:het|dit|deze|die|dat|de) (?:overleg(?:gen)?|bijeenkomst(?:en)?|vergadering(?:en)?)\b|"
    r"\b(?:wij|we|partijen) daar\b|^\s*(?:zij|ze|dit|deze|dat|die|daarin|daarbij|hierin|dan|ook dan)\b"
)
_THAT_TALK = lazy_re(r"(?i)\W*(?:het|dit|dat) overleg (?:in|van) ")
"""'Het overleg in april gaat over ...': the one spoken of, also where what it is about is due some day."""
_DO_SO = lazy_re(r"(?i)\W*(?:de |onze )?[\w-]+ do(?:en|et) (?:dat|dit) ")
"""'De bestuurders doen dat in april', behind 'we komen op twee niveaus bij elkaar'."""
_CONSISTS = lazy_re(r"(?i)\W*(?:die|deze|dit|zij|ze)\b[^.;]*\b(?:bestaat|bestaan) uit\b")
"""'Die komt drie keer bij elkaar en bestaat uit de beleidsmedewerkers': who sits in what was spoken of, whatever it is."""
_WE = lazy_re(r"(?i)\b(?:wij|we|partijen|zij|ze|bestuurders)\b")
_SEPARATED = lazy_re(r"\s*[:–—.-]\s")
_READY = lazy_re(r"(?i)\b(?:gereed|klaar) (?:is|zijn|moet|moeten)\b")
"""'... werkt een werkgroep dit uit, dat uiterlijk 15 november gereed moet zijn'."""
_HANDS_IN = lazy_re(r"(?i)\b(?:levert|leveren|rondt|ronden|stelt|stellen|stuurt|sturen|maakt)\b")
_MEETS = lazy_re(r"(?i)overleg|bijeen|vergader|gesprek|om de tafel|komen .* samen")
_TO = lazy_re(r"(?i)\s*,?\s*(?:om|wanneer|waarin|waarbij|over|als)\b")
_LITTLE = 4


@dataclass(slots=True)
class Setting:
    """What the lines before have spoken of: a kind, how many of its months are still to come, which were named, and where."""

    kind: MeetingKind | None = None
    awaited: float = 0
    months: set[int] = field(default_factory=set)
    block: int = 0
    rows_say: bool = False
    """Whether the lines of the list or table at hand say for themselves which meeting it is."""

    def turn_to(self, kind: MeetingKind | None) -> None:
        if kind is not self.kind:
            self.kind, self.awaited, self.months = kind, 0, set()


@dataclass(frozen=True, slots=True)
class Case:
    """A moment of a line with the words of its run, the meeting `named` for it there or beside it, and what is due."""

    line: Line
    moment: Moment
    words: str
    named: MeetingKind | None
    due: str | None

    @property
    def own(self) -> MeetingKind | None:
        """The meeting that its own words name."""
        return kind_named(self.words)

    @property
    def dated(self) -> bool:
        """Whether it is a line of a calendar with its day before it: '1 juli | Bod'."""
        return self.moment.mention.unit is Unit.DAY and bool(self.line.timed or front_of(self.line.text))

    @property
    def purpose(self) -> bool:
        """Whether it tells what those who gather do then: 'en in november om de afspraken vast te stellen'."""
        return _TO.match(self.line.text, self.moment.mention.end) is not None

    @property
    def alone(self) -> bool:
        """Whether the line is nothing but the moment."""
        return len(self.line.text.strip(" .")) - len(self.moment.mention.text.strip()) < _LITTLE


def front_of(text: str) -> int:
    """How much of a line such as 'februari: evaluatie' is its moment; 0 where it doesn't begin with one that is set apart."""
    runs = runs_in(text) if may_open_with_one(text) else []
    if not runs or text[: runs[0].moments[0].mention.start].strip(LIST_SIGNS):
        return 0
    end = runs[0].moments[-1].mention.end
    return end if _SEPARATED.match(text[end:]) else 0


def due_at(line: Line, moment: Moment, own: str, words: str) -> str | None:
    """What is due, by the moment's own words, those of its run, or the heading above a moment alone."""
    due = milestone(own) or milestone(words)
    if due or line.title or kind_named(line.heading):
        return due
    alone = len(line.text.strip(" .")) - len(moment.mention.text.strip()) < _LITTLE
    return milestone(line.heading) if alone else None


def kind_at(case: Case, setting: Setting) -> MeetingKind | None:
    """The kind; None where the moment belongs to no meeting and nothing is due."""
    own, due, moment = case.own, case.due, case.moment
    if (is_term(case.words) and own is None and due is None) or (own is None and is_denied(case.words)):
        return None
    hands_in = moment.bounded and due and _HANDS_IN.search(case.words) and not gathers(case.words)
    if own in HELD and not hands_in:
        return own
    that_talk = setting.kind if not moment.bounded and _THAT_TALK.match(case.line.text) else None
    if moment.often or that_talk in HELD:
        return that_talk if that_talk in HELD else _of_frequency(case, setting)
    ready = moment.bounded and own is None and _READY.search(case.words)
    told = case.line.listed and setting.awaited > 0 and setting.kind in _SPOKEN  # 'drie keer per jaar: • in maart ...'
    if ready or (due and (moment.bounded or case.dated or (is_deed(case.words) and not (case.purpose or told)))):
        return MeetingKind.DEADLINE
    if case.named in HELD and not moment.bounded:
        return case.named
    return _by_people(case) or _spoken_of(case, setting) or own or case.named or _without_name(case)


def _without_name(case: Case) -> MeetingKind | None:
    """By what is due, by the heading of those who gather, or a dated line of a calendar."""
    line = case.line
    if case.due:
        return MeetingKind.DEADLINE
    if line.title:
        return None
    if gathers(case.words) and not (case.moment.bounded and case.moment.mention.unit is Unit.DAY):
        return _by_heading(line) or MeetingKind.OTHER
    listed = line.listed and (line.timed or front_of(line.text) or case.moment.mention.unit is Unit.DAY)
    return MeetingKind.DEADLINE if (case.moment.bounded or listed) and not is_term(line.text) else None


def _spoken_of(case: Case, setting: Setting) -> MeetingKind | None:
    """The meeting that the lines before have spoken of, where this one goes on about it."""
    if case.moment.bounded or (case.own and setting.kind is MeetingKind.AMBTELIJK and not case.line.listed):
        return None  # 'in februari is de evaluatiebijeenkomst', after the ambtelijk overleg: not one of those
    if laid_before(case.words):
        return MeetingKind.BESTUURLIJK
    return setting.kind if setting.kind and _goes_on(case, setting) else None


def _goes_on(case: Case, setting: Setting) -> bool:
    line, moment, words = case.line, case.moment, case.words
    if line.listed:
        return not setting.rows_say
    if case.alone:
        return True
    refers = not line.title and bool(_ANAPHOR.search(line.text))
    if line.title or moment.mention.unit is Unit.DAY:
        return refers and (talks(words) or (gathers(words) and not line.title))
    near = line.block - setting.block <= 1
    if near and (moment.month in setting.months or (setting.awaited > 0 and setting.kind in _SPOKEN)):
        return True
    spoken = (talks(words) and setting.kind in _SPOKEN) or refers
    return spoken or (gathers(words) and bool(_WE.search(words)))


def _of_frequency(case: Case, setting: Setting) -> MeetingKind | None:
    """What is so often: named or by its people; a talk without a name is one of the kind spoken of, or of no kind."""
    line, words, named = case.line, case.words, case.named
    if line.title and ":" not in line.text and not named:
        return None
    if people := _by_people(case):
        return people
    if named and (gathers(words) or line.listed or case.own):
        return named
    fragment = not has_finite_verb(words) or bool(_ANAPHOR.search(line.text))
    if setting.kind and (fragment or gathers(words) or talks(words)):
        return setting.kind
    if line.cells and case.due:
        return MeetingKind.OTHER
    return (_by_heading(line) or MeetingKind.OTHER) if _MEETS.search(words) else None


def _by_people(case: Case) -> MeetingKind | None:
    """The kind that those who come together have, where the words say that they do, or a cell who sits there."""
    line, words = case.line, case.words
    if line.cells and (kind := kind_of_people(line.cells.people) or _of_cell(line.cells.organiser)):
        return kind
    if _CONSISTS.match(line.text) and kind_named(line.text) is None:
        return None
    if not (gathers(words) or _DO_SO.match(words)) and not (case.purpose and gathers(line.text)):
        return None
    elsewhere = not line.listed and not kind_named(line.text)
    return kind_of_people(words) or (kind_of_people(line.text) if elsewhere else None)


def _of_cell(cell: str) -> MeetingKind | None:
    """A cell below 'Wie' may name people instead of who organises."""
    if named := kind_named(cell):
        return named
    return kind_of_people(cell) if re.match(r"(?i)(?:de )?(?:wethouder|bestuurder|beleids|ambtena)", cell) else None


def _by_heading(line: Line) -> MeetingKind | None:
    kind = kind_named(line.heading)
    return kind if kind in HELD else None
