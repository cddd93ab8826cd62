"""The digest as people read it: begins with a capital, and a series is one line."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

from bot.messages import render
from bot.playground.blocks.block_rules import block_problems

TODAY = date(2026, 4, 1)
MONTHS = ("januari", "februari", "maart")


def month(which: int, **fields: Any) -> dict[str, Any]:
    return {
        "task_id": which,
        "series": 1,
        "number": "4.8",
        "title": f"Gegevens over achterstanden leveren ({MONTHS[which - 1]} 2026)",
        "owners": ["Woonlint"],
        "due": f"2026-0{which}-28",
        "expected": None,
        "reason": "red",
        "days": 60 - which,
        "still_open": True,
    } | fields


def digest(**lists: Any) -> str:
    counts = {"total": 3, "done": 0, "amber": 0, "red": 3}
    payload = {"message": "digest", "language": "nl", "period": "eerste kwartaal van 2026", "counts": counts, "nothing": False}
    return render(payload | lists, today=TODAY).text


def test_the_title_begins_with_a_capital() -> None:
    assert digest().startswith("Eerste kwartaal van 2026 in het kort\n")


def test_the_periods_of_a_series_are_one_line_with_how_many() -> None:
    alone = month(1, series=None, number="5", title="Een kaart maken (herziene versie)")
    text = digest(decisions=[month(1), alone, month(2), month(3)])
    assert "Afspraak 4.8: Gegevens over achterstanden leveren (3 keer): 🔴 rood" in text
    assert "Afspraak 5: Een kaart maken (herziene versie): 🔴 rood" in text
    assert text.count("4.8") == 1


def test_of_periods_that_are_not_equally_late_it_tells_the_oldest() -> None:
    assert "(3 keer), de oudste 59 dagen te laat" in digest(slipped=[month(1), month(2), month(3)])
    assert "(2 keer), de eerste op 28 januari" in digest(coming=[month(1), month(2)])


def test_the_headline_says_what_counts_more_than_once() -> None:
    text = digest(repeated=[{"number": "4.8", "count": 3}])
    assert "Van de 3 afspraken met een deadline in dit kwartaal: 0 afgerond, 3 rood. Afspraak 4.8 telt 3 keer mee." in text


def test_of_what_waits_for_another_party_it_says_for_whom_and_since_when() -> None:
    waits = month(1, series=None, number="6", title="Een advies", waiting_for="Gemeente Veldhoek", waiting_since="2026-02-16")
    text = digest(decisions=[waits], slipped=[waits])
    assert "Afspraak 6: Een advies: 🔴 rood, wacht op de gemeente Veldhoek sinds 16 februari" in text
    assert "59 dagen te laat, wacht op de gemeente Veldhoek sinds 16 februari" in text


def test_periods_that_ask_for_something_else_stand_apart() -> None:
    text = digest(decisions=[month(1), month(2, reason="later_date", expected="2026-05-31")])
    assert text.count("Afspraak 4.8:") == 2
    assert "(februari 2026): nieuwe verwachting 31 mei, afgesproken was 28 februari" in text
    assert "/afspraak 4.8 en Verbeter…" in text and "?" not in text


def test_one_period_keeps_its_name() -> None:
    assert "Gegevens over achterstanden leveren (maart 2026)" in digest(coming=[month(3)])


def test_what_is_still_open_is_past_its_date_and_what_got_a_later_date_moved() -> None:
    moved = month(1, series=None, number="5", title="Een kaart maken", days=31, still_open=False)
    text = digest(slipped=[month(1), moved])
    assert "Gegevens over achterstanden leveren (januari 2026), 59 dagen te laat" in text
    assert "Afspraak 5: Een kaart maken, 31 dagen later" in text


def test_the_parties_are_a_table_where_slack_has_one_and_lines_where_not() -> None:
    parties = [
        {"party": "Woonlint *<!channel>*", "total": 12, "done": 9, "open": 3},
        {"party": "Gemeente Veldhoek", "total": 4, "done": 4, "open": 0},
    ]
    payload = {"message": "digest_rest", "language": "nl", "counts": {"done": 13, "red": 3}, "parties": parties}
    told = render(payload, today=TODAY)
    [table] = [block for block in told.blocks if block["type"] == "table"]
    assert [[cell["text"] for cell in row] for row in table["rows"]] == [
        ["Partij", "Afspraken", "Afgerond", "Nog open"],
        ["Woonlint *<\u2060!channel>*", "12", "9", "3"],
        ["Gemeente Veldhoek", "4", "4", "0"],
    ]
    assert block_problems(list(told.blocks), "message") == []
    assert not {block["type"] for block in told.simple} & {"table", "data_visualization"}
    drawn = "".join(re.findall(r'"text": "([^"]*)"', json.dumps(told.simple, ensure_ascii=False)))
    assert all("Gemeente Veldhoek: 4 van de 4 afgerond" in shown for shown in (told.text, drawn))


def test_a_digest_that_somebody_asked_for_says_where_the_rest_is() -> None:
    payload = {"message": "digest", "language": "nl", "decisions": [month(n % 3 + 1, series=None) for n in range(4)]}
    assert "zie de draad" in render(payload, today=TODAY).text
    assert "en nog 2; typ /afspraak lijst" in render(payload | {"asked": True}, today=TODAY).text


def test_of_what_runs_beside_them_all_alike_are_not_counted_twice() -> None:
    payload = {"message": "digest", "language": "nl", "counts": {}, "running": {"total": 29, "red": 29}}
    assert "Daarnaast lopen er 29, allemaal rood." in render(payload, today=TODAY).text


def alone(which: int, **fields: Any) -> dict[str, Any]:
    return month(which, series=None, number=str(which), title=f"Plan {which}", **fields)


def test_the_title_above_what_is_late_says_no_more_than_is_true() -> None:
    moved, late = alone(1, still_open=False), alone(2)
    titles = [digest(slipped=rows) for rows in ([moved], [late], [moved, late])]
    assert "\nOpgeschoven\n" in titles[0] and "\nTe laat\n" in titles[1] and "Opgeschoven" not in titles[1]
    assert "\nOpgeschoven of te laat\n" in titles[2]


def test_who_asked_for_a_digest_hears_where_the_rest_of_each_list_is() -> None:
    rows = [alone(n) for n in (1, 2, 3)]
    meetings = [{"name": "Overleg", "window_start": "2026-05-01", "window_end": "2026-05-31"}] * 3
    text = digest(asked=True, finished=rows, coming=rows, meetings=meetings)
    finished, coming, met = (
        text.split(title)[1].split("\n\n")[0] for title in ("Afgerond\n", "Wat eraan komt\n", "Overleggen\n")
    )
    assert "en nog 1\n" in finished.split("Wat eraan komt")[0], "what is finished is in no list of what is open"
    assert "en nog 1; typ /afspraak lijst" in coming.split("Overleggen")[0]
    assert "en nog 2; typ /afspraak agenda" in met
