"""Europe/Amsterdam as every calendar client understands it.

In the form of yearly rules, since Outlook ignores a zone of dated entries. It holds from 1996, when summer time got its present
end (Directive 94/21/EC); the product knows no older meetings.
"""

from __future__ import annotations

TIMEZONE_ID = "Europe/Amsterdam"

VTIMEZONE = (
    "BEGIN:VTIMEZONE",
    f"TZID:{TIMEZONE_ID}",
    f"X-LIC-LOCATION:{TIMEZONE_ID}",
    "BEGIN:DAYLIGHT",
    "TZNAME:CEST",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZNAME:CET",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
)
