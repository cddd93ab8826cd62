"""Text on the lines of an iCalendar object: escaped, without characters that a line can't carry, folded at 75 octets."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re

# RFC 5545 section 3.1 knows no control characters but the tab; lone surrogates have no UTF-8.
_NOT_ALLOWED = lazy_re(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_LINE_BREAK = lazy_re(r"\r\n|[\r\n\x85\u2028\u2029]")
_BEYOND_A_URI = lazy_re(r"[\s\x00-\x20\x7f-\x9f\"<>\\^`{|}\ud800-\udfff]")
LONGEST_LINE = 75


def text(value: str) -> str:
    """A TEXT value (RFC 5545 section 3.3.11): backslash, semicolon, comma and line breaks escaped, control characters dropped."""
    clean = _NOT_ALLOWED.sub("", _LINE_BREAK.sub("\n", value))
    return clean.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def parameter(value: str) -> str:
    """A quoted parameter value (section 3.2): no double quote, no line break, no control character can stand in it.

    A caret is doubled, since clients that know RFC 6868 read it as an escape.
    """
    clean = _NOT_ALLOWED.sub("", _LINE_BREAK.sub(" ", value)).replace('"', "'").replace("\t", " ").replace("^", "^^")
    return f'"{clean}"'


def plain(value: str) -> str:
    """A value that is written as it is (an address, a UID, a colour's name): what can't stand in an address is dropped."""
    return _BEYOND_A_URI.sub("", value)


def fold(line: str) -> bytes:
    """The line in UTF-8 with its CRLF, broken so that no part is longer than 75 octets and no character is cut in two."""
    encoded = line.encode()
    parts = []
    start, room = 0, LONGEST_LINE
    while len(encoded) - start > room:
        end = start + room
        while encoded[end] & 0xC0 == 0x80:  # inside a character: go back to where it begins
            end -= 1
        parts.append(encoded[start:end])
        start, room = end, LONGEST_LINE - 1  # the space that continues a line counts
    parts.append(encoded[start:])
    return b"\r\n ".join(parts) + b"\r\n"
