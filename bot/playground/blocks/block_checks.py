"""The small checks of which Block Kit's rules are made, with the problems in Slack's wording and place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Problems:
    """What is wrong, each with the JSON pointer of its place, as Slack gives them in `response_metadata.messages`."""

    found: list[str] = field(default_factory=list)

    def add(self, at: str, what: str) -> None:
        """Notes one problem."""
        self.found.append(f"{what} [json-pointer:{at}]")


def string(problems: Problems, at: str, holder: dict[str, Any], name: str, most: int, *, needed: bool = False) -> None:
    """A text of 1 to `most` characters; absent is fine unless it is needed."""
    value, place = holder.get(name), f"{at}/{name}"
    if value is None:
        if needed:
            problems.add(at, f"missing required field: {name}")
    elif not isinstance(value, str):
        problems.add(place, "must be a string")
    elif len(value) > most:
        problems.add(place, f"must be less than {most + 1} characters")
    elif needed and not value:
        problems.add(place, "must be more than 0 characters")


def text_object(
    problems: Problems,
    at: str,
    holder: dict[str, Any],
    name: str,
    most: int,
    *,
    needed: bool = False,
    plain: bool = False,
) -> None:
    """A text object (`plain_text`, or also `mrkdwn`) of 1 to `most` characters."""
    value = holder.get(name)
    if value is None:
        if needed:
            problems.add(at, f"missing required field: {name}")
        return
    whole_text_object(problems, f"{at}/{name}", value, most, plain=plain)


def whole_text_object(problems: Problems, at: str, value: Any, most: int, *, plain: bool = False) -> None:
    """The same for a text object that stands in a list."""
    kinds = ("plain_text",) if plain else ("plain_text", "mrkdwn")
    if not isinstance(value, dict):
        problems.add(at, "must be an object")
        return
    if value.get("type") not in kinds:
        problems.add(f"{at}/type", f"must be {' or '.join(kinds)}")
        return
    string(problems, at, value, "text", most, needed=True)
    for extra in sorted(set(value) - {"type", "text", "emoji" if value["type"] == "plain_text" else "verbatim"}):
        problems.add(at, f"invalid additional property: {extra}")


def items(problems: Problems, at: str, holder: dict[str, Any], name: str, *, least: int, most: int) -> list[Any]:
    """A list of `least` to `most` items; what is no list, or absent, is a problem and counts as empty."""
    value, place = holder.get(name), f"{at}/{name}"
    if value is None:
        problems.add(at, f"missing required field: {name}")
        return []
    if not isinstance(value, list):
        problems.add(place, "must be an array")
        return []
    if len(value) > most:
        problems.add(place, f"no more than {most} items allowed")
    if len(value) < least:
        problems.add(place, f"no less than {least} items required")
    return value


def objects(problems: Problems, at: str, values: list[Any]) -> list[tuple[str, dict[str, Any]]]:
    """The objects of a list with their places; anything else in it is a problem."""
    found = []
    for number, value in enumerate(values):
        if isinstance(value, dict):
            found.append((f"{at}/{number}", value))
        else:
            problems.add(f"{at}/{number}", "must be an object")
    return found


def one_of(problems: Problems, at: str, holder: dict[str, Any], name: str, allowed: tuple[Any, ...]) -> None:
    """A value out of a few, or absent."""
    if name in holder and holder[name] not in allowed:
        problems.add(f"{at}/{name}", f"value must be one of: {', '.join(map(str, allowed))}")


def only(problems: Problems, at: str, holder: dict[str, Any], allowed: set[str]) -> None:
    """Nothing but these fields: Slack refuses what it does not know."""
    for extra in sorted(set(holder) - allowed):
        problems.add(at, f"invalid additional property: {extra}")
