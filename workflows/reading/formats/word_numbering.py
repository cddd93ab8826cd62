"""The numbers that Word prints before paragraphs: they stand in numbering.xml and styles.xml and not in the text."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import Any

from workflows.reading.formats.word_styles import Styles, value_of, w

_DEEPEST = 9
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class _Level:
    """How a level of a list counts: `text` is the pattern ('%1.%2'), `restart` the level that it begins again after."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False
    style: str | None = None


class Numbering:
    """Counts the paragraphs of each list as Word does: lists of one kind go on, a list with a start of its own begins again."""

    def __init__(self, root: Any, styles: Styles) -> None:
        self._styles = styles
        self._levels: dict[str, dict[int, _Level]] = {}
        self._linked: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        self._starts: dict[str, dict[int, int]] = defaultdict(dict)
        self._changed: dict[str, dict[int, _Level]] = defaultdict(dict)
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[str] = set()
        if root is not None:
            self._learn(root)

    def _learn(self, root: Any) -> None:
        for kind in root.iterfind(w("abstractNum")):
            name = kind.get(w("abstractNumId")) or ""
            self._levels[name] = {_number(lvl.get(w("ilvl"))): _level(lvl) for lvl in kind.iterfind(w("lvl"))}
            link = value_of(kind, "numStyleLink")
            if link:
                self._linked[name] = link
        for num in root.iterfind(w("num")):
            self._learn_list(num, num.get(w("numId")) or "")

    def _learn_list(self, num: Any, name: str) -> None:
        self._kinds[name] = value_of(num, "abstractNumId") or ""
        for override in num.iterfind(w("lvlOverride")):
            level = _number(override.get(w("ilvl")))
            start = value_of(override, "startOverride")
            if start is not None:
                self._starts[name][level] = _number(start, 1)
            own = override.find(w("lvl"))
            if own is not None:
                self._changed[name][level] = _level(own)

    def mark(self, properties: Any, style: str | None) -> str:
        """Counts this paragraph; gives the number or bullet before it, with a space, or ''."""
        name, level = self._place(properties, style)
        kind = self._kind(name)
        levels = {**self._levels.get(kind, {}), **self._changed.get(name, {})}
        if not name or level not in levels:
            return ""
        counts = self._count(name, kind, level, levels)
        if levels[level].form == "bullet":
            return "• "
        text = _printed(levels, level, counts)
        return f"{text} " if text else ""

    def _kind(self, name: str) -> str:
        """The kind of the list; one that only refers to a style's list is that one."""
        kind = self._kinds.get(name, "")
        for _ in range(4):
            if kind not in self._linked:
                break
            kind = self._kinds.get(self._styles.numbering(self._linked[kind])[0], "")
        return kind

    def _place(self, properties: Any, style: str | None) -> tuple[str, int]:
        """The list and the level of the paragraph: its own, else its style's."""
        own = properties.find(w("numPr")) if properties is not None else None
        name = value_of(own, "numId") if own is not None else None
        level = value_of(own, "ilvl") if own is not None else None
        styled, styled_level = self._styles.numbering(style)
        if name is None and styled:
            name = styled
            level = level if level is not None else styled_level
        if name is None or name == "0":
            return "", 0
        if level is None:
            level = str(self._level_of_style(name, style))
        return name, _number(level)

    def _level_of_style(self, name: str, style: str | None) -> int:
        levels = self._levels.get(self._kind(name), {})
        chain = self._styles.chain(style)
        return next((at for at, level in levels.items() if level.style in chain), 0)

    def _count(self, name: str, kind: str, level: int, levels: dict[int, _Level]) -> dict[int, int]:
        counts = self._counts[kind]
        if name not in self._begun:
            self._begun.add(name)
            for at, start in self._starts.get(name, {}).items():
                counts[at] = start - 1
                for deeper in [k for k in counts if k > at]:
                    del counts[deeper]
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [k for k in counts if k > level and _begins_again(levels.get(k), level)]:
            del counts[deeper]
        return counts


def _begins_again(deeper: _Level | None, level: int) -> bool:
    return deeper is None or deeper.restart is None or (deeper.restart > 0 and level < deeper.restart)


def _printed(levels: dict[int, _Level], level: int, counts: dict[int, int]) -> str:
    text = levels[level].text
    for at in range(_DEEPEST):
        if f"%{at + 1}" in text:
            one = levels.get(at, _Level())
            form = "decimal" if levels[level].legal else one.form
            text = text.replace(f"%{at + 1}", _shown(counts.get(at, one.start), form))
    return text.strip()


def _level(element: Any) -> _Level:
    found = _Level(
        form=value_of(element, "numFmt") or "decimal",
        text=value_of(element, "lvlText") or "",
        start=_number(value_of(element, "start"), 1),
        legal=element.find(w("isLgl")) is not None,
        style=value_of(element, "pStyle"),
    )
    restart = value_of(element, "lvlRestart")
    return replace(found, restart=_number(restart)) if restart is not None else found


def _number(text: str | None, default: int = 0) -> int:
    plain = (text or "").strip()
    return int(plain) if plain.isdecimal() and len(plain) < 7 else default


def _shown(count: int, form: str) -> str:
    """The count as Word writes it; 27 in letters is 'aa'."""
    match form:
        case "none":
            return ""
        case "decimalZero":
            return f"{count:02d}"
        case "ordinal":
            return f"{count}e"
        case "lowerLetter" | "upperLetter" if 1 <= count <= 26 * 9:
            letter = chr(97 + (count - 1) % 26) * ((count - 1) // 26 + 1)
            return letter if form == "lowerLetter" else letter.upper()
        case "lowerRoman" | "upperRoman" if 1 <= count < 400:
            return _roman(count) if form == "lowerRoman" else _roman(count).upper()
    return str(count)


def _roman(count: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (count // value)
        count %= value
    return text
