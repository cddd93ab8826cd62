"""What words of time in a signed document mean. The expectations are the table of periods in the specification."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.mentions import Bound, Part, Unit, find_mentions, period_of
from calendars.periods import PeriodKind, Recurrence

ONE_YEAR = (date(2022, 1, 1), date(2022, 12, 31))
FOUR_YEARS = (date(2021, 1, 1), date(2024, 12, 31))


def only_period(text: str, term: tuple[date, date] = ONE_YEAR, year: int = 2022):
    """The meaning of the one mention that the text has."""
    found = find_mentions(text)
    assert len(found) == 1, [mention.text for mention in found]
    return period_of(found[0], year=year, term=term)


def day(text: str) -> date:
    return date.fromisoformat(text)


PERIODS = [
    ("De gemeente organiseert in Q2 2022 een bijeenkomst", "quarter", "2022-04-01", "2022-06-30"),
    ("gereed in Q3", "quarter", "2022-07-01", "2022-09-30"),
    ("in Q1-2023 gereed", "quarter", "2023-01-01", "2023-03-31"),
    ("Q4 '21", "quarter", "2021-10-01", "2021-12-31"),
    ("in het 2e kwartaal", "quarter", "2022-04-01", "2022-06-30"),
    ("in het tweede kwartaal van 2023", "quarter", "2023-04-01", "2023-06-30"),
    ("in het eerste kwartaal van 2022", "quarter", "2022-01-01", "2022-03-31"),
    ("in het laatste kwartaal", "quarter", "2022-10-01", "2022-12-31"),
    ("in het derde\nkwartaal van het jaar 2022", "quarter", "2022-07-01", "2022-09-30"),
    ("leggen eind Q2 hun planning naast elkaar", "quarter", "2022-04-01", "2022-06-30"),
    ("aan het eind van het eerste kwartaal", "quarter", "2022-01-01", "2022-03-31"),
    ("uiterlijk eind Q3 2022", "quarter", "2022-07-01", "2022-09-30"),
    ("in T2 van 2022", "tertial", "2022-05-01", "2022-08-31"),
    ("In het T3 2022", "tertial", "2022-09-01", "2022-12-31"),
    ("Uiterlijk in het tweede tertiaal wordt", "tertial", "2022-05-01", "2022-08-31"),
    ("in het eerste tertiaal van 2022", "tertial", "2022-01-01", "2022-04-30"),
    ("in de eerste helft van 2022", "half", "2022-01-01", "2022-06-30"),
    ("in de eerste zes maanden van 2022", "half", "2022-01-01", "2022-06-30"),
    ("de laatste 3 maanden van het jaar", "quarter", "2022-10-01", "2022-12-31"),
    ("in de eerste vier maanden van 2022", "tertial", "2022-01-01", "2022-04-30"),
    ("in het eerste halfjaar", "half", "2022-01-01", "2022-06-30"),
    ("in het tweede half jaar van 2023", "half", "2023-07-01", "2023-12-31"),
    ("in de tweede helft van het jaar", "half", "2022-07-01", "2022-12-31"),
    ("in maart 2022", "month", "2022-03-01", "2022-03-31"),
    ("bespreken partijen dit in februari", "month", "2022-02-01", "2022-02-28"),
    ("eind september", "month", "2022-09-01", "2022-09-30"),
    ("okt. 2022", "month", "2022-10-01", "2022-10-31"),
    ("jan '23", "month", "2023-01-01", "2023-01-31"),
    ("uiterlijk okt. ’22", "month", "2022-10-01", "2022-10-31"),
    ("begin november", "range", "2022-11-01", "2022-11-10"),
    ("medio mei 2022", "range", "2022-05-01", "2022-05-15"),
    ("uiterlijk 1 juli", "date", "2022-01-01", "2022-07-01"),
    ("uiterlijk op 1 juli 2023", "date", "2023-01-01", "2023-07-01"),
    ("vóór 1 juli", "date", "2022-01-01", "2022-06-30"),
    ("uiterlijk op twaalf mei", "date", "2022-01-01", "2022-05-12"),
    ("vóór één juli 2022", "date", "2022-01-01", "2022-06-30"),
    ("vóór de eerste oktober", "date", "2022-01-01", "2022-09-30"),
    ("op tweeëntwintig juni 2022", "date", "2022-01-01", "2022-06-22"),
    ("in een mei vol zon", "month", "2022-05-01", "2022-05-31"),
    ("de eerste mei-viering", "month", "2022-05-01", "2022-05-31"),
    ("voor 1 oktober 2022 levert", "date", "2022-01-01", "2022-09-30"),
    ("1-7-2022", "date", "2022-01-01", "2022-07-01"),
    ("op 01/03/2022", "date", "2022-01-01", "2022-03-01"),
    ("2022-11-15", "date", "2022-01-01", "2022-11-15"),
    ("op 1 juli 2022", "date", "2022-01-01", "2022-07-01"),
    ("uiterlijk maandag 3 oktober 2022", "date", "2022-01-01", "2022-10-03"),
    ("tot en met 15 december 2022", "date", "2022-01-01", "2022-12-15"),
    ("begin 2022", "range", "2022-01-01", "2022-03-31"),
    ("medio 2022", "range", "2022-01-01", "2022-06-30"),
    ("Tot medio 2022 voert de gemeente", "range", "2022-01-01", "2022-06-30"),
    ("halverwege 2023", "range", "2023-01-01", "2023-06-30"),
    ("Eind 2021 worden adviezen opgeleverd", "range", "2021-10-01", "2021-12-31"),
    ("voor het einde van het jaar", "range", "2022-01-01", "2022-12-31"),
    ("vóór eind 2022", "range", "2022-01-01", "2022-12-31"),
    ("vóór eind mei", "range", "2022-01-01", "2022-05-31"),
    ("in de eerste week van maart", "range", "2022-03-01", "2022-03-07"),
    ("in de derde week van mei 2022", "range", "2022-05-15", "2022-05-21"),
    ("uiterlijk in de laatste week van juni", "range", "2022-06-24", "2022-06-30"),
    ("direct na de bouwvak", "range", "2022-09-01", "2022-09-30"),
    ("aan het eind van 2022", "range", "2022-10-01", "2022-12-31"),
    ("in het voorjaar", "range", "2022-03-01", "2022-05-31"),
    ("in het voorjaar van 2023", "range", "2023-03-01", "2023-05-31"),
    ("nog voor de zomer", "range", "2022-01-01", "2022-06-30"),
    ("vóór de zomervakantie", "range", "2022-01-01", "2022-06-30"),
    ("na de zomer van 2022", "range", "2022-09-01", "2022-09-30"),
    ("zomer 2022", "range", "2022-06-01", "2022-08-31"),
    ("najaar 2022", "range", "2022-09-01", "2022-11-30"),
    ("in 2022", "year", "2022-01-01", "2022-12-31"),
    ("in de loop van 2022", "year", "2022-01-01", "2022-12-31"),
    ("gedurende het jaar 2023", "year", "2023-01-01", "2023-12-31"),
    ("gedurende het jaar", "year", "2022-01-01", "2022-12-31"),
    ("uiterlijk in 2023", "year", "2023-01-01", "2023-12-31"),
    ("voor 2022 is 50.000 euro beschikbaar", "year", "2022-01-01", "2022-12-31"),
    ("2023", "year", "2023-01-01", "2023-12-31"),
    ("in de periode 2021 tot en met 2024", "range", "2021-01-01", "2024-12-31"),
    ("2021 t/m 2024", "range", "2021-01-01", "2024-12-31"),
    ("in de periode 2022-2025", "range", "2022-01-01", "2025-12-31"),
    ("in 2022 en 2023", "range", "2022-01-01", "2023-12-31"),
    ("schuift van Q2 naar Q3", "range", "2022-04-01", "2022-09-30"),
    ("Q2/Q3", "range", "2022-04-01", "2022-09-30"),
    ("Q2/3 2022", "range", "2022-04-01", "2022-09-30"),
    ("Q1 t/m Q3 2022", "range", "2022-01-01", "2022-09-30"),
    ("in Q1 en Q2", "range", "2022-01-01", "2022-06-30"),
    ("in het eerste en tweede kwartaal van 2022", "range", "2022-01-01", "2022-06-30"),
    ("van het derde kwartaal 2022 tot en met het eerste kwartaal 2023", "range", "2022-07-01", "2023-03-31"),
    ("van Q4 tot en met Q1", "range", "2022-10-01", "2023-03-31"),
    ("februari/maart", "range", "2022-02-01", "2022-03-31"),
    ("tussen 1 maart en 1 juni 2022", "range", "2022-03-01", "2022-06-01"),
    ("tussen 1 en 15 november", "range", "2022-11-01", "2022-11-15"),
    ("week 20", "range", "2022-05-16", "2022-05-20"),
    ("Vanaf Q2 2022 kan gestart worden", "range", "2022-04-01", "2022-12-31"),
    ("met ingang van 1 september 2022", "range", "2022-09-01", "2022-12-31"),
    ("doorlopend", "range", "2022-01-01", "2022-12-31"),
    ("gedurende de looptijd van deze overeenkomst", "range", "2022-01-01", "2022-12-31"),
    ("in de planperiode", "range", "2022-01-01", "2022-12-31"),
    ("tot maart 2022", "range", "2022-01-01", "2022-02-28"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "start", "due"), PERIODS)
def test_words_of_time_mean_the_period_of_the_table(text: str, kind: str, start: str, due: str) -> None:
    period = only_period(text)
    assert (period.kind, period.start, period.due) == (PeriodKind(kind), day(start), day(due))
    assert period.recurrence is None


@pytest.mark.parametrize(
    ("text", "recurrence", "times"),
    [
        ("levert maandelijks gegevens aan", Recurrence.MONTHLY, 12),
        ("iedere maand", Recurrence.MONTHLY, 12),
        ("per kwartaal", Recurrence.QUARTERLY, 4),
        ("ieder kwartaal een overleg", Recurrence.QUARTERLY, 4),
        ("vier keer per jaar", Recurrence.QUARTERLY, 4),
        ("monitoren wij halfjaarlijks", Recurrence.HALF_YEARLY, 2),
        ("een halfjaarlijkse bijeenkomst", Recurrence.HALF_YEARLY, 2),
        ("ieder half jaar", Recurrence.HALF_YEARLY, 2),
        ("in beide halfjaren vijf woningen", Recurrence.HALF_YEARLY, 2),
        ("in alle vier kwartalen", Recurrence.QUARTERLY, 4),
        ("in beide jaren", Recurrence.YEARLY, 1),
        ("Eén keer per jaar", Recurrence.YEARLY, 1),
        ("minimaal twee keer per jaar", Recurrence.HALF_YEARLY, 2),
        ("tweemaal per jaar", Recurrence.HALF_YEARLY, 2),
        ("2x per jaar", Recurrence.HALF_YEARLY, 2),
        ("jaarlijks", Recurrence.YEARLY, 1),
        ("elk jaar", Recurrence.YEARLY, 1),
        ("eens per jaar", Recurrence.YEARLY, 1),
        ("per kalenderjaar", Recurrence.YEARLY, 1),
        ("ieder begrotingsjaar", Recurrence.YEARLY, 1),
        ("één keer per jaar", Recurrence.YEARLY, 1),
        ("per tertiaal", None, 3),
        ("drie keer per jaar", None, 3),
        ("om de twee jaar", None, 0.5),
        ("eens in de twee jaar", None, 0.5),
        ("tweejaarlijks", None, 0.5),
        ("elke twee maanden", None, 6),
        ("elke laatste week van de maand", Recurrence.MONTHLY, 12),
        ("iedere eerste maandag van het kwartaal", Recurrence.QUARTERLY, 4),
        ("in de eerste week van elke maand", Recurrence.MONTHLY, 12),
        ("elke laatste werkdag van het kwartaal", Recurrence.QUARTERLY, 4),
        ("iedere 1e dinsdag van de maand", Recurrence.MONTHLY, 12),
        ("elke 15e van de maand", Recurrence.MONTHLY, 12),
        ("iedere eerste week van een kwartaal", Recurrence.QUARTERLY, 4),
        ("elke derde zaterdag in de maand", Recurrence.MONTHLY, 12),
    ],
)
def test_a_frequency_is_a_series_over_the_term(text: str, recurrence: Recurrence | None, times: float) -> None:
    period = only_period(text, FOUR_YEARS)
    assert period.kind is PeriodKind.RECURRING
    assert (period.start, period.due) == FOUR_YEARS
    assert (period.recurrence, period.times_per_year) == (recurrence, times)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("jaarlijks in mei", "2024-05-31"),
        ("elk jaar vóór 1 oktober", "2024-09-30"),
        ("jaarlijks uiterlijk 1 april", "2024-04-01"),
        ("op 15 december van elk jaar", "2024-12-15"),
        ("jaarlijks in het eerste kwartaal", "2024-03-31"),
    ],
)
def test_a_yearly_series_with_a_moment_is_due_at_that_moment(text: str, due: str) -> None:
    period = only_period(text, FOUR_YEARS)
    assert (period.kind, period.recurrence, period.due) == (PeriodKind.RECURRING, Recurrence.YEARLY, day(due))


def test_what_starts_from_a_moment_goes_on_to_the_end_of_the_term() -> None:
    assert only_period("vanaf Q2 2022", FOUR_YEARS).due == day("2024-12-31")
    assert only_period("gedurende de looptijd", FOUR_YEARS).start == day("2021-01-01")


@pytest.mark.parametrize(
    "text",
    [
        "30% sociale huur",
        "de NTA 8800 en EP2",
        "Lindelaan 20-22",
        "artikel 42 lid 1 van de Woningwet",
        "60-jarigen",
        "met 225 woningen",
        "in totaal 2022 woningen",
        "een huur van € 1.025 per maand",
        "850 euro per maand",
        "de eerste helft van de woningen",
        "de eerste zes maanden na oplevering",
        "de laatste drie maanden van de looptijd",
        "afspraak 6.2",
        "Woonvisie 2020",
        "telefoon 06-12345678",
        "de Junistraat en de Augustusweg",
        "energielabel T3000 of Q10",
        "31 februari 2022 stond er niet als dag, 45-13-2022 ook niet",
        "binnen een maand na de gunning",
        "vrijdag en volgende week",
        "",
    ],
)
def test_numbers_that_are_no_dates_give_no_mention(text: str) -> None:
    found = [mention for mention in find_mentions(text) if mention.unit is not Unit.MONTH]
    assert found == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2022 wordt in Q2 gestart", ["In 2022", "in Q2"]),
        ("in maart en oktober", ["in maart", "oktober"]),
        ("In Q1 een bijeenkomst, in T2 2022 de evaluatie.", ["In Q1", "in T2 2022"]),
        ("gereed vóór 1 juli en jaarlijks geëvalueerd", ["vóór 1 juli", "jaarlijks"]),
        ("Q1 2022 of Q4 2022", ["Q1 2022", "Q4 2022"]),
        ("de pilot van 2020 en 2021 wordt in T2 2022 geëvalueerd", ["in T2 2022"]),
    ],
)
def test_several_mentions_stand_in_the_order_of_the_text(text: str, expected: list[str]) -> None:
    assert [mention.text for mention in find_mentions(text)] == expected


def test_a_mention_says_its_shape() -> None:
    (until,) = find_mentions("Tot medio 2022")
    assert (until.unit, until.year, until.part, until.bound) == (Unit.YEAR, 2022, Part.MIDDLE, Bound.UNTIL)
    (span,) = find_mentions("van Q2 naar Q3 2022")
    assert (span.number, span.year) == (2, 2022)
    assert span.second is not None
    assert span.second.number == 3
    (before,) = find_mentions("vóór 1 juli")
    assert (before.bound, before.month, before.day, before.year) == (Bound.BEFORE, 7, 1, None)


def test_the_29th_of_february_only_exists_in_a_leap_year() -> None:
    (found,) = find_mentions("29 februari")
    assert period_of(found, year=2022, term=ONE_YEAR) is None
    assert period_of(found, year=2024, term=FOUR_YEARS) is not None


VOCABULARY = (
    "in eind begin medio Q1 Q3 T2 2022 2023 maart mei 1 31 juli vóór tot en met t/m / - van naar jaarlijks per kwartaal "
    "twee keer jaar vanaf 1-7-2022 voorjaar , . ( ) ' % woningen vrijdag volgende week over maand"
)
WORDS = st.lists(st.sampled_from(VOCABULARY.split()), max_size=14).map(" ".join)


@given(st.one_of(st.text(max_size=120), WORDS), st.booleans())
def test_any_text_gives_mentions_that_stand_in_it_and_never_overlap(text: str, spoken: bool) -> None:
    found = find_mentions(text, spoken=spoken)
    for mention in found:
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.one_of(st.text(max_size=80), WORDS), st.integers(2015, 2035))
def test_a_period_never_ends_before_it_starts(text: str, year: int) -> None:
    term = (date(year, 1, 1), date(year + 3, 12, 31))
    for mention in find_mentions(text):
        period = period_of(mention, year=year, term=term)
        assert period is None or period.start <= period.due


@pytest.mark.parametrize("text", ["Woonlint en Lente werken samen", "zorgorganisatie Lente", "Stichting Zomer helpt"])
def test_a_season_in_a_name_is_no_time(text: str) -> None:
    assert find_mentions(text) == []


@pytest.mark.parametrize("text", ["Lente 2026", "in de Lente", "lente", "Gereed: Herfst", "planning Zomer 2026"])
def test_a_season_with_a_capital_is_a_time_where_it_says_when(text: str) -> None:
    assert [mention.unit for mention in find_mentions(text)] == [Unit.SEASON]
