"""What the bot says in Dutch after an answer: what was noted, what is asked first, who may. Proof-read it aloud."""

from __future__ import annotations

DUTCH_ANSWERS = {
    # after an answer
    "noted_done": "Genoteerd: {task} is afgerond.",
    "noted_percent": "Genoteerd: {task} is voor {percent}% klaar.",
    "noted_value": "Genoteerd: {task} staat op {value}.",
    "noted_value_of": "Genoteerd: {task} staat op {amount}.",
    "noted_progress": "Genoteerd: er is voortgang bij {task}.",
    "noted_on_track": "Genoteerd: {task} ligt op schema 🟢.",
    "noted_at_risk": "Genoteerd: {task} loopt risico 🟠.",
    "noted_delayed": "Genoteerd: {task} is vertraagd{light}.",
    "noted_delayed_to": "Genoteerd: {day} is de nieuwe datum van {task}{light}.",
    "noted_blocked": "Genoteerd: {task} ligt stil 🔴.",
    "noted_waiting": "Genoteerd: {task} wacht op een andere partij.",
    "noted_waiting_for": "Genoteerd: {task} wacht op {party}.",
    "noted_not_started": "Genoteerd: {task} is nog niet begonnen.",
    "noted_start": "Genoteerd: de voorwaarde van {task} geldt. Vanaf nu vraag ik ernaar.",
    "noted_dropped": "Genoteerd: {task} is niet meer aan de orde.",
    "noted_snooze": "Goed, ik kom op {day} terug op {task}.",
    "noted_reassign": "Genoteerd: {task} ligt nu bij {who}.",
    "noted_confirm": "Genoteerd: {task} is bevestigd als afgerond.",
    "noted_undo": "Teruggedraaid: {task} staat weer zoals daarvoor.",
    "undone_stand": "Teruggedraaid. De stand van {task} is weer: {stand}.",
    "undone_day": " De datum is weer {day}.",
    "noted_other": "Genoteerd bij {task}.",
    "noted_also_percent": " {percent}% is klaar.",
    "noted_also_value": " De stand is {amount}.",
    "noted_also_day": " De nieuwe verwachting is {day}.",
    "noted_also_assignee": " {who} neemt het verder op zich.",
    "noted_also_snooze": " Ik kom er op {day} op terug.",
    "noted_also_why": " Toelichting: “{why}”",
    "noted_by": " Gemeld door {who}.",
    "noted_by_undo": " Gedaan door {who}.",
    "noted_passed_on": " Doorgegeven door {who}.",
    "noted_stays": " Het stoplicht blijft {light}. {why}",
    "noted_before": " Kort daarvoor gaf {who} een andere stand door; die is hiermee vervangen.",
    # asking first
    "ask_done": "Bedoel je dat {task} helemaal klaar is?",
    "ask_percent": "Bedoel je dat {task} voor {percent}% klaar is?",
    "ask_value": "Bedoel je dat {task} op {value} staat?",
    "ask_progress": "Bedoel je dat {task} wel loopt, maar nog niet klaar is?",
    "ask_on_track": "Bedoel je dat {task} op schema ligt?",
    "ask_at_risk": "Bedoel je dat {task} risico loopt?",
    "ask_delayed": "Bedoel je dat {task} vertraagd is?",
    "ask_delayed_to": "Bedoel je dat {day} de nieuwe datum van {task} is?",
    "ask_blocked": "Bedoel je dat {task} stilligt?",
    "ask_waiting": "Bedoel je dat {task} op een andere partij wacht?",
    "ask_not_started": "Bedoel je dat {task} nog niet begonnen is?",
    "ask_dropped": "Bedoel je dat {task} niet meer aan de orde is?",
    "ask_snooze": "Zal ik op {day} terugkomen op {task}?",
    "ask_snooze_open": "Wanneer zal ik terugkomen op {task}? Schrijf een dag in de draad, bijvoorbeeld: vraag het 1 mei weer.",
    "ask_reassign": "Bedoel je dat {who} {task} overneemt?",
    "ask_reassign_open": "Wie neemt {task} over? Noem de collega in de draad, met een @ ervoor.",
    "ask_undo": "Wil je de laatste wijziging van {task} terugdraaien?",
    "ask_other": "Begrijp ik goed dat er iets verandert bij {task}?",
    "yes": "Ja, klopt",
    "no": "Nee",
    "yes_done": "Ja, afgerond",
    "no_done": "Nee, nog niet",
    "answered_yes": "Beantwoord: ja.",
    "answered_no": "Beantwoord: nee. Er is niets veranderd.",
    "which_asked": "Over welke afspraak gaat dit?",
    "which_every_or_one": "Bedoel je alle {count}? Kies hieronder, of kies de ene die je bedoelt.",
    "which_every": "Bedoel je deze {count} allemaal? Schrijf ja, of een paar woorden uit de titel van de ene die je bedoelt.",
    "which_every_number": "Bedoel je deze {count} allemaal? Schrijf ja, of het nummer van de ene die je bedoelt.",
    "yes_every": "Ja, alle {count}",
    "which_button": "Kies hieronder.",
    "which_number": "Schrijf het nummer erbij, bijvoorbeeld: {number} klaar.",
    "which_title": "Schrijf een paar woorden uit de titel, dan weet ik welke je bedoelt.",
    "answered_which": "Gekozen: {task}.",
    "answered_again": "Deze vraag is vervallen: je schreef daarna iets nieuws.",
    "answered_superseded": "Niet meer nodig: er is daarna opnieuw geantwoord.",
    "answered_expired": "Verlopen.",
    "answered_withdrawn": "Vervallen: het bericht waar dit over ging is gewijzigd of weg.",
    "which_reaction": "Dit bericht gaat over meer afspraken. Schrijf in de draad welke je bedoelt, bijvoorbeeld: {number} klaar.",
    "not_yours": (
        "De stand van {task} kan alleen {who} wijzigen. Wil je iets meegeven? Schrijf het in de draad, dan komt het bij {who} "
        "terecht."
    ),
    "not_yours_several": (
        "De stand van {task} kunnen alleen {who} wijzigen. Wil je iets meegeven? Schrijf het in de draad, dan komt het "
        "bij hen terecht."
    ),
    "stranger_asked": (
        "Je staat nog bij geen partij, dus dit telt nog niet mee bij {task}. Ik heb {who} gevraagd waar je bij hoort; "
        "daarna hoor je van mij."
    ),
    "stranger_declined": (
        "Je hoort volgens de coördinator bij geen partij, dus dit telt niet mee bij {task}. Klopt dat niet? Vraag het aan {who}."
    ),
    "stranger_nobody": (
        "Je staat nog bij geen partij, dus dit telt nog niet mee bij {task}. Vraag de beheerder om je te registreren."
    ),
    "who_answers": "Je vraag over {task} is voor {who}.",
    "who_answers_name": " Zet de naam met een @ in de draad, dan komt je vraag aan.",
    "not_yours_coordinator": "Dit kan alleen de coördinator doen.",
    "the_owner": "de eigenaar",
}
