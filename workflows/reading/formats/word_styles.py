"""The styles of a Word file: which are headings, which the table of contents, which carry a list."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LONGEST_CHAIN = 12
_HEADING = re.compile(r"(?:heading|kop) ([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|inhopg|inhoudsopgave|table of figures|lijst met afbeeldingen)\b", re.IGNORECASE)


@cache
def w(name: str) -> str:
    """The name in Word's namespace."""
    return f"{_W}{name}"


def value_of(element: Any, child: str) -> str | None:
    """The `w:val` of a child element; None where either is absent."""
    found = element.find(w(child))
    return found.get(w("val")) if found is not None else None


def is_on(element: Any, switch: str) -> bool:
    """Whether a switch such as `w:vanish` stands in the element and is not put off."""
    found = element.find(w(switch)) if element is not None else None
    return found is not None and found.get(w("val")) not in {"0", "false", "off"}


class Styles:
    """What paragraphs inherit from their styles."""

    def __init__(self, root: Any) -> None:
        self._styles = {s.get(w("styleId")): s for s in root.iterfind(w("style"))} if root is not None else {}
        default = [n for n, s in self._styles.items() if s.get(w("default")) in {"1", "true"} and s.get(w("type")) == "paragraph"]
        self._default = default[0] if default else None

    def chain(self, style: str | None) -> list[str]:
        """The style and those that it is based on, nearest first."""
        found: list[str] = []
        name = style if style is not None else self._default
        while name is not None and name in self._styles and name not in found and len(found) < _LONGEST_CHAIN:
            found.append(name)
            name = value_of(self._styles[name], "basedOn")
        return found

    def numbering(self, style: str | None) -> tuple[str, str | None]:
        """The list and level that the style carries; ('', None) where it carries none."""
        level: str | None = None
        for name in self.chain(style):
            properties = self._styles[name].find(w("pPr"))
            own = properties.find(w("numPr")) if properties is not None else None
            if own is None:
                continue
            level = level if level is not None else value_of(own, "ilvl")
            found = value_of(own, "numId")
            if found is not None:
                return found, level
        return "", None

    def level(self, properties: Any, style: str | None) -> int:
        """The heading's level (1 is highest), 0 for text."""
        own = value_of(properties, "outlineLvl") if properties is not None else None
        outlines = [own] if own is not None else []
        for name in self.chain(style):
            match = _HEADING.fullmatch(self._name(name))
            if match:
                return int(match.group(1))
            if self._name(name).lower() in {"title", "titel"}:
                return 1
            inside = self._styles[name].find(w("pPr"))
            styled = value_of(inside, "outlineLvl") if inside is not None else None
            outlines += [styled] if styled is not None else []
        first = outlines[0] if outlines else ""
        return int(first) + 1 if first.isdecimal() and int(first) < 9 else 0

    def is_contents(self, style: str | None) -> bool:
        """Whether the style is that of a line in a table of contents."""
        return any(_CONTENTS.match(self._name(name)) for name in self.chain(style)[:1])

    def _name(self, style: str) -> str:
        return value_of(self._styles[style], "name") or style
