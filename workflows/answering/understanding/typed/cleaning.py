"""Makes plain words of a reply as Slack hands it over: without quotes, struck-out text, markup, emoji and capitals.

Emoji that mean something become the words in `SIGNS`, people become `@1`, `@2` (see `Cleaned.people`), number words figures.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from calendars.dutch import number_of
from calendars.lazy_pattern import AnyMatch, lazy_regex
from workflows.answering.understanding.typed.casual_spelling import written_out
from workflows.answering.understanding.typed.colours import colours_named
from workflows.answering.understanding.typed.english_days import english_days_spelled
from workflows.answering.understanding.typed.english_denials import english_denials_spelled
from workflows.answering.understanding.typed.no_longer import no_longer_spelled
from workflows.answering.understanding.typed.references import without_references
from workflows.answering.understanding.typed.spelling import mended, squeezed

SIGNS: dict[str, tuple[str, ...]] = {
    "signdone": ("✅", "✔", "☑", "💯", ":white_check_mark:", ":heavy_check_mark:", ":ballot_box_with_check:", ":100:"),
    "signgreen": ("🟢", "💚", ":large_green_circle:", ":green_circle:", ":green_heart:"),
    "signamber": (
        *("🟠", "🟡", "⚠", ":large_orange_circle:", ":large_yellow_circle:", ":orange_circle:"),
        *(":yellow_circle:", ":warning:"),
    ),
    "signred": ("🔴", "⛔", "🛑", ":red_circle:", ":large_red_circle:", ":no_entry:", ":octagonal_sign:"),
    "signno": ("❌", "✖", "❎", ":x:", ":heavy_multiplication_x:", ":negative_squared_cross_mark:"),
    "signirony": (
        *("🙄", "🙃", "😏", "🤡", ":face_with_rolling_eyes:", ":roll_eyes:", ":rolling_eyes:", ":smirk:"),
        *(":upside_down_face:", ":clown_face:"),
    ),
    "?": ("❓", "❔", ":question:", ":grey_question:"),
}
_SIGN_OF = {mark: word for word, marks in SIGNS.items() for mark in marks}
_SIGN = lazy_regex("|".join(re.escape(mark) for mark in sorted(_SIGN_OF, key=len, reverse=True)))
_MENTION = lazy_regex(r"<@([A-Z0-9]+)(?:\|[^>]*)?>")
_LINK = lazy_regex(r"<(?:[#!][^>|]*|(?:https?|mailto|tel):[^>|]*)(?:\|([^>]*))?>")
_ADDRESS = lazy_regex(r"https?://\S+")
_EMOJI = lazy_regex(
    r":(?:[+-]1|[a-z][a-z0-9_+'-]*):(?::skin-tone-\d:)?|"
    r"[\p{Emoji_Presentation}\p{Extended_Pictographic}\u200d\ufe0f\U0001f3fb-\U0001f3ff]"
)
_EMOJI_BETWEEN = lazy_regex(rf"(?<=[\w)])\s*(?:(?:{_EMOJI.pattern})\s*)+(?=[\w(])")
"""A picture between words parts them as a comma does."""
_STRUCK = lazy_regex(r"(?<![\w~])~(?=\S)[^~\n]*~(?![\w~])")
_MARKUP = lazy_regex(r"(?<!\w)[*_`]+(?=\S)|(?<=\S)[*_`]+(?!\w)")
_SPACES = lazy_regex(r"[^\S\n]+")
_INITIALS = lazy_regex(r"\b(?:[a-z]\.){2,}")
_ONE_ACCENTED = lazy_regex(r"\b(?:éé|Éé|éÉ|ÉÉ)n\b")
_ACCENTS = str.maketrans("éèëêïîíôöóòüûúùáàâäçñÉÈËÊÓÖ’‘`´“”", "eeeeiiioooouuuuaaaacnEEEEOO''''\"\"")
_WORDS = lazy_regex(r"[a-z]+(?:-[a-z]+)?")
_COMPOUND = lazy_regex(
    r"\b(?:(?:one|two|three|four|five|six|seven|eight|nine|a)\s+hundred|"
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -]"
    r"(?:one|two|three|four|five|six|seven|eight|nine)|[a-z]+duizend\s+[a-z]*honderd[a-z]*)\b"
)
_NO_NUMBERS = {"een", "one", "ten", "half", "halve", "a"}
_ONE = lazy_regex(
    r"\b(?:een|one)(?=\s+(?:van\s+(?:de|het)\s+\d|van\s+\d|of\s+(?:the\s+)?\d|out\s+of)|\s+procent|\s+bijgekomen)|"
    r"\b(?:een|one)(?<=\b(?:but|except|except\s+for|behalve)\s+\w+)(?=\W*\Z|\s+(?:done|finished|klaar|af|gereed)\b)|\been(?=\s+na\b)(?<=\bop\s+een)|"
    r"\bten(?=\s+(?:of|out|homes))"
)
_GREETING = (
    r"(?:(?:met\s+)?(?:vriendelijke|hartelijke|warme|veel)?\s*groet(?:en|jes)?|mvg|m\.v\.g\.|"
    r"(?:kind\s+|best\s+)?regards|cheers)"
)
_GREETED = lazy_regex(
    rf"(?i)\n\s*{_GREETING}\b[\s,.!]*\n.*\Z|(?:(?<=[.!?)\n])|\A)\s*{_GREETING}\b[\s,.!]*(?:(?:van\s+)?\p{{Lu}}?[\p{{L}}'.-]+\s*){{0,4}}\Z",
    re.DOTALL,
)
_SALUTATION = lazy_regex(
    r"(?i)\A\s*(?:beste|geachte|hallo|hoi|hi|hello|dear|dag|goede?\s?(?:morgen|middag|navond|dag))\b\s*"
    r"(?:\p{L}[\p{L}' ]{0,25})?(?:,|\n)"
)
_MAIL_HEAD = lazy_regex(
    r"(?im)^[^\S\n]*(?:-{2,}[^\n]*(?:forwarded|original|doorgestuurd|oorspronkelijk)[^\n]*-{2,}|(?:van|from|afzender)\s*:\s*\S[^\n]*\n\s*(?:aan|to|cc|datum|date|"
    r"verzonden|sent|onderwerp|subject)\s*:|\b(?:fwd?|doorgestuurd)\s*:[^\n]*\n)"
)
_HEAD_LINE = lazy_regex(
    r"(?im)^[^\S\n]*(?:-{2,}[^\n]*-{2,}|(?:van|from|afzender|aan|to|cc|datum|date|verzonden|sent|onderwerp|subject|fwd?|re|doorgestuurd)\s*:[^\n]*)(?:\n|\Z)"
)
"""The head of a mail that was pasted or forwarded, and each of its lines."""
_AGE = lazy_regex(r"(?<=\b\p{Lu}\p{Ll}+)\s\([0-9]{2,3}\W?\)")
"""'Mevrouw De Wit (91)': how old somebody is."""
_BOT = "U0BOT"
LONGEST_REPLY = 4000
"""What a person types is shorter; what is longer is cut, so that a pasted document costs no more than a letter."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """`text` in lower case with figures for number words; `cased` the same with capitals; `people` the mentions in order."""

    text: str
    cased: str
    people: tuple[str, ...]
    forwarded: bool = False
    """Whether the words are a mail of somebody else's."""


def clean(reply: str, *, bot_user: str | None = None) -> Cleaned:
    """The words of the reply that count."""
    lines = [line for line in reply[:LONGEST_REPLY].splitlines() if not line.lstrip().startswith((">", "&gt;"))]
    text, forwarded = _without_mail(html.unescape("\n".join(lines)))
    text = _STRUCK.sub(" ", _body_of(text))
    people: list[str] = []

    def person(found: AnyMatch) -> str:
        user = found[1]
        if user == bot_user or user.startswith(_BOT):
            return " "
        people.append(f"<@{user}>")
        return f" @{len(people)} "

    text = _MENTION.sub(person, text)
    text = _ADDRESS.sub(" ", _LINK.sub(r" \1 ", text))
    text = _MARKUP.sub("", _without_pictures(_ONE_ACCENTED.sub("1", text))).translate(_ACCENTS)
    text = _AGE.sub("", text)
    cased = _SPACES.sub(" ", text).strip()
    return Cleaned(_plain_words(cased.lower()), cased, tuple(people), forwarded)


def _without_pictures(text: str) -> str:
    """Words for the emoji that mean something, a comma for one between words; most answers have none."""
    if text.isascii() and ":" not in text:
        return text
    text = _SIGN.sub(lambda found: f" {_SIGN_OF[found[0]]} ", text)
    return _EMOJI.sub(" ", _EMOJI_BETWEEN.sub(", ", text))


def _without_mail(text: str) -> tuple[str, bool]:
    """What the writer says above a forwarded mail; or the mail itself without its head, and that it is one."""
    head = _MAIL_HEAD.search(text) if ":" in text or "--" in text else None
    if head is None:
        return text, False
    own = text[: head.start()]
    return (own, False) if own.strip() else (_HEAD_LINE.sub("", text), True)


def _body_of(text: str) -> str:
    """A letter without its salutation and what stands under its greeting; where nothing would be left, the whole."""
    body = _SALUTATION.sub("", _GREETED.sub("", text))
    return body if body.strip(" \n,.!") else text


def _plain_words(text: str) -> str:
    """Figures for number words, typing errors in the words that matter mended, abbreviations without their stops."""
    text = _INITIALS.sub(lambda found: found[0].replace(".", ""), text.translate(_ACCENTS))
    text = mended(written_out(squeezed(without_references(text))))
    text = colours_named(no_longer_spelled(english_denials_spelled(text)))
    text = _COMPOUND.sub(_figure, english_days_spelled(text))
    text = _WORDS.sub(lambda found: _figure(found) if found[0] not in _NO_NUMBERS else found[0], text)
    return _ONE.sub(lambda found: "10" if found[0] == "ten" else "1", text)


def _figure(found: AnyMatch) -> str:
    value = number_of(found[0])
    return found[0] if value is None else str(value).replace(".", ",")
