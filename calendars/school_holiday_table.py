"""The Dutch school holidays of the coming years, for when the government's open data can't be reached.

Source: opendata.rijksoverheid.nl, infotype schoolholidays, as published in 2026. Christmas, May and summer holidays are fixed by
the minister (Regeling vaststelling schoolvakanties); autumn and spring holidays are what the minister advises. First and last
day included; from Saturday to Sunday.
"""

from __future__ import annotations

from datetime import date

NOORD, MIDDEN, ZUID = "noord", "midden", "zuid"
REGIONS = (NOORD, MIDDEN, ZUID)

AUTUMN, CHRISTMAS, SPRING, MAY, SUMMER = (
    "herfstvakantie",
    "kerstvakantie",
    "voorjaarsvakantie",
    "meivakantie",
    "zomervakantie",
)

Row = tuple[str, tuple[str, ...], date, date]


def _row(name: str, regions: tuple[str, ...], first: str, last: str) -> Row:
    return name, regions, date.fromisoformat(first), date.fromisoformat(last)


TABLE: tuple[Row, ...] = (
    # school year 2025-2026
    _row(AUTUMN, (NOORD, MIDDEN), "2025-10-18", "2025-10-26"),
    _row(AUTUMN, (ZUID,), "2025-10-11", "2025-10-19"),
    _row(CHRISTMAS, REGIONS, "2025-12-20", "2026-01-04"),
    _row(SPRING, (NOORD,), "2026-02-21", "2026-03-01"),
    _row(SPRING, (MIDDEN, ZUID), "2026-02-14", "2026-02-22"),
    _row(MAY, REGIONS, "2026-04-25", "2026-05-03"),
    _row(SUMMER, (NOORD,), "2026-07-04", "2026-08-16"),
    _row(SUMMER, (MIDDEN,), "2026-07-18", "2026-08-30"),
    _row(SUMMER, (ZUID,), "2026-07-11", "2026-08-23"),
    # school year 2026-2027
    _row(AUTUMN, (NOORD,), "2026-10-10", "2026-10-18"),
    _row(AUTUMN, (MIDDEN, ZUID), "2026-10-17", "2026-10-25"),
    _row(CHRISTMAS, REGIONS, "2026-12-19", "2027-01-03"),
    _row(SPRING, (NOORD, MIDDEN), "2027-02-20", "2027-02-28"),
    _row(SPRING, (ZUID,), "2027-02-13", "2027-02-21"),
    _row(MAY, REGIONS, "2027-04-24", "2027-05-02"),
    _row(SUMMER, (NOORD,), "2027-07-10", "2027-08-22"),
    _row(SUMMER, (MIDDEN,), "2027-07-17", "2027-08-29"),
    _row(SUMMER, (ZUID,), "2027-07-24", "2027-09-05"),
    # school year 2027-2028
    _row(AUTUMN, (NOORD, MIDDEN), "2027-10-16", "2027-10-24"),
    _row(AUTUMN, (ZUID,), "2027-10-23", "2027-10-31"),
    _row(CHRISTMAS, REGIONS, "2027-12-25", "2028-01-09"),
    _row(SPRING, (NOORD,), "2028-02-19", "2028-02-27"),
    _row(SPRING, (MIDDEN, ZUID), "2028-02-26", "2028-03-05"),
    _row(MAY, REGIONS, "2028-04-29", "2028-05-07"),
    _row(SUMMER, (NOORD,), "2028-07-15", "2028-08-27"),
    _row(SUMMER, (MIDDEN,), "2028-07-08", "2028-08-20"),
    _row(SUMMER, (ZUID,), "2028-07-22", "2028-09-03"),
    # school year 2028-2029
    _row(AUTUMN, (NOORD,), "2028-10-14", "2028-10-22"),
    _row(AUTUMN, (MIDDEN, ZUID), "2028-10-21", "2028-10-29"),
    _row(CHRISTMAS, REGIONS, "2028-12-23", "2029-01-07"),
    _row(SPRING, (NOORD, MIDDEN), "2029-02-17", "2029-02-25"),
    _row(SPRING, (ZUID,), "2029-02-10", "2029-02-18"),
    _row(MAY, REGIONS, "2029-04-28", "2029-05-06"),
    _row(SUMMER, (NOORD,), "2029-07-21", "2029-09-02"),
    _row(SUMMER, (MIDDEN,), "2029-07-07", "2029-08-19"),
    _row(SUMMER, (ZUID,), "2029-07-14", "2029-08-26"),
    # school year 2029-2030
    _row(AUTUMN, (NOORD, MIDDEN), "2029-10-20", "2029-10-28"),
    _row(AUTUMN, (ZUID,), "2029-10-13", "2029-10-21"),
    _row(CHRISTMAS, REGIONS, "2029-12-22", "2030-01-06"),
    _row(SPRING, (NOORD,), "2030-02-16", "2030-02-24"),
    _row(SPRING, (MIDDEN, ZUID), "2030-02-23", "2030-03-03"),
    _row(MAY, REGIONS, "2030-04-27", "2030-05-05"),
    _row(SUMMER, (NOORD,), "2030-07-20", "2030-09-01"),
    _row(SUMMER, (MIDDEN,), "2030-07-13", "2030-08-25"),
    _row(SUMMER, (ZUID,), "2030-07-06", "2030-08-18"),
)
