"""Two versions of an agreement beside each other: each afspraak is found by what it is about, and not by its number."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workflows.reading.comparing.assignment import best_pairs
from workflows.reading.comparing.compare import compare
from workflows.reading.comparing.comparison import Comparison, Fate
from workflows.reading.proposal import Proposal
from workflows.reading.read import read_document

HEAD = """Prestatieafspraken Veldhoek {year}

De gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS) spreken het volgende af.

Afspraken

"""
ENERGY = "Woonlint organiseert in het eerste kwartaal van {year} een bijeenkomst over energie."
ELDERLY = "De gemeente stelt voor 1 mei {year} een plan voor ouderenhuisvesting op."
BUILDING = "Woonlint levert in {year} veertig sociale huurwoningen op aan de Havenkade."
GARDENS = "De HDS en Woonlint maken in Q3 {year} een schouw door de binnentuinen van de Rietbuurt."
DEBTS = "Woonlint bespreekt ieder kwartaal met de gemeente welke huurders een betalingsachterstand hebben."
FIVE = (ENERGY, ELDERLY, BUILDING, GARDENS, DEBTS)


def document(*texts: str, numbers: list[str] | None = None, year: int = 2027, head: str = HEAD) -> Proposal:
    numbered = numbers or [str(n) for n in range(1, len(texts) + 1)]
    lines = [f"{number}. {text.format(year=year)}" for number, text in zip(numbered, texts, strict=True)]
    return read_document((head.format(year=year) + "\n".join(lines) + "\n").encode(), name="x.txt")


def fates(found: Comparison) -> dict[str, str]:
    """For each afspraak `fate`, with the old number before it where that is another: {"7": "renumbered from 6"}."""
    said = {}
    for change in found.afspraken:
        number = change.shown.number
        before = f" from {change.old.number}" if change.old is not None and change.number_changed else ""
        said[number if change.fate is not Fate.GONE else f"old {number}"] = change.fate.value + before
    return said


# --- the borders, as a policy officer draws them


def test_a_document_beside_itself_is_all_the_same() -> None:
    assert set(fates(compare(document(*FIVE), document(*FIVE))).values()) == {"same"}


def test_capitals_spaces_and_punctuation_are_no_change() -> None:
    other = document(*FIVE[:4], DEBTS.replace("bespreekt ieder", "bespreekt  ieder").replace("hebben.", "hebben;"))
    assert set(fates(compare(document(*FIVE), other)).values()) == {"same"}


def test_the_same_words_under_another_number_are_renumbered() -> None:
    later = document(*FIVE, numbers=["1", "2", "3", "4", "6"])
    assert fates(compare(document(*FIVE), later)) == {
        "1": "same",
        "2": "same",
        "3": "same",
        "4": "same",
        "6": "renumbered from 5",
    }


def test_one_put_in_front_moves_the_others_up_and_changes_none_of_them() -> None:
    new = "De gemeente verkoopt in Q2 {year} een kavel aan de Molenweg."
    found = fates(compare(document(*FIVE), document(new, *FIVE)))
    assert found["1"] == "new"
    assert [found[str(n)] for n in range(2, 7)] == [f"renumbered from {n}" for n in range(1, 6)]


def test_two_that_changed_places_are_each_found_at_their_new_number() -> None:
    found = fates(compare(document(*FIVE), document(ELDERLY, ENERGY, *FIVE[2:])))
    assert (found["1"], found["2"], found["3"]) == ("renumbered from 2", "renumbered from 1", "same")


@pytest.mark.parametrize(
    ("text", "field", "before", "after"),
    [
        (ELDERLY.replace("1 mei", "1 september"), "due", "2027-04-30", "2027-08-31"),
        (ELDERLY.replace("De gemeente", "Woonlint"), "owners", ["gemeente Veldhoek"], ["Woonlint"]),
    ],
)
def test_another_date_or_owner_is_a_change_that_is_named(text: str, field: str, before: object, after: object) -> None:
    found = compare(document(*FIVE), document(ENERGY, text, *FIVE[2:]))
    assert fates(found) == {"1": "same", "2": "changed", "3": "same", "4": "same", "5": "same"}
    [task] = found.afspraken[1].tasks
    assert task.fate is Fate.CHANGED and dict(task.fields)[field] == (before, after)


def test_another_number_to_reach_is_a_change_of_the_target() -> None:
    found = compare(document(*FIVE), document(ENERGY, ELDERLY, BUILDING.replace("veertig", "vijftig"), GARDENS, DEBTS))
    [task] = found.afspraken[2].tasks
    before, after = dict(task.fields)["target"]
    assert (before["value"], after["value"]) == (40, 50)


def test_changed_and_renumbered_is_changed_with_its_old_number() -> None:
    found = fates(compare(document(*FIVE), document(ENERGY, BUILDING, GARDENS, DEBTS, ELDERLY.replace("1 mei", "1 juni"))))
    assert found["5"] == "changed from 2"


def test_what_is_not_in_the_new_version_is_gone_and_what_only_that_has_is_new() -> None:
    new = "De gemeente verkoopt in Q2 {year} een kavel aan de Molenweg."
    found = fates(compare(document(*FIVE), document(ENERGY, new, BUILDING, GARDENS, DEBTS)))
    assert (found["2"], found["old 2"]) == ("new", "gone")


def test_words_in_common_with_everything_else_make_no_pair() -> None:
    other = "De gemeente en Woonlint stellen in {year} een regeling voor laadpalen vast."
    found = fates(compare(document(*FIVE), document(ENERGY, other, BUILDING, GARDENS, DEBTS)))
    assert found["2"] == "new" and found["old 2"] == "gone"


def test_a_reference_to_an_afspraak_that_moved_is_no_change() -> None:
    refers = "De gemeente evalueert in Q4 {year} de plannen van afspraak 2 samen met de HDS."
    new = "De gemeente verkoopt in Q2 {year} een kavel aan de Molenweg."
    found = fates(
        compare(
            document(ENERGY, ELDERLY, BUILDING, refers),
            document(new, ENERGY, ELDERLY, BUILDING, refers.replace("2 samen", "3 samen")),
        )
    )
    assert found["5"] == "renumbered from 4"


def test_a_commitment_that_moved_to_an_afspraak_of_its_own_is_still_that_commitment() -> None:
    both = f"{ENERGY} {GARDENS}"
    found = compare(document(both, ELDERLY, BUILDING), document(ENERGY, ELDERLY, BUILDING, GARDENS))
    moved = [task for change in found.afspraken for task in change.tasks if task.new and "schouw" in task.new.quote]
    assert [task.fate for task in moved] == [Fate.SAME] and moved[0].old_at is not None and moved[0].old_at[0] == 0
    assert not [task for change in found.afspraken for task in change.tasks if task.fate in {Fate.GONE, Fate.NEW}]


def test_an_addendum_drops_nothing() -> None:
    head = HEAD.replace("Prestatieafspraken", "Addendum prestatieafspraken")
    extra = document(
        ELDERLY.replace("1 mei", "1 juni"),
        "De gemeente verkoopt in Q2 {year} een kavel aan de Molenweg.",
        "De HDS belegt in Q4 {year} een avond over huurtoeslag.",
        numbers=["2", "6", "7"],
        head=head,
    )
    found = compare(document(*FIVE), extra)
    assert found.partial
    assert {change.shown.number: change.fate.value for change in found.afspraken} == {
        "1": "same", "2": "changed", "3": "same", "4": "same", "5": "same", "6": "new", "7": "new",
    }  # fmt: skip
    assert not [task for change in found.afspraken for task in change.tasks if task.fate is Fate.GONE]


def test_the_same_afspraken_a_year_later_are_the_same() -> None:
    found = compare(document(*FIVE), document(*FIVE, year=2028))
    assert set(fates(found).values()) == {"same"}


def test_a_year_later_with_another_quarter_is_changed() -> None:
    found = compare(document(*FIVE), document(*FIVE[:3], GARDENS.replace("Q3", "Q4"), DEBTS, year=2028))
    assert fates(found)["4"] == "changed"


def test_the_best_whole_wins_over_the_best_first_pair() -> None:
    """Greedily 0-0 (0.9) would leave 1 with nothing; together 0-1 and 1-0 are worth more."""
    assert best_pairs({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.8}) == [(0, 1), (1, 0)]


# --- properties


@given(st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 4)), st.floats(0.01, 1), max_size=14))
def test_no_other_pairing_is_worth_more(scores: dict[tuple[int, int], float]) -> None:
    found = best_pairs(scores)
    assert len({i for i, _ in found}) == len({j for _, j in found}) == len(found)
    assert sum(scores[pair] for pair in found) == pytest.approx(_best_by_trying(scores))


def _best_by_trying(scores: dict[tuple[int, int], float], i: int = 0, used: frozenset[int] = frozenset()) -> float:
    if i == 5:
        return 0.0
    free = [(j, score) for (row, j), score in scores.items() if row == i and j not in used]
    without = _best_by_trying(scores, i + 1, used)
    return max([without, *(score + _best_by_trying(scores, i + 1, used | {j}) for j, score in free)])


SUBJECTS = [
    "een plan voor ouderenhuisvesting aan de Molenweg",
    "een bijeenkomst over energieprestaties en isolatie",
    "een overzicht van vergunningen bij nieuwbouw",
    "een werkwijze voor huurachterstand en schuldhulp",
    "een onderzoek naar tweekamerappartementen voor starters",
    "een campagne tegen woonfraude en onderhuur",
    "een schouw van binnentuinen en speelplekken",
    "een notitie over middenhuur in het centrum",
    "een pilot met deelauto's en laadpalen",
    "een evaluatie van de huisvesting van statushouders",
    "een folder over asbest en ventilatie",
    "een rapport over leefbaarheid en overlast",
]
OWNERS = ["De gemeente", "Woonlint", "De HDS"]
QUARTERS = ["Q1", "Q2", "Q3", "Q4"]


@st.composite
def edited(draw: st.DrawFn) -> tuple[list[str], list[str], dict[str, str]]:
    """The lines of two versions, and for each line of the new one (and each that went) what was done to it."""
    count = draw(st.integers(6, 10))
    seed = draw(st.integers(0, 10_000))
    chance = random.Random(seed)
    subjects = chance.sample(SUBJECTS, count + 1)
    lines = [f"{chance.choice(OWNERS)} maakt in {chance.choice(QUARTERS)} 2027 {subject}." for subject in subjects[:count]]
    after, done = [], {}
    for line, subject in zip(lines, subjects, strict=False):
        fate = chance.choices(["kept", "moved in time", "dropped"], [6, 2, 1])[0]
        if fate == "moved in time":
            quarter = next(q for q in QUARTERS if q in line)
            after.append(line.replace(quarter, QUARTERS[(QUARTERS.index(quarter) + 1) % 4]))
        elif fate == "kept":
            after.append(line)
        done[subject] = fate
    if chance.random() < 0.7:
        after.insert(chance.randrange(len(after) + 1), f"Woonlint maakt in Q2 2027 {subjects[count]}.")
        done[subjects[count]] = "added"
    if chance.random() < 0.3:
        chance.shuffle(after)
    return lines, after, done


@settings(max_examples=25)
@given(edited())
def test_a_random_script_of_edits_is_found_back(case: tuple[list[str], list[str], dict[str, str]]) -> None:
    lines, after, done = case
    found = compare(document(*lines), document(*after))
    for change in found.afspraken:
        subject = next(s for s in SUBJECTS if s in change.shown.text)
        assert (
            done[subject]
            == {
                Fate.SAME: "kept",
                Fate.RENUMBERED: "kept",
                Fate.CHANGED: "moved in time",
                Fate.NEW: "added",
                Fate.GONE: "dropped",
            }[change.fate]
        ), (subject, change.fate)
        if change.fate is Fate.CHANGED:
            [task] = change.tasks
            assert {"start", "due", "quote"} == {name for name, _ in task.fields}
    assert len(found.afspraken) == len(done)


def test_a_number_makes_no_pair_of_two_that_share_only_their_frame() -> None:
    """Number 7 went and another came in its place: only 'Woonlint maakt in ... een ... over ... en ...' is the same."""
    stays = [
        "De gemeente maakt in Q1 2027 een overzicht van vergunningen bij nieuwbouw.",
        "De HDS maakt in Q2 2027 een pilot met deelauto's en laadpalen.",
        "De gemeente maakt in Q3 2027 een evaluatie van de huisvesting van statushouders.",
        "De HDS maakt in Q4 2027 een notitie over middenhuur in het centrum.",
        "De gemeente maakt in Q3 2027 een schouw van binnentuinen en speelplekken.",
        "Woonlint maakt in Q1 2027 een campagne tegen woonfraude en onderhuur.",
    ]
    before = document(*stays, "Woonlint maakt in Q3 2027 een folder over asbest en ventilatie.")
    after = document(*stays, "Woonlint maakt in Q2 2027 een rapport over leefbaarheid en overlast.")
    fates = [change.fate for change in compare(before, after).afspraken]
    assert fates == [*[Fate.SAME] * 6, Fate.NEW, Fate.GONE]
