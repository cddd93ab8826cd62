"""Answers that hold a word of the end and don't mean it: nothing is closed, dropped or taken back without a question."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

NOTE = TaskContext("Notitie tijdelijke verhuur opstellen", date(2026, 2, 1), date(2026, 9, 30))
HOMES = TaskContext(
    "Woningen isoleren in de Bloemenbuurt", date(2026, 2, 1), date(2026, 9, 30), target_value=40, target_unit="woningen"
)
SPENDING = TaskContext("Leefbaarheidsbudget besteden", date(2026, 2, 1), date(2026, 9, 30))
RECEIVING = TaskContext("Aanmeldingen ontvangen en beoordelen", date(2026, 2, 1), date(2026, 9, 30))
TODAY = date(2026, 6, 3)


def says(reply: str, task: TaskContext = NOTE) -> Understanding:
    return understand(reply, task=task, today=TODAY)


def changes_nothing_unasked(found: Understanding) -> bool:
    return found.confirm or found.intent in (Intent.COMMENT, Intent.QUESTION, Intent.HELP)


@pytest.mark.parametrize(
    "reply", ["✅ gelezen", "heb ik gezien ✅", "✔️ in goede orde ontvangen", ":white_check_mark: duidelijk", "noted ✅"]
)
def test_a_tick_beside_words_that_only_receive_is_no_end(reply: str) -> None:
    assert says(reply) == Understanding(Intent.COMMENT)


@pytest.mark.parametrize(
    "reply",
    [
        "✅ prima",
        "✅ dank je wel",
        "okay ✅",
        "✅ fase 2",
        "✅ Karin",
        "✅ (eerste deel)",
        "✅ pakken we op",
        "✅ komt in orde",
        "✅ ❌",
        "akkoord ✅",
    ],
)
def test_a_tick_beside_words_that_end_nothing_is_asked_about(reply: str) -> None:
    assert changes_nothing_unasked(says(reply))


@pytest.mark.parametrize("reply", ["✅", "✅✅", "afgerond ✅", "✅ vandaag", "✅ zie bijlage", "👏 ✅"])
def test_a_tick_alone_or_beside_a_word_of_the_end_is_done(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.confirm) == (Intent.DONE, False)


def test_a_tick_beside_the_very_deed_that_is_asked_is_no_mere_receipt() -> None:
    assert says("✅ ontvangen", RECEIVING).intent is Intent.DONE


def test_a_percentage_beside_a_tick_counts() -> None:
    assert says("60% ✅").percent == 60


@pytest.mark.parametrize(
    "reply",
    [
        "snel af",
        "zo gereed",
        "zometeen klaar",
        "gereed?!",
        "afgerond... toch?",
        "gereed, niet waar?",
        "klaar (ruwe versie)",
        "gereed (v0.9)",
        "afgerond (intern)",
        "deel 2: klaar",
        "klaar (proef)",
        "wacht nog even af",
        "we wachten het maar af",
        "de regeling loopt af",
        "dat loopt volgende maand af",
        "daar zijn we klaar mee",
        "we zijn hier wel klaar mee",
        "2 puntjes na klaar",
        "8 t/m 12 klaar",
        "100% van de klachten ongegrond",
        "100% (bijna)",
        "99,7%",
    ],
)
def test_what_only_sounds_finished_closes_nothing(reply: str) -> None:
    assert changes_nothing_unasked(says(reply)) or says(reply).intent is not Intent.DONE


@pytest.mark.parametrize("reply", ["was snel af", "snel geregeld", "we waren vlot klaar", "af!", "klaar, zie de bijlage"])
def test_what_went_fast_is_done(reply: str) -> None:
    assert says(reply).intent is Intent.DONE


@pytest.mark.parametrize(
    "reply",
    [
        "niet gereed voor de deadline",
        "niet voor de deadline afgerond",
        "wordt niet voor de einddatum opgeleverd",
        "we krijgen het niet binnen de termijn af",
        "niet tijdig klaar",
        "zeker dat het niet gaat lukken",
    ],
)
def test_not_finished_by_the_deadline_is_late(reply: str) -> None:
    assert says(reply).intent is Intent.DELAYED


@pytest.mark.parametrize("reply", ["niet voor half augustus klaar", "niet voor september gereed", "niet klaar voor half juli"])
def test_not_before_a_day_ahead_of_the_deadline_is_no_delay(reply: str) -> None:
    assert (says(reply).intent, says(reply).confirm) == (Intent.PROGRESS, True)


@pytest.mark.parametrize("reply", ["niet voor november klaar", "niet voor 1 oktober gereed"])
def test_not_before_a_day_behind_the_deadline_is(reply: str) -> None:
    assert says(reply).intent is Intent.DELAYED


@pytest.mark.parametrize(
    "reply",
    [
        "vervalt voorlopig nog niet",
        "dit gaat niet vervallen",
        "mag nog niet van de lijst",
        "kan er niet af",
        "we stoppen hier niet mee",
        "herinneringen zijn niet meer nodig",
        "deze reminder is niet nodig",
        "een berichtje hoeft niet meer",
        "geen meldingen meer nodig",
        "volgende week niet nodig",
        "schrap de deadline",
        "nog niet van de baan",
    ],
)
def test_what_is_not_dropped_stays(reply: str) -> None:
    assert changes_nothing_unasked(says(reply))
    assert says(reply).intent is not Intent.DROPPED or says(reply).confirm


@pytest.mark.parametrize("reply", ["dit hoeft niet meer", "vervalt", "deze actie is niet meer nodig", "van de lijst af"])
def test_what_is_dropped_goes(reply: str) -> None:
    assert (says(reply).intent, says(reply).confirm) == (Intent.DROPPED, False)


@pytest.mark.parametrize(
    "reply", ["deze update is niet nodig", "dat bericht is niet duidelijk", "vergeet dat niet", "negeer mijn mail niet"]
)
def test_of_a_message_that_is_not_needed_nothing_is_taken_back(reply: str) -> None:
    assert says(reply).intent is Intent.COMMENT


@pytest.mark.parametrize("reply", ["die update klopt niet", "per ongeluk op vertraagd geklikt", "het bericht was fout"])
def test_what_was_a_mistake_is_taken_back(reply: str) -> None:
    assert says(reply).intent is Intent.UNDO


@pytest.mark.parametrize(
    ("reply", "percent"),
    [
        ("70% zie notitie", 70),
        ("85% klaar zie het verslag van 12 mei", 85),
        ("90% zie <https://sluis.nl/a|link>", 90),
        ("25%, zie mail van gisteren", 25),
    ],
)
def test_a_percentage_counts_wherever_more_can_be_read(reply: str, percent: int) -> None:
    assert says(reply) == Understanding(Intent.PROGRESS, percent=percent)


def test_the_day_of_a_paper_is_no_day_of_the_task() -> None:
    assert says("vervalt, zie raadsbesluit van 3 november") == Understanding(Intent.DROPPED)
    assert says("op schema, zie verslag d.d. 12 oktober").intent is Intent.ON_TRACK
    assert says("zie mail, wordt november").new_due == date(2026, 11, 30)


@pytest.mark.parametrize("reply", ["65% van de begroting is op", "de helft van de uren is gemaakt", "90% van de tijd is om"])
def test_a_share_of_the_means_is_no_progress(reply: str) -> None:
    assert says(reply) == Understanding(Intent.COMMENT)


def test_a_share_of_the_means_counts_where_they_are_the_task() -> None:
    assert says("65% van het budget besteed", SPENDING).percent == 65


@pytest.mark.parametrize(
    "reply", ["10 - 40", "40 woningen gestart", "40 woningen start sloop", "40 bestellingen binnen", "1 op de 8", "3 op 40"]
)
def test_figures_that_may_be_something_else_close_and_count_nothing_unasked(reply: str) -> None:
    assert changes_nothing_unasked(says(reply, HOMES)) or says(reply, HOMES).intent is Intent.ON_TRACK


@pytest.mark.parametrize("reply", ["0 gereed", "nog 0 af", "nul klaar"])
def test_none_finished_is_not_begun(reply: str) -> None:
    assert (says(reply).intent, says(reply).percent) == (Intent.NOT_STARTED, 0)


@pytest.mark.parametrize("reply", ["daar gaan wij niet over", "ik werk niet meer bij Woonlint", "ik zit hier niet meer"])
def test_who_has_it_no_longer_is_asked_for_a_name(reply: str) -> None:
    assert (says(reply).intent, says(reply).confirm) == (Intent.REASSIGN, True)


@pytest.mark.parametrize(
    "reply", ["geen reden voor uitstel", "de vertraging is ingelopen", "planning was 1 maart", "er is geen sprake van vertraging"]
)
def test_trouble_that_is_denied_or_over_delays_nothing(reply: str) -> None:
    assert says(reply).intent in (Intent.COMMENT, Intent.ON_TRACK)


def test_what_no_longer_stands_still_moves() -> None:
    assert says("staat niet langer stil").intent is Intent.ON_TRACK


@pytest.mark.parametrize(
    "reply", ["toch nog nodig", "sorry, vervalt toch niet", "is weer actueel", "gaat toch door", "heropenen graag"]
)
def test_what_was_dropped_comes_back_when_that_is_said_and_asked(reply: str) -> None:
    dropped = TaskContext(NOTE.text, NOTE.start, NOTE.due, status="dropped")
    assert says(reply, dropped) == Understanding(Intent.UNDO, confirm=True)
    assert says(reply).intent in (Intent.COMMENT, Intent.ON_TRACK)


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("dat komt niet goed", Intent.AT_RISK),
        ("de avond loopt uit op een feest", Intent.COMMENT),
        ("het risico is weg", Intent.COMMENT),
        ("waarschijnlijk in november klaar", Intent.DELAYED),
        ("had vorige week af gemoeten", Intent.PROGRESS),
    ],
)
def test_a_verdict_is_heard_with_what_turns_it(reply: str, intent: Intent) -> None:
    assert says(reply).intent is intent
    assert changes_nothing_unasked(says(reply)) or intent is Intent.AT_RISK


@pytest.mark.parametrize(
    "reply", ["afgerond, maar afgekeurd door de welstand", "op schema, maar niet heus", "stukken klaargelegd"]
)
def test_a_good_word_with_a_turn_behind_it_is_asked_about(reply: str) -> None:
    assert changes_nothing_unasked(says(reply))


@pytest.mark.parametrize("reply", ["✅ 12 november", "eind mei gereed", "✅ half mei", "40 - 8", "4 - 3"])
def test_a_day_that_may_have_been_and_figures_that_may_be_a_sum_are_asked_about(reply: str) -> None:
    assert says(reply, HOMES).confirm


def test_a_percentage_behind_where_to_read_it_counts() -> None:
    assert says("zie bijlage 70%").percent == 70


@pytest.mark.parametrize("reply", ["namens Woonlint 6 klaar", "on behalf of Woonlint 8 done", "🟢 en 🔴"])
def test_a_number_on_behalf_of_somebody_and_two_lights_are_asked_about(reply: str) -> None:
    assert says(reply, HOMES).confirm


@pytest.mark.parametrize("reply", ["is eind juni af", "het stuk is half juni klaar", "is toch eind juni verstuurd"])
def test_a_part_of_this_month_that_is_still_to_come_is_a_promise(reply: str) -> None:
    assert says(reply).intent is Intent.ON_TRACK


def test_ready_in_the_month_that_runs_is_asked_about() -> None:
    assert says("is in juni klaar").confirm
