"""Slack's texts on the page: what is marked is marked, what is named is named, and whatever anybody writes stays text."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from lxml.html import HtmlElement
from markupsafe import Markup

from bot.playground.page.mrkdwn import inline, mrkdwn
from bot.playground.page.slack_dates import date_words
from bot.playground.page.standard_markdown import standard_markdown
from bot.playground.residents import escaped
from bot.playground.sample_workspace import CHANNEL, HUURDERS, sample_workspace

NOW = datetime(2026, 3, 26, 9, 35, tzinfo=ZoneInfo("Europe/Amsterdam"))
WORKSPACE = sample_workspace(lambda: NOW)

ALLOWED = {
    "strong": set(), "em": set(), "s": set(), "code": set(), "pre": set(), "blockquote": set(), "br": set(),
    "a": {"href", "rel", "target"}, "span": {"class"},
}  # fmt: skip
IN_MARKDOWN = ALLOWED | {
    "p": {"class"}, "ul": set(), "ol": {"start"}, "li": set(), "hr": set(),
    "table": set(), "thead": set(), "tbody": set(), "tr": set(), "th": set(), "td": set(),
}  # fmt: skip

PIECES = [
    "*", "_", "~", "`", "```", "\n", " ", ">", "&gt; ", "&lt;", "&amp;", "<", "|", "^", "!", "@", "#", ":", "woord", "é",
    "<@U0FATIMA>", f"<#{CHANNEL}>", "<!channel>", "<!date^1774511400^{date_long}|straks>", "<https://voorbeeld.nl|hier>",
    "<javascript:alert(1)|klik>", "<JAVASCRIPT:alert(1)>", "<data:text/html,x>", "[a](javascript:x)", "![a](https://x.nl/p.png)",
    "<script>alert(1)</script>", "<img src=x onerror=a>", '"><svg onload=a>', "</p>", "\x00", "\ud800", "{{ 7*7 }}", "{0}",
    "https://voorbeeld.nl/a?b=1&amp;c=2", "<https://voorbeeld.nl/\" onmouseover=\"a|x>", ":tada:", ":+1:",
    "# ", "- ", "1. ", "| a | b |\n|---|---|\n",
]  # fmt: skip
HOSTILE = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))


def page(shown: Markup) -> HtmlElement:
    """What a browser makes of it."""
    return html.fragment_fromstring(shown, create_parent="div")


def words(shown: Markup) -> str:
    """What one reads."""
    return page(Markup(shown.replace("<br>", "\n"))).text_content()


def assert_harmless(shown: Markup, allowed: dict[str, set[str]]) -> None:
    for element in page(shown).iterdescendants():
        assert element.tag in allowed
        assert set(element.attrib) <= allowed[element.tag]
        if element.tag == "a":
            assert re.match(r"(https?://|mailto:)", element.get("href"), re.IGNORECASE)
            assert element.get("rel") == "noopener noreferrer"
            assert element.get("target") == "_blank"
    shown.encode("utf-8")


@given(HOSTILE)
def test_whatever_is_written_only_text_and_its_own_few_elements_come_out(text: str) -> None:
    assert_harmless(mrkdwn(WORKSPACE, text), ALLOWED)
    assert_harmless(inline(WORKSPACE, text), ALLOWED)


@given(HOSTILE)
def test_the_same_holds_for_standard_markdown(text: str) -> None:
    assert_harmless(standard_markdown(text), IN_MARKDOWN)


@given(st.text(st.characters(exclude_categories=["C"], exclude_characters="*_~`:")))
def test_what_people_type_is_read_as_they_typed_it(text: str) -> None:
    assert words(mrkdwn(WORKSPACE, "." + escaped(text))) == "." + text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("*vet*", "<strong>vet</strong>"),
        ("_schuin_ en ~door~", "<em>schuin</em> en <s>door</s>"),
        ("*_beide_*", "<strong><em>beide</em></strong>"),
        ("(*vet*), echt", "(<strong>vet</strong>), echt"),
        ("2*3*4 en snake_case_naam", "2*3*4 en snake_case_naam"),
        ("* los * en *half", "* los * en *half"),
        ("*over\nde regel*", "*over<br>de regel*"),
        ("*vet _half* rest_", "<strong>vet _half</strong> rest_"),
        ("`*geen* vet`", "<code>*geen* vet</code>"),
        ("```\nregel *1*\n  regel 2\n```", "<pre><code>regel *1*\n  regel 2</code></pre>"),
        ("ervoor\n```x```\nerna", "ervoor<pre><code>x</code></pre>erna"),
        ("``` zonder eind", "``` zonder eind"),
        ("zei:\n&gt; een\n&gt; *twee*\nja", "zei:<blockquote>een<br><strong>twee</strong></blockquote>ja"),
        ("3 &gt; 2 &amp; 1 &lt; 2", "3 &gt; 2 &amp; 1 &lt; 2"),
        ("&amp;lt;", "&amp;lt;"),
        ("klaar :tada: :white_check_mark:", "klaar 🎉 ✅"),
        (":geen_bekende_naam: om 10:30:15", ":geen_bekende_naam: om 10:30:15"),
        ("een\n\ntwee", "een<br><br>twee"),
    ],
)
def test_marks(text: str, shown: str) -> None:
    assert mrkdwn(WORKSPACE, text) == shown


@pytest.mark.parametrize(
    ("text", "href", "label"),
    [
        ("<https://voorbeeld.nl/a?b=1&amp;c=2|het *verslag*>", "https://voorbeeld.nl/a?b=1&c=2", "het *verslag*"),
        ("<http://voorbeeld.nl>", "http://voorbeeld.nl", "http://voorbeeld.nl"),
        ("<mailto:karin@veldhoek.example>", "mailto:karin@veldhoek.example", "karin@veldhoek.example"),
        ("zie https://voorbeeld.nl/a_b_c.", "https://voorbeeld.nl/a_b_c", "https://voorbeeld.nl/a_b_c"),
        ("*https://voorbeeld.nl*", "https://voorbeeld.nl", "https://voorbeeld.nl"),
        ("&lt;https://voorbeeld.nl&gt;", "https://voorbeeld.nl", "https://voorbeeld.nl"),
    ],
)
def test_addresses_become_links(text: str, href: str, label: str) -> None:
    (link,) = page(mrkdwn(WORKSPACE, text)).iter("a")
    assert (link.get("href"), link.text_content()) == (href, label)


@pytest.mark.parametrize(
    "text",
    ["<javascript:alert(1)|klik>", "<data:text/html,x|y>", "<b>vet</b>", "<img src=x onerror=alert(1)>", "<//voorbeeld.nl|x>"],
)
def test_what_is_no_address_is_shown_as_it_was_written(text: str) -> None:
    shown = mrkdwn(WORKSPACE, text)
    assert (words(shown), len(page(shown))) == (text, 0)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"<@{HUURDERS}>", "@Fatima El Amrani"),
        ("<@U0NIEMAND>", "@U0NIEMAND"),
        (f"<#{CHANNEL}>", "#prestatieafspraken-veldhoek"),
        ("<#C0ELDERS|elders>", "#elders"),
        ("<!channel>", "@channel"),
        ("<!subteam^S1|@bestuur>", "@bestuur"),
    ],
)
def test_people_and_channels_are_named(text: str, name: str) -> None:
    (mention,) = page(mrkdwn(WORKSPACE, f"hoi {text}")).iter("span")
    assert (mention.get("class"), mention.text_content()) == ("mention", name)


def at(moment: datetime) -> int:
    return int(moment.timestamp())


@pytest.mark.parametrize(
    ("template", "days", "words"),
    [
        ("{date_num}", 5, "2026-03-31"),
        ("{date}", 5, "31 maart 2026"),
        ("{date_short}", 5, "31 mrt 2026"),
        ("{date_long}", 5, "dinsdag 31 maart 2026"),
        ("op {date_long} om {time}", 5, "op dinsdag 31 maart 2026 om 09:35"),  # the clock went forward on the 29th
        ("{date_pretty}", 1, "morgen"),
        ("{date_pretty}", 0, "vandaag"),
        ("{date_short_pretty}", -1, "gisteren"),
        ("{day_divider_pretty}", 5, "dinsdag 31 maart"),
        ("{ago}", -3, "3 dagen geleden"),
        ("{ago}", 1, "over 1 dag"),
        ("{onbekend}", 1, "anders"),
    ],
)
def test_dates_are_told_in_dutch(template: str, days: int, words: str) -> None:
    moment = (NOW.replace(tzinfo=None) + timedelta(days=days)).replace(tzinfo=NOW.tzinfo)
    assert date_words(template, at(moment), NOW, "anders") == words


@pytest.mark.parametrize("timestamp", ["", "straks", 10**30, -(10**30)])
def test_a_moment_that_is_none_shows_its_fallback(timestamp: object) -> None:
    assert date_words("{date}", timestamp, NOW, "31 maart") == "31 maart"


@pytest.mark.parametrize(
    ("text", "unbroken"),
    [
        ("Stand: 🔴 rood. Er is nog niets gemeld.", ["🔴 rood"]),
        ("Beschikbaarheid: 🟠 oranje (was 🟢 groen)", ["🟠 oranje", "🟢 groen"]),
        ("⚪ nog geen stand", ["⚪ nog"]),
        ("bijvoorbeeld: 4a klaar · 4a 60% · 4a wordt eind mei", ["4a 60%"]),
        ("in 2026 60% van de woningen", []),
        ("op 31 maart was het 60%", []),
    ],
)
def test_no_line_ends_between_a_light_and_its_word(text: str, unbroken: list[str]) -> None:
    page = html.fragment_fromstring(mrkdwn(WORKSPACE, text), create_parent="div")
    assert [part.text for part in page.iterfind("span[@class='unbroken']")] == unbroken
    assert page.text_content() == text


def test_a_date_in_a_text_may_carry_a_link() -> None:
    shown = page(mrkdwn(WORKSPACE, f"<!date^{at(NOW)}^{{date}}^https://voorbeeld.nl|fallback>"))
    assert [(link.get("href"), link.text_content()) for link in shown.iter("a")] == [("https://voorbeeld.nl", "26 maart 2026")]


@pytest.mark.parametrize("text", ["*a ", "_a*b~c", "`", "<@", ":a", "<", "http://", "> ", "```", "*_~"])
def test_a_very_long_text_takes_no_more_than_its_length(text: str) -> None:
    assert mrkdwn(WORKSPACE, text * (40_000 // len(text)))  # the suite's own patience is the limit
