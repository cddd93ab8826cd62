"""A form as the page sends it: the fields by name, in a body of limited size."""

from __future__ import annotations

import json
from urllib.parse import parse_qs

from starlette.requests import Request

from bot.playground.page.kindness import Kindly

_MOST_BYTES, _MOST_FIELDS = 512_000, 500  # the longest message that Slack takes is 40,000 characters
FIELD = "field:"


class Form:
    """The fields of a form, each with its values in order; what is missing is empty."""

    def __init__(self, fields: dict[str, list[str]]) -> None:
        self._fields = fields

    def __getitem__(self, name: str) -> str:
        """The first value of a field, with line ends as `\\n`."""
        return self._fields.get(name, [""])[0].replace("\r\n", "\n")

    def known(self) -> dict[str, str]:
        """Every field with its first value."""
        return {name: self[name] for name in self._fields}

    def answers(self) -> dict[str, list[str]]:
        """What was filled in on a modal, by action_id."""
        return {name[len(FIELD) :]: values for name, values in self._fields.items() if name.startswith(FIELD)}

    def pair(self, name: str) -> tuple[str, str | None]:
        """The action_id and value (or none) that stand on a button; raises Kindly when they are something else."""
        try:
            action, value = json.loads(self[name])
        except (ValueError, TypeError, RecursionError):
            raise Kindly("Deze knop doet niets. Kijk naar het bericht zoals het nu is.") from None
        if not isinstance(action, str) or not isinstance(value, str | None):
            raise Kindly("Deze knop doet niets. Kijk naar het bericht zoals het nu is.")
        return action, value


async def form_of(request: Request) -> Form:
    """The form in the body of a request; raises Kindly when it is too long to be one of the page's."""
    body = await limited_body(request, _MOST_BYTES)
    if body is None:
        raise Kindly("Dat is te lang voor één bericht. Maak het korter, of stuur het als bestand.")
    try:
        return Form(parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=_MOST_FIELDS))
    except ValueError:
        raise Kindly("Dat formulier heeft te veel velden.") from None


async def limited_body(request: Request, most: int) -> bytes | None:
    """The body, or None when it is larger than `most` bytes; the rest of it is read and dropped, so that the answer arrives."""
    kept, size = bytearray(), 0
    async for piece in request.stream():
        size += len(piece)
        if size <= most:
            kept += piece
    return bytes(kept) if size <= most else None
