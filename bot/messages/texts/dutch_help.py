"""What the bot says in Dutch for help and welcome, in lists, and when something goes wrong. Proof-read it aloud."""

from __future__ import annotations

DUTCH_HELP = {
    # help and welcome
    "help_unknown": "Dit begrijp ik niet.",
    "help_hello": "Dag. Ik houd bij hoe het met jullie afspraken staat.",
    "help_short_answers": "Over een afspraak kun je bijvoorbeeld schrijven: 6 klaar · 6: 60% · 6 wordt eind mei · hoe staat 6?",
    "help_short_asks": "Opvragen kan met één woord: mijn, lijst of agenda. Met het woord help zie je alles wat kan.",
    "help_title": "Zo kun je antwoorden",
    "help_intro": "Antwoord onder een bericht in je eigen woorden, of gebruik de knoppen.",
    "help_done": "klaar · afgerond · 60% · 120 van de 225",
    "help_late": "loopt risico · wordt eind mei · wacht op de vergunning",
    "help_rest": "herinner me over twee weken · @collega neemt het over · niet meer nodig",
    "help_undo": "maak ongedaan: dan draai ik de laatste wijziging terug",
    "help_commands": "Met /afspraak vraag je iets op. Werkt dat bij jou niet? Noem me dan, bijvoorbeeld: @Nakomen mijn.",
    "help_mine": "/afspraak mijn: wat er bij jou ligt",
    "help_list": "/afspraak lijst: alle open afspraken; met een partij, thema of kleur erachter een deel ervan",
    "help_number": "/afspraak 6: alles over afspraak 6",
    "help_status": "/afspraak status 6 klaar: de stand van afspraak 6 doorgeven",
    "status_noted": "Genoteerd bij afspraak {number}. Je ziet het terug in de draad.",
    "status_undone": "Teruggezet: afspraak {number}. Je ziet het terug in de draad.",
    "status_asked": "Over afspraak {number} staat een vraag voor je in de draad.",
    "help_agenda": "/afspraak agenda: de overleggen die eraan komen",
    "help_digest": "/afspraak digest: de stand van dit kwartaal",
    "help_link": "/afspraak koppel: dit kanaal aan de afspraken koppelen",
    "help_import": "/afspraak import: nieuwe afspraken laten lezen; een document in het kanaal slepen is genoeg",
    "welcome": "Dag, ik houd de lijst bij van wat jullie met elkaar hebben afgesproken, en vraag op tijd hoe het staat.",
    "welcome_next": (
        "Volgende stap: sleep het ondertekende document naar dit kanaal, dan vraag ik of ik het zal lezen. "
        "Zijn de afspraken al ingelezen? Typ dan /afspraak koppel."
    ),
    "welcome_person": (
        "Op mijn pagina zie je wat er bij jou ligt. Antwoorden kan met de knoppen of in je eigen woorden, bijvoorbeeld: 6 klaar. "
        "Typ help voor meer voorbeelden."
    ),
    "welcome_nothing_yet": (
        "Er zijn nog geen afspraken bij jou. Nodig me uit in het kanaal van jullie afspraken en sleep het ondertekende document "
        "daarheen, dan vraag ik of ik het zal lezen."
    ),
    "welcome_no_party": (
        "Je hoort nog bij geen partij. Wie de afspraken bijhoudt, kan je toevoegen met /afspraak mensen. Meelezen en vragen "
        "stellen kan al: in het kanaal van de afspraken."
    ),
    "welcome_no_party_more": (
        "Je hoort bij geen partij meer. Klopt dat niet? Wie de afspraken bijhoudt, kan je weer toevoegen met /afspraak mensen. "
        "Meelezen en vragen stellen kan gewoon: in het kanaal van de afspraken."
    ),
    "asked_after_which": "Over welke afspraak gaat je vraag? Noem het nummer erbij, bijvoorbeeld: hoe staat 6?",
    "welcome_linked": "Dit kanaal hoort bij {title}. Typ /afspraak lijst om te zien wat er loopt.",
    # lists
    "list_mine": "Wat er bij jou ligt",
    "list_all": "Open afspraken",
    "list_none": "Er staat niets open.",
    "list_only_none": "Er staat niets open dat past bij {only}.",
    "list_later": "{count} taken beginnen later, de eerste op {day}.",
    "list_later_one": "1 taak begint later, op {day}.",
    "list_mine_none": "Er ligt nu niets bij jou.",
    "list_more": "En nog {count} afspraken.",
    "list_narrow": "{part}. Wil je een deel zien? Zet er een partij, thema of kleur achter, bijvoorbeeld: lijst rood.",
    "no_agreement": (
        "Er zijn nog geen afspraken bij dit kanaal. Sleep het ondertekende document hierheen, of typ /afspraak koppel als ze "
        "al zijn ingelezen."
    ),
    "sent_directly": "Dat staat nu in je privéberichten met mij.",
    "still_concept": "{title} is nog een concept: ik vraag nog niets en er is nog geen stand. Kijk het eerst na en bevestig het.",
    "no_number_of": "Ik ken geen afspraak {number} van {party}, dus er is niets veranderd.",
    "no_number": "Ik ken hier geen afspraak {number}.",
    "agenda_title": "Overleggen die eraan komen",
    "agenda_none": "Er staan geen overleggen gepland.",
    "meeting_undated": "had {when} moeten zijn, nog geen datum",
    "meeting_window": "tussen {window}, datum nog te kiezen",
    "meeting_on": "{day} om {time}",
    "meeting_from_to": "{day} van {time} tot {end}",
    "meeting_on_day": "{day}, tijd nog te kiezen",
    "meeting_no_later": "uiterlijk {day}",
    "meeting_line": "{name}: {when}",
    "meeting_place": ", {place}",
    "linked": "Gekoppeld: berichten over {title} komen vanaf nu in dit kanaal.",
    "link_in_channel": "Een kanaal koppelen kan alleen in dat kanaal zelf. Typ daar /afspraak koppel.",
    "link_none": "Er is nog niets ingelezen. Sleep het ondertekende document hierheen, dan vraag ik of ik het zal lezen.",
    "link_choose": "Er zijn meer afspraken. Typ er een achter, bijvoorbeeld: /afspraak koppel {title}",
    "link_done_before": "Dit kanaal was al gekoppeld aan {title}.",
    "link_ask": "De berichten over {title} komen nu in {where}. Moeten ze voortaan in dit kanaal komen? Wie hier geen lid is, "
    "ziet ze dan niet meer.",
    "button_link_move": "Ja, voortaan hier",
    "button_link_stay": "Nee, laat ze daar",
    "link_stays": "Er is niets veranderd: berichten over {title} blijven in {where} komen.",
    "link_moved_away": "Berichten over {title} komen vanaf nu in {where}. Dat heeft {who} ingesteld. Moeten ze hier blijven? Typ "
    "dan hier /afspraak koppel.",
    "link_moved_here": "Berichten over {title} komen vanaf nu in dit kanaal en niet meer in {where}. Dat heeft {who} ingesteld.",
    # trouble
    "trouble": "Dit is niet gelukt, en er is niets veranderd. Probeer het zo nog eens.",
    "old_message": "Dit bericht ken ik niet meer. Typ /afspraak lijst voor de stand van nu.",
    "undeliverable": "Ik kon een bericht niet bezorgen in {where}: {why}",
    "undeliverable_person": "Ik kon een bericht aan {who} niet bezorgen: {why}",
    "undeliverable_person_open": (
        "Ik kon een bericht aan {who} niet bezorgen: {why} Nog open op die naam: {tasks}. Alles tegelijk overdragen kan ook. "
        "Schrijf mij dan bijvoorbeeld: alle taken van @{who} gaan naar @collega"
    ),
    "undeliverable_more": "en nog {count}",
    "why_archived": "het kanaal is gearchiveerd. Haal het terug of koppel een ander kanaal met /afspraak koppel.",
    "why_not_in_channel": "ik ben geen lid van het kanaal. Nodig me uit met /invite.",
    "why_not_found": "het kanaal bestaat niet meer. Koppel een ander kanaal met /afspraak koppel.",
    "why_user_gone": "deze collega is niet meer bereikbaar in Slack. Geef de afspraak aan een ander.",
    "why_scope": "ik mis een recht in Slack. De beheerder kan dat zien met nakomen doctor.",
    "why_other": "Slack weigerde het ({code}). De beheerder kan meer zien met nakomen doctor.",
}
