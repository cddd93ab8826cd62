"""How a wording is written down, and where in a clause it stands.

A wording is words in order. `/` stands between words of which one is there, `-` among them says that there may be none;
`..` stands for up to four other words, `*` for one word, `^` and `$` for the begin and the end of the clause; a word that
ends in `~` is the begin of a word, one that starts with `~` its end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


def words_in(text: str) -> frozenset[str]:
    """The words of a line, which is easier on the eye than a list of strings."""
    return frozenset(text.split())


_GAP = 4
_BEGIN, _END, _ANY, _SKIP = "^", "$", "*", ".."
_FREQUENT = words_in(
    "de het een is zijn we wij ik er dit dat die deze hij niet nog al maar en in op van te aan voor met bij naar om wordt gaat "
    "heeft hebben heb ben the a it is was this we to of on not and for"
)


@dataclass(frozen=True, slots=True)
class _Slot:
    """One place in a wording: the words that may stand there, whether it may be empty, and how many others may go before."""

    words: frozenset[str]
    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    may_lack: bool = False
    after_gap: bool = False

    def takes(self, word: str) -> bool:
        """Whether this word may stand here."""
        return (
            word in self.words
            or _ANY in self.words
            or (bool(self.starts) and word.startswith(self.starts))
            or (bool(self.ends) and word.endswith(self.ends))
        )


@dataclass(frozen=True, slots=True)
class Wording:
    """The slots of one wording, and the words of which one must be in the clause."""

    slots: tuple[_Slot, ...]
    keys: frozenset[str]
    at_begin: bool = False
    at_end: bool = False

    def spans(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """The first and the one past the last word of each place where it stands."""
        last = 0
        for start in (0,) if self.at_begin else range(len(words)):
            if start >= last and (end := self._end(words, start, 0)) is not None:
                last = end
                yield start, end

    def _end(self, words: Sequence[str], at: int, number: int) -> int | None:
        if number == len(self.slots):
            return at if not self.at_end or at == len(words) else None
        slot = self.slots[number]
        for skipped in range(_GAP + 1 if slot.after_gap else 1):
            place = at + skipped
            if place < len(words) and slot.takes(words[place]):
                end = self._end(words, place + 1, number + 1)
                if end is not None:
                    return end
        return self._end(words, at, number + 1) if slot.may_lack else None


def wording(written: str) -> Wording:
    """The wording that is written so."""
    marks = written.split()
    inner = [mark for mark in marks if mark not in (_BEGIN, _END)]
    slots = tuple(
        _slot(mark, after_gap=index > 0 and inner[index - 1] == "..") for index, mark in enumerate(inner) if mark != ".."
    )
    return Wording(slots, _keys(slots), marks[0] == _BEGIN, marks[-1] == _END)


def _slot(mark: str, *, after_gap: bool) -> _Slot:
    words = mark.split("/")
    return _Slot(
        frozenset(word for word in words if word != "-" and "~" not in word),
        tuple(word[:-1] for word in words if word.endswith("~")),
        tuple(word[1:] for word in words if word.startswith("~")),
        "-" in words,
        after_gap,
    )


def _keys(slots: Iterable[_Slot]) -> frozenset[str]:
    """The words of the rarest slot that must be there, or nothing when each may be any word."""
    whole = [slot.words for slot in slots if not slot.may_lack and not slot.starts and not slot.ends and _ANY not in slot.words]
    return min(whole, key=lambda words: (len(words & _FREQUENT), len(words)), default=frozenset())
