"""Which sites are asked, from the configuration: the calendars of others, and the government's list of school holidays."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from bot.config import Config
from workflows.ground_rules import Outside, OutsideSource

SCHOOL = "Schoolvakanties"


@dataclass(frozen=True, slots=True)
class Source:
    """A site: `address` may hold a secret and is never shown; `key` names its copy in store."""

    name: str
    key: str
    address: str
    is_school: bool = False


def sources(config: Config) -> list[Source]:
    """Every site that is asked, the school holidays first."""
    found = [Source(name, _key(address), address) for name, address in config.calendars.outside if address]
    school = config.calendars.school_holidays_url
    return [*([Source(SCHOOL, _key(school), school, is_school=True)] if school else []), *found]


def outside_of(config: Config) -> Outside:
    """The same for the workflows, without addresses."""
    found = sources(config)
    return Outside(
        calendars=tuple(OutsideSource(one.name, one.key) for one in found if not one.is_school),
        school=next((OutsideSource(one.name, one.key) for one in found if one.is_school), None),
        region=config.calendars.school_region,
        regions=config.calendars.school_regions,
    )


def _key(address: str) -> str:
    """Another address is another source: its copy is not that of the old one."""
    return hashlib.sha256(address.encode()).hexdigest()
