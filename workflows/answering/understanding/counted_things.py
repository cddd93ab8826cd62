"""What people call the things that a target counts: 'huizen' for woningen, 'mensen' for statushouders, '€' for euro."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex

_SUM = lazy_regex(r"(?:€|\beur)\s*([0-9][0-9.]*(?:,[0-9]+)?(?:\s*(?:mln|miljoen|m))?)\b")
_SAME_THINGS = tuple(
    (tuple(names.split()), lazy_regex(rf"(?<=[0-9]\s)(?:{others})\b"))
    for names, others in (
        (
            "personen mensen houders ouderen jongeren senioren leden coaches starters huurders bewoners vrijwilligers "
            "medewerkers meesters kandidaten deelnemers adviseurs ambassadeurs studenten cursisten",
            "mensen|personen|man|people|persons|deelnemers|lui",
        ),
        ("woning", "huizen|sleutels|adressen|homes|houses|dwellings|apartments|flats|appartementen|panden"),
        ("gezin huishouden", "families|households|gezinnen|huishoudens|adressen|huisbezoeken"),
        ("bezoek", "visits|bezoeken|adressen|households|huishoudens|gezinnen|gesprekken|deuren"),
        ("box pakket", "dozen|doosjes|boxen|pakketten|boxes|packages|parcels"),
        ("lid leden", "members|leden"),
        ("boom bomen", "trees"),
        ("lamp", "lights|lamps|armaturen"),
        ("tuin", "gardens|yards"),
        ("ketel", "boilers|heat\\s+pumps|warmtepompen|toestellen"),
        ("wijk buurt", "neighbou?rhoods|districts|buurten|wijken"),
        ("locatie", "locations|sites|plekken|places"),
        ("laadp", "chargers|charging\\s+points|palen|laadpalen"),
        ("balkon", "balconies"),
        ("portiek", "stairwells|entrances|trappenhuizen"),
    )
)
"""What people call the things that are counted, by a part of the target's unit."""


def in_units(text: str, unit: str) -> str:
    """The text with its sums and things in the words of the target's unit."""
    if "euro" in unit:
        text = _SUM.sub(r"\1 euro", text)
    for names, pattern in _SAME_THINGS:
        if any(name in unit.lower() for name in names):
            text = pattern.sub(unit.split(maxsplit=1)[0].lower(), text)
    return text
