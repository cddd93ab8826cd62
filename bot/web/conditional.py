"""What a client already has and what it can unpack: conditional requests and content codings (RFC 9110)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime

from calendars.lazy_pattern import lazy_re

_ENTITY_TAG = lazy_re(r'(?:W/)?("[^"]*")')
_CODING = lazy_re(r"\s*([!#$%&'*+.^_`|~\w-]+)\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*)?", re.ASCII)


def matched_tag(if_none_match: str, tags: Sequence[str]) -> str | None:
    """The first of these entity tags that the header names, compared weakly (section 13.1.2); `*` names every one."""
    if if_none_match.strip() == "*":
        return tags[0]
    named = set(_ENTITY_TAG.findall(if_none_match))
    return next((tag for tag in tags if tag in named), None)


def unchanged_since(if_modified_since: str, modified: datetime) -> bool:
    """Whether nothing changed after the date in the header; a date that can't be read counts for nothing (section 13.1.3)."""
    try:
        since = parsedate_to_datetime(if_modified_since)
    except (ValueError, TypeError, OverflowError):
        return False
    if since.tzinfo is None:
        since = since.replace(tzinfo=UTC)
    return modified.replace(microsecond=0) <= since


def http_date(moment: datetime) -> str:
    """A moment as HTTP writes it (section 5.6.7), in whole seconds."""
    return format_datetime(moment.astimezone(UTC), usegmt=True)


def accepts_gzip(accept_encoding: str) -> bool:
    """Whether gzip is welcome, and not less so than the plain bytes (section 12.5.3)."""
    weights: dict[str, float] = {}
    for part in accept_encoding.casefold().split(","):
        if found := _CODING.fullmatch(part):
            weights[found[1].replace("x-gzip", "gzip")] = float(found[2] or 1)
    gzip = weights.get("gzip", weights.get("*", 0.0))
    return gzip > 0 and gzip >= weights.get("identity", 0.0)
