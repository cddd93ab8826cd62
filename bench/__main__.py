"""`make bench`: all measurements, or those that are named. Numbers of a busy machine differ; the ratios are of one run."""

from __future__ import annotations

import argparse
import json
import logging

from bench import acknowledging, bundles, deliveries, feeds, lived_country, ticks, understood_replies
from bench.table import say

PARTS = ("tick", "bundles", "deliveries", "country", "feeds", "acknowledging", "documents", "replies")


def main() -> None:
    """Measures what the command line names."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, "one-country", []], help="what to measure (all of it)")
    parser.add_argument("--agreements", type=int, default=1_700, help="the size of the country")
    parser.add_argument("--seed", type=int, default=1, help="another seed is another country")
    asked = parser.parse_args()
    logging.disable(logging.WARNING)
    if asked.parts == ["one-country"]:
        say(json.dumps(lived_country.live(agreements=asked.agreements, seed=asked.seed)))
        return
    for part in asked.parts or PARTS:
        match part:
            case "tick":
                ticks.measure()
            case "bundles":
                bundles.measure(seed=asked.seed)
            case "deliveries":
                deliveries.measure()
            case "documents":
                from bench import documents  # noqa: PLC0415 - its peers are not in every environment

                documents.measure()
            case "feeds":
                feeds.measure()
            case "acknowledging":
                acknowledging.measure()
            case "replies":
                understood_replies.measure()
            case "country":
                lived_country.measure(agreements=asked.agreements, seed=asked.seed)


if __name__ == "__main__":
    main()
