"""The templates of the page: what is put into them is escaped, and what is missing is a mistake."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined


def page_templates() -> Environment:
    """A fresh one, to which filters may be given."""
    return Environment(
        loader=PackageLoader("bot.playground.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
