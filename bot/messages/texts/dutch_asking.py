"""What the bot says in Dutch where people come to it: home, rounds, links, people, evidence. Proof-read it aloud."""

from __future__ import annotations

DUTCH_ASKING = {
    "button_sentence": "Hele zin",
    "sentence_title": "Zo staat het er",
    "more_board": "Open op het bord",
    "noted_correct": "Verbeterd: de tekst of datum van {task} is aangepast.",
    "button_correct": "Verbeter…",
    "corrected": "Verbeterd bij {task}: {what}.",
    "corrected_title": "de tekst is nu “{after}” (was “{before}”)",
    "corrected_start": "het begin gaat van {before} naar {after}",
    "corrected_due": "de datum gaat van {before} naar {after}",
    "corrected_owners": "hij is nu voor {who}",
    "corrected_target": "het doel is nu {target}",
    "corrected_no_target": "er is geen doel in getallen meer",
    "note": "Toelichting bij {task}, van {who}: ",
    "note_evidence": "Bewijsstuk: {what}",
    "evidence": "Bewijsstuk bij {task}, van {who}: {what}",
    "evidence_of_another": "Bestand bij {task}, van {who}: {what}",
    "evidence_gone": "Hoort toch niet bij {task}: {what}",
    "modal_link": "Een link naar een bewijsstuk",
    "modal_file": "Of een bestand",
    "modal_nothing": "Vul iets in, of kies Annuleren.",
    "modal_not_this_person": "{who} kan geen taak krijgen. Kies een collega die in Slack actief is.",
    # namens
    "behalf_how": "Zeg namens wie, over welke afspraak en wat, bijvoorbeeld: /afspraak namens Woonlint 6 klaar",
    "behalf_no_party": "Ik ken geen partij die {said} heet. Bedoel je {party}? Typ dan: /afspraak namens {party} {rest}",
    "behalf_name": "{said} (namens {who})",
    "behalf_person": "{said} (doorgegeven door {who})",
    # round
    "round_title": "Ronde: {position} van {total}",
    "round_none": "Er staat niets open om samen door te lopen.",
    "round_stopped": "De ronde stopt hier: {seen} van de {total} afspraken zijn langsgekomen. Met /afspraak ronde begin je weer.",
    "round_over": "De ronde is klaar. Bedankt.",
    "round_hint": "Vul samen in: met de knoppen, of in de draad met het nummer, bijvoorbeeld: {number} klaar.",
    "button_round_next": "Volgende",
    "button_round_before": "Vorige",
    "button_round_end": "Ronde afsluiten",
    "help_round": "/afspraak ronde: alle open taken na elkaar, om samen in te vullen",
    "help_behalf": "/afspraak namens Woonlint 6 klaar: iets doorgeven voor wie niet in Slack zit",
    "help_people": "/afspraak mensen: wie bij welke partij hoort",
    # home
    "home_parties": "Jouw partijen",
    "home_role": "{party}: {role} ({agreement})",
    "role_coordinator": "coördinator",
    "role_lead": "trekker",
    "role_member": "lid",
    "role_observer": "leest mee",
    "home_parties_open": "Er is nog niemand geregistreerd: iedereen in het kanaal telt mee voor elke partij.",
    "home_parties_none": "Je hoort nog bij geen partij. Vraag het aan de coördinator.",
    "home_links": "Jouw links naar agenda en bord",
    "home_link": "{name}: {used}",
    "home_link_used": "laatst gebruikt op {day}",
    "home_link_unused": "nog niet gebruikt",
    "home_links_none": "Je hebt nog geen link. Met een link zie je jouw taken en overleggen in je eigen agenda en op het bord.",
    "button_new_link": "Nieuwe link…",
    "button_close_link": "Intrekken",
    "home_language": "Taal",
    "language_nl": "Nederlands",
    "language_en": "English",
    "home_check": "Na te kijken",
    "home_check_item": "{title}: {count} afspraken nog niet nagekeken",
    "home_check_item_one": "{title}: 1 afspraak nog niet nagekeken",
    "home_check_ready": "{title}: alles nagekeken, nog niet bevestigd",
    "home_escalations": "Vraagt jouw aandacht",
    "home_nobody": "Nog voor niemand",
    "home_reminders": "Berichten die eraan komen",
    "home_reminder": "{day}: {count} taken",
    "home_reminder_one": "{day}: 1 taak",
    "home_page": "{first}–{last} van {total}",
    "button_home_before": "Vorige",
    "button_home_next": "Volgende",
    # links
    "link_title": "Nieuwe link",
    "link_name": "Hoe noem je deze link?",
    "link_name_hint": "Bijvoorbeeld: mijn telefoon",
    "link_make": "Maak de link",
    "link_made_title": "Jouw link",
    "link_once": "Dit adres zie je maar één keer. Het is een sleutel: geef hem niet door.",
    "link_key": "Dit adres is een sleutel: geef hem niet door.",
    "link_calendar": "Agenda om op te abonneren:",
    "link_board": "Het bord met jouw taken:",
    "link_board_name": "Bord vanuit Slack",
    "link_close": "Sluiten",
    "link_open": "Open het bord",
    # people
    "people_title": "Wie hoort bij welke partij",
    "people_none": "Er is nog niemand geregistreerd. Tot die tijd telt iedereen in het kanaal mee voor elke partij.",
    "people_row": "{who}: {role}",
    "people_row_gone": "{who}: {role}, niet meer in het kanaal",
    "people_more": "en nog {count}",
    "left_somebody": "Iemand",
    "left_channel": "{who} is uit het kanaal van {title} gegaan.",
    "left_closed": "Het account van {who} in Slack is gesloten. {who} deed mee bij {title}.",
    "left_tasks_none": "Op die naam staat geen open taak.",
    "left_tasks_one": "Op die naam staat nog 1 open taak: afspraak {tasks}. Die vraag ik voortaan aan {party}.",
    "left_tasks": "Op die naam staan nog {count} open taken, van afspraak {tasks}. Die vraag ik voortaan aan {party}.",
    "left_empty": "Bij {empty} is er nu niemand meer die ik kan noemen.",
    "left_do": (
        "Wie doet dit werk? Schrijf mij bijvoorbeeld: alle taken van @{who} gaan naar @collega. Je kunt hieronder ook iemand "
        "toevoegen of weghalen. Komt {who} terug in het kanaal, dan is alles weer zoals het was."
    ),
    "left_do_empty": (
        "Wie doet nu mee voor {empty}? Voeg hieronder iemand toe. Komt {who} terug in het kanaal, dan is alles weer zoals het "
        "was."
    ),
    "left_do_none": "Doet {who} niet meer mee? Haal die naam dan weg. Anders hoef je niets te doen.",
    "left_keeper": (
        "{who} is uit het kanaal gegaan, en was de enige coördinator van {title}. Wie neemt dat over? Dat kan {who} nog "
        "instellen met /afspraak mensen, of wie Nakomen beheert met nakomen people add."
    ),
    "left_keeper_closed": (
        "Het account van {who} in Slack is gesloten, en {who} was de enige coördinator van {title}. Wie neemt dat over? Wie "
        "Nakomen beheert, kan dat instellen met nakomen people add."
    ),
    "button_people_add": "Iemand toevoegen…",
    "button_people_remove": "Iemand weghalen…",
    "people_form": "Iemand toevoegen",
    "people_form_remove": "Iemand weghalen",
    "people_who": "Wie?",
    "people_party": "Bij welke partij?",
    "people_role": "Als wat?",
    "role_coordinator_does": "Houdt de afspraken bij: leest in, verbetert, kiest wie meedoet",
    "role_lead_does": "Wordt genoemd als ik iets vraag over de afspraken van de partij",
    "role_member_does": "Geeft door hoe de afspraken van de partij ervoor staan",
    "role_observer_does": "Ziet alles en geeft niets door",
    "people_added": "{who} hoort nu bij {party}, als {role}.",
    "people_added_first": (
        "{who} hoort nu bij {party}, als {role}. Vanaf nu telt alleen nog mee wie geregistreerd is; voeg dus ook de anderen toe."
    ),
    "people_added_first_known": (
        "{who} hoort nu bij {party}, als {role}. Vanaf nu telt alleen nog mee wie geregistreerd is of vanzelf wordt "
        "herkend (zie /afspraak mensen); voeg de anderen toe."
    ),
    "role_as_observer": "meelezer",
    "people_known": "Vanzelf lid, zodra ze iets doorgeven",
    "people_known_domain": "{party}: wie een e-mailadres heeft van {name}",
    "people_known_group": "{party}: wie in Slack in de gebruikersgroep van deze partij zit",
    "people_others": "Ik volg ook {titles}. Typ /afspraak mensen met de titel erachter om te zien wie daarbij hoort.",
    "people_removed": "{who} is weggehaald. Wat deze persoon meldde, blijft staan.",
    "people_removed_task": (
        "{who} is weggehaald. Wat deze persoon meldde, blijft staan. Op deze naam stond nog afspraak {tasks}. Die ligt nu bij "
        "{party}. Wie neemt die over? Schrijf het mij in het kanaal, met een @ voor de naam: {number} is voor @collega."
    ),
    "people_removed_tasks": (
        "{who} is weggehaald. Wat deze persoon meldde, blijft staan. Op deze naam stonden nog afspraken {tasks}. Die liggen "
        "nu bij {party}. Wie neemt ze over? Schrijf het mij in het kanaal, met een @ voor de naam: {number} is voor @collega."
    ),
    "people_to_nobody": "niemand",
    "people_unknown": "Deze persoon was niet geregistreerd.",
    "people_last": "{who} is de enige coördinator. Maak eerst een ander coördinator.",
    "people_bot": "Een app of een gesloten account kan niet bij een partij horen.",
    "people_ask": "{who} wilde iets doorgeven bij {title}, maar hoort nog bij geen partij. Bij welke partij hoort {who}?",
    "people_ask_says": "{who} zegt bij {party} te horen, maar staat daar nog niet. Bij welke partij van {title} hoort {who}?",
    "own_party_asked": "Je staat nog bij geen partij. Ik heb {who} gevraagd of je bij {party} hoort; daarna hoor je van mij.",
    "own_party_declined": "Volgens de coördinator hoor je bij geen partij. Klopt dat niet? Vraag het aan {who}.",
    "own_party_nobody": "Je staat nog bij geen partij. Vraag de beheerder om je bij {party} te registreren.",
    "own_party_known": "Je hoort bij {party}, dat weet ik. Wil je zien wat er van jou is? Schrijf mij dan één woord: mijn.",
    "people_welcome": "Je hoort nu bij {party}. Wat je vanaf nu doorgeeft, telt mee.",
    "people_welcome_counted": "Je hoort nu bij {party}. Wat je doorgaf, telt nu mee; je ziet het in de draad.",
    "people_welcome_observer": "Je hoort nu bij {party}, als meelezer: je ziet alles, en anderen geven de stand door.",
    "people_welcome_none": (
        "Volgens de coördinator hoor je bij geen partij van {title}. Meelezen en opmerkingen schrijven kan gewoon."
    ),
    "people_welcome_again": (
        "Je hoort nu bij {party}. Bij afspraak {number} schreef je eerder: “{said}”. Dat telde nog niet mee. Klopt het "
        "nog? Zeg het dan nog eens in de draad van die afspraak."
    ),
    "people_welcome_again_all": (
        "Je hoort nu bij {party}. Je schreef eerder over deze afspraken: {all}. Dat telde nog niet mee. Klopt het nog? Zeg het "
        "dan nog eens in de draad van die afspraak."
    ),
    "people_welcome_counted_again": (
        "Je hoort nu bij {party}. Wat duidelijk was, telt nu mee; je ziet het in de draad. Dit nog niet: {all}. Klopt het nog? "
        "Zeg het dan nog eens in de draad van die afspraak."
    ),
    "people_where": (
        "Wat er van jou is, zie je op mijn tabblad Home. Of schrijf mij hier één woord: mijn. In het kanaal vraag ik ernaar, en "
        "je antwoordt in de draad, in je eigen woorden."
    ),
    "people_where_abroad": (
        "Wil je weten wat er van jou is? Schrijf hier dan: @Nakomen mijn. Ik vraag ernaar in dit kanaal, en je antwoordt in de "
        "draad, in je eigen woorden."
    ),
    "people_ask_none": "Bij geen",
    "people_ask_done": "{who} hoort nu bij {party}.",
    "people_ask_declined": "Goed, {who} hoort bij geen partij.",
    "people_same": "Doen bij {title} dezelfde mensen mee als bij {old}?",
    "people_same_count": "Dat zijn {count} mensen:",
    "people_same_count_one": "Dat is 1 persoon:",
    "people_same_row": "{party}: {who}",
    "people_same_who": "{who} ({role})",
    "people_same_until": "Zolang je niets kiest, telt iedereen in het kanaal mee voor elke partij, en noem ik niemand bij naam.",
    "button_people_same_yes": "Ja, dezelfde mensen",
    "button_people_same_no": "Nee",
    "people_same_yes": "Goed, bij {title} doen nu {count} mensen mee, met dezelfde rol als bij {old}.",
    "people_same_yes_one": "Goed, bij {title} doet nu 1 persoon mee, met dezelfde rol als bij {old}.",
    "people_same_yes_none": "Er is niemand toegevoegd: wie bij {old} hoort, deed bij {title} al mee of is daar weggehaald.",
    "people_same_empty": "Bij {party} hoort nog niemand.",
    "people_same_others": "Wie erbij moet, voeg je hieronder toe, of later met /afspraak mensen.",
    "people_same_no": "Goed, bij {title} is nog niemand geregistreerd. Iedereen in het kanaal telt mee voor elke partij.",
    # modals
    "modal_delayed": "Vertraagd",
    "modal_note": "Toelichting",
    "modal_hand_over": "Overdragen",
    "modal_waiting": "Wacht op een partij",
    "modal_waited": "Wanneer verder?",
    "modal_waited_when": "Wanneer kan dit verder, denk je?",
    "modal_dropped": "Niet meer aan de orde",
    "modal_dropped_how": "Daarna vraag ik er niet meer naar. Alle partijen zien dat in de draad. Daar kun je het ongedaan maken.",
    "modal_drop": "Ja, niet meer nodig",
    "modal_submit": "Opslaan",
    "modal_cancel": "Annuleren",
    "modal_when": "Wanneer verwacht je dat het klaar is?",
    "modal_why": "Wat is de reden?",
    "modal_note_label": "Wat wil je meegeven?",
    "modal_who": "Wie neemt het over?",
    "modal_party": "Op wie wacht het?",
    "modal_date_past": "Kies een dag na vandaag.",
    "modal_date_no_delay": "De afgesproken datum is {day}, dus dit is geen vertraging. "
    "Kies een latere dag, of sluit dit en kies Op schema.",
    # app home
    "home_title": "Afspraken",
    "home_mine": "Bij jou",
    "home_meetings": "Overleggen die eraan komen",
    "home_help": "Typ /afspraak help om te zien wat ik nog meer kan.",
}
