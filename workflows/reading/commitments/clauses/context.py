"""What surrounds a sentence: the parties, the calendar, its afspraak; and whom its words mean there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from calendars.lazy_pattern import lazy_re
from calendars.periods import Period
from workflows.reading.commitments.clauses.actors import Group, grouped
from workflows.reading.commitments.clauses.apposed import apposed
from workflows.reading.commitments.clauses.excepted import excepted
from workflows.reading.commitments.times.timing import Calendar
from workflows.reading.parties.references import Cast
from workflows.reading.parties.refs import Ref, RefKind
from workflows.reading.proposal import PartyRole
from workflows.reading.sentences.boundaries import sentences

_SEVERAL = 2
_US = frozenset({"wij", "we"})
_FAR_BACK = 2400
"""So far before a sentence stand those whom it means by 'beide': longer is what no afspraak has, and each sentence looks back."""
_OF_ALL = frozenset({RefKind.ALL, RefKind.WE, RefKind.ROLE})
_BY_NAME = frozenset({RefKind.NAMED, RefKind.ROLE})
_TAKE_UP = frozenset({RefKind.FORMER, RefKind.LATTER})
_ANYBODY_ELSE = lazy_re(r"\b(?:aan|naar|met|bij|door|tussen|en|van|voor)\s+[a-z]*\s*[A-Za-z]|(?<=[a-z] )[A-Z]")
"""In a sentence with one party: words that may name somebody beside it, who signs nothing."""
_NUMBERS = {"drie": 3, "vier": 4, "vijf": 5, "zes": 6}


@dataclass(frozen=True, slots=True)
class Context:
    """What surrounds a sentence: the parties, the calendar, the whole text of its afspraak, the years named there."""

    cast: Cast
    calendar: Calendar
    about: str
    heading: str = ""
    over: str = ""
    """The headings of the part and the theme that its afspraak stands in."""
    passage: str = ""
    years: tuple[int, ...] = ()
    announced: tuple[str, ...] = ()
    """The parties that the heading announces ('Woonlint:'), where it says nothing else."""
    announced_lead: str | None = None
    """Which of these leads, where the heading says so ('Woonlint (trekker)')."""
    earlier: Period | None = None
    """The term of the promise before, in the same afspraak."""
    sentence_before: str = ""
    spoken_of: tuple[str, ...] = ()
    """The last parties that were spoken of in the same afspraak, whom 'zij' can take up past a sentence about nobody."""
    timed: bool = False
    """Whether a cell or label beside the words says when."""
    assigned: bool = False
    """Whether cells or labels beside the words say who does it."""

    @property
    def year(self) -> int | None:
        """The year for a term without one: the afspraak's own, where it names just one."""
        return self.years[0] if self.years and len(set(self.years)) == 1 else None

    def names_of(self, group: Group | None, sentence: str, before: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The parties that a group of words means here."""
        found: set[str] = set()
        for ref in group.refs if group else ():
            found |= self._told_behind(ref, sentence) or set(self._meant_by(ref, sentence, before))
        for ref in group.refs if group else ():
            if ref.kind in _OF_ALL:
                found -= self._excepted_from(ref, sentence)
        return self.cast.in_order(found)

    def _meant_by(self, ref: Ref, sentence: str, before: tuple[str, ...]) -> tuple[str, ...]:
        names: tuple[str, ...] = ref.names
        match ref.kind:
            case RefKind.ROLE if ref.role:
                names = self._of_role(ref.role, sentence, plural=ref.plural)
            case RefKind.ALL:
                names = self._partijen(sentence[ref.start : ref.end], sentence[: ref.start])
            case RefKind.NAMED if len(self.announced) == 1 and sentence[ref.start : ref.end].lower() in _US:
                names = self.announced  # in the chapter of one party, also where the document says that 'wij' are all
            case RefKind.WE:
                names = self._named_here()
            case RefKind.THEY:
                names = self._taken_up(ref, before, sentence)
            case RefKind.BOTH:
                names = self._both(sentence[: ref.start]) or (before if len(before) == _SEVERAL else ())
            case RefKind.FORMER:
                names = _the_one(self._mentioned(sentence[: ref.start])[:1])
            case RefKind.LATTER:
                names = _the_one(self._mentioned(sentence[: ref.start])[-1:])
        return names

    def _told_behind(self, everyone: Ref, sentence: str) -> set[str]:
        """'Beide partijen, de gemeente en Woonlint, ...': exactly these; 'de corporaties, de gemeente en HDS' are a list."""
        if everyone.kind not in _OF_ALL:
            return set()
        refs = apposed(everyone, self.cast.refs(sentence), sentence)
        names = {name for ref in refs for name in self.cast.meant_by(ref)}
        return names if everyone.role is None or names <= set(self.cast.of_role(everyone.role)) else set()

    def _excepted_from(self, everyone: Ref, sentence: str) -> set[str]:
        return {name for ref in excepted(everyone, self.cast.refs(sentence), sentence) for name in self.cast.meant_by(ref)}

    def _taken_up(self, ref: Ref, before: tuple[str, ...], sentence: str) -> tuple[str, ...]:
        """Whom 'zij' means, and 'deze corporatie': those of that role of whom was spoken, else as 'de corporatie' does."""
        if ref.role is None:
            return before
        among = tuple(name for name in self.cast.of_role(ref.role) if name in before)
        return among or self._of_role(ref.role, sentence, plural=ref.plural)

    def _both(self, sentence: str) -> tuple[str, ...]:
        """The two who were named last in one breath, else the only two who were named: in this sentence or the one before."""
        for text in (sentence, self.sentence_before, self._earlier(sentence or self.sentence_before)):
            groups = grouped([ref for ref in self.cast.refs(text) if ref.kind in _BY_NAME], text)
            named = [self.names_of(group, text) for group in groups]
            pair = next((names for names in reversed(named) if len(names) == _SEVERAL), ())
            everyone = self.cast.in_order({name for names in named for name in names})
            if pair or len(everyone) == _SEVERAL:
                return pair or everyone
        return ()

    def _mentioned(self, sentence: str) -> tuple[tuple[str, ...], ...]:
        """The parties in the order in which they were named: in this sentence where it names two, else in the one before.

        Of more than two it are those in one breath: 'Woonlint stuurt het naar de gemeente en HDS. De eerstgenoemde reageert'.
        """
        for text in (sentence, self.sentence_before, *self._further_back()):
            refs = [ref for ref in self.cast.refs(text) if ref.kind in _BY_NAME]
            together = [group.refs for group in grouped(refs, text) if len(group.refs) > 1] if len(refs) > _SEVERAL else []
            refs = list(together[0]) if len(together) == 1 else refs
            named = [names for ref in refs if (names := self.names_of(Group((ref,), ref.start, ref.end), ""))]
            if len(set(named)) > 1:
                return tuple(named)
        return self._only_one_named()

    def _only_one_named(self) -> tuple[tuple[str, ...], ...]:
        """Whom the sentence before is about, where it names nobody else who may be meant: 'De gemeente stelt het kader vast.'"""
        before = self.sentence_before
        refs = [ref for ref in self.cast.refs(before) if ref.kind in _BY_NAME]
        alone = len(refs) == 1 and not _ANYBODY_ELSE.search(before[: refs[0].start] + "|" + before[refs[0].end :])
        return (self.names_of(Group((refs[0],), refs[0].start, refs[0].end), ""),) if alone else ()

    def _further_back(self) -> Iterator[str]:
        """The sentences before the one before, the nearest first, where that one takes up who was named ('Eerstgenoemde ...')."""
        if any(ref.kind in _TAKE_UP for ref in self.cast.refs(self.sentence_before)):
            yield from self.sentences_before(self.sentence_before)

    def sentences_before(self, sentence: str) -> Iterator[str]:
        """The sentences of the afspraak before this one, the nearest first."""
        earlier = self._earlier(sentence)
        yield from (earlier[start:end] for start, end in reversed(sentences(earlier)))

    def _earlier(self, sentence: str) -> str:
        """What stands before a sentence in its afspraak, as far back as it can mean somebody."""
        at = max(self.about.find(sentence.strip()), 0)
        return self.about[max(0, at - _FAR_BACK) : at]

    def _of_role(self, role: PartyRole, sentence: str, *, plural: bool) -> tuple[str, ...]:
        everyone = self.cast.of_role(role)
        if plural or len(everyone) < 2:
            return everyone
        for text in (sentence, self.passage, self.about, self.heading, self.over):
            here = self.cast.places_in(text) if role is PartyRole.GEMEENTE else self._spoken_of(role, text)
            if here:
                return here
        return everyone

    def _spoken_of(self, role: PartyRole, text: str) -> tuple[str, ...]:
        names = {n for r in self.cast.spoken_of_in(text) for n in r.names}
        return tuple(n for n in self.cast.of_role(role) if n in names)

    def _partijen(self, words: str, before: str) -> tuple[str, ...]:
        number = next((n for word, n in _NUMBERS.items() if word in words.lower().split()), 0)
        if number and number != len(self.cast.signers) and number == len(self.cast.parties):
            return tuple(party.name for party in self.cast.parties)  # 'de vijf partijen', a water board among them
        if re.search(r"(?i)\b(?:beide|twee|betrokken)\b", words):
            if "betrokken" not in words.lower() and len(self.cast.signers) > _SEVERAL and (pair := self._both(before)):
                return pair
            here = self._named_here()
            if "betrokken" in words.lower() or len(here) == 2:
                return here
        return self.cast.signers

    def _named_here(self) -> tuple[str, ...]:
        """The party of whose chapter it is, else all who sign; where several of a kind do (three gemeenten), those whom the
        afspraak is about."""
        if len(self.announced) == 1:
            return self.announced
        if all(len(self.cast.of_role(role)) < _SEVERAL for role in PartyRole if role is not PartyRole.OTHER):
            return self.cast.signers
        found: set[str] = set()
        for ref in self.cast.spoken_of_in(self.about):
            if ref.kind is RefKind.NAMED:
                found |= set(ref.names)
            elif ref.kind is RefKind.ROLE and ref.role:
                found |= set(self._of_role(ref.role, self.about, plural=ref.plural))
            elif ref.kind is RefKind.ALL:
                return self.cast.signers
        return self.cast.in_order(found) if len(found) > 1 else self.cast.signers


def _the_one(mentioned: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """Whom 'de laatstgenoemde' means: one party, and not 'beide corporaties'."""
    return next((names for names in mentioned if len(names) == 1), ())


def last_named(sentence: str, context: Context) -> tuple[str, ...]:
    """The last parties of the sentence where they are more than one, else nobody."""
    groups = grouped(context.cast.refs(sentence), sentence)
    names = context.names_of(groups[-1], sentence) if groups else ()
    return names if len(names) > 1 else ()
