"""Where a meeting is, in what is said of its date: '19.30 uur in het gemeentehuis', 'via Teams', 'locatie: De Schakel'. Pure."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re

_THE = r"(?:(?:het|de|een|ons|onze|jullie|the)\s+)?"
_ROOM = (
    r"(?:(?:town|city|village|council|meeting|community|municipal|head)\s+)?"
    r"\w*(?:huis|kantoor|zaal|centrum|kamer|gebouw|bibliotheek|kantine|aula|foyer|offices?|hall|chamber|room|library|canteen)"
    r"(?:\s+(?:\d{1,3}[a-z]?\b|(?-i:[A-Z][\w'’-]+)|(?:van|in|te)\s+(?:de\s+|het\s+)?(?-i:[A-Z][\w'’-]+))){0,3}"
)
_PLACE = lazy_re(
    rf"(?i),?\s*\b(?:(?:locatie|plaats|location|place)\s*(?::|is)\s*(?P<named>[^,;.!?]{{2,60}})"
    rf"|(?:in|op|at)\s+{_THE}(?P<room>{_ROOM})(?!\w)"
    r"|(?:(?:via|op|in|over|on)\s+)?(?P<call>(?:(?:MS|Microsoft)\s+)?Teams|Zoom|Webex|Google\s+Meet)\b"
    r"|(?P<away>online|digitaal|telefonisch)\b"
    r"|(?:bij|at)\s+(?P<host>(?:de\s+)?(?-i:[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,3}))(?:\s+op\s+kantoor)?)"
)


def place_said(text: str) -> tuple[str | None, str]:
    """The place as it is called, with a capital, and the text without it: 'in het gemeentehuis' is 'Gemeentehuis'."""
    found = _PLACE.search(text)
    if found is None:
        return None, text
    called = next(group for group in found.groups() if group).strip()
    return called[:1].upper() + called[1:], text[: found.start()] + " " + text[found.end() :]
