"""What the bot says in Dutch while a document is checked and an afspraak is corrected. Proof-read it aloud."""

from __future__ import annotations

DUTCH_CHECKING = {
    "document_check": "Nakijken",
    "review_title": "Nakijken: {title}",
    "review_progress": "{judged} van de {total} nagekeken.",
    "review_doubt": " Bij {count} twijfel ik; die staan vooraan.",
    "review_doubt_one": " Bij 1 twijfel ik; die staat vooraan.",
    "review_out": " {count} zijn overgeslagen: daar vraag ik niet naar.",
    "review_out_one": " 1 is overgeslagen: daar vraag ik niet naar.",
    "review_nothing": "Ik vond geen afspraken om na te kijken.",
    "review_hint": (
        "Iedereen die mag nakijken, ziet hier wat er al is gedaan. Je kunt stoppen en later verdergaan: niets gaat verloren. "
        "Ik vraag pas iets als je op Alles klopt hebt geklikt."
    ),
    "review_for": "Voor {who}",
    "review_lead": " (trekker: {who})",
    "review_stand": "stand in het document: {stand}",
    "review_nobody": "Nog voor niemand, dus hier vraag ik niet naar",
    "review_from": "{start} t/m {due}",
    "review_on": "op {due}",
    "review_look": "Kijk hiernaar.",
    "review_doubt_owner": "Het is niet duidelijk wie dit doet. Moet ik het wel vragen? Kies dan bij Wijzig wie het doet.",
    "review_doubt_date": "Ik vind geen datum, dus hier vraag ik niet naar. Moet dat wel? Voeg dan een taak toe.",
    "review_doubt_unsure": "Ik weet niet zeker of ik deze zin goed lees.",
    "review_doubt_conditional": "Dit geldt alleen onder een voorwaarde.",
    "review_said_right": "✅ Klopt, volgens {who}.",
    "review_said_changed": "✅ Aangepast door {who}.",
    "review_said_added": "✅ Toegevoegd door {who}.",
    "review_said_skipped": "Overgeslagen door {who}: hier vraag ik niet naar.",
    "review_operator": "de beheerder",
    "review_was_right": "Afspraak {number} was net al nagekeken door {who}: het klopt. Er is niets veranderd.",
    "review_was_changed": "Afspraak {number} is net aangepast door {who}. Er is niets veranderd; kijk of het nu klopt.",
    "review_was_added": "Afspraak {number} is net toegevoegd door {who}. Er is niets veranderd.",
    "review_was_skipped": "Afspraak {number} is net overgeslagen door {who}. Er is niets veranderd.",
    "review_gone": "Deze afspraak is intussen veranderd. Er is niets overschreven; kijk of het nu klopt.",
    "review_shut": (
        "Het nakijken gebeurt in {where}, en daar kan ik nu niets schrijven. Nodig me daar uit met "
        "/invite @Nakomen, of haal het kanaal uit het archief, en klik dan nog eens."
    ),
    "review_shut_somewhere": (
        "Het kanaal van deze afspraken is er niet meer, of ik ben er geen lid. Nodig me daar uit "
        "met /invite @Nakomen, of typ in een ander kanaal /afspraak koppel, en klik dan nog eens."
    ),
    "review_no_channel": "{title} heeft nog geen kanaal. Typ /afspraak koppel in het kanaal waar jullie erover praten.",
    "review_decided": "{title} is al bevestigd. Typ /afspraak lijst voor de stand van nu.",
    "button_review_right": "Klopt",
    "button_review_change": "Wijzig…",
    "button_review_skip": "Overslaan",
    "button_review_back": "Opnieuw nakijken",
    "button_review_add": "Taak toevoegen…",
    "button_review_before": "Vorige",
    "button_review_next": "Volgende ({first}–{last} van {total})",
    "button_review_page": "Deze {count} kloppen",
    "button_review_all": "Alles klopt, ga dit volgen",
    "more_split": "Splitsen in twee taken…",
    "more_add": "Nog een taak toevoegen…",
    "review_sure_title": "Zal ik dit volgen?",
    "review_sure": "Alles is nagekeken. Vanaf nu vraag ik op tijd hoe het staat.",
    "review_sure_left": "{count} afspraken zijn nog niet nagekeken. Die volg ik zoals ik ze heb gelezen.",
    "review_sure_one": "1 afspraak is nog niet nagekeken. Die volg ik zoals ik hem heb gelezen.",
    "review_sure_nobody": "Bij {count} taken staat niemand. Daar vraag ik niet naar.",
    "review_sure_nobody_one": "Bij 1 taak staat niemand. Daar vraag ik niet naar.",
    "rhythm_monthly": "elke maand",
    "rhythm_quarterly": "elk kwartaal",
    "rhythm_half_yearly": "elk half jaar",
    "rhythm_yearly": "elk jaar",
    "rhythm_times": "{times} keer per jaar",
    "rhythm_years": "eens in de {count} jaar",
    "rhythm_weeks": "elke {count} weken",
    "rhythm_once": "één keer",
    # the form
    "form_change": "Afspraak wijzigen",
    "form_split": "Splitsen in twee",
    "form_add": "Taak toevoegen",
    "form_correct": "Afspraak verbeteren",
    "form_who": "Wie doet dit?",
    "form_who_how": "Die partij vraag ik vanaf nu hoe het ervoor staat. Iedereen ziet de wijziging.",
    "form_split_how": "Vul hier de tweede taak uit deze zin in. De eerste blijft staan; die kun je daarna zelf wijzigen.",
    "form_correct_how": (
        "Hiermee verander je wat er is afgesproken. Iedereen ziet de wijziging. Verwacht je alleen dat het later wordt? "
        "Kies dan Vertraagd."
    ),
    "form_title": "Wat moet er gebeuren?",
    "form_owners": "Wie doet het?",
    "form_owners_hint": "Kies één of meer partijen",
    "form_lead": "Wie is de trekker?",
    "form_lead_hint": "Kies een partij",
    "form_first_day": "Vanaf",
    "form_due": "Uiterlijk",
    "form_rhythm": "Hoe vaak?",
    "form_value": "Aantal",
    "form_value_hint": "Bijvoorbeeld 225",
    "form_unit": "Waarvan?",
    "form_unit_hint": "Bijvoorbeeld woningen of %",
    "form_conditional": "Voorwaarde",
    "form_conditional_yes": "Dit geldt alleen onder een voorwaarde; vraag nog niets",
    "form_wrong_days": "Deze dag ligt voor de begindag.",
    "form_wrong_year": "Kies een dag tussen 2000 en 2100.",
    "form_wrong_value": "Schrijf een getal, bijvoorbeeld 225 of 4,5.",
    "form_wrong_unit": "Zeg ook waarvan, bijvoorbeeld woningen.",
    "form_wrong_title": "Zeg in een paar woorden wat er moet gebeuren.",
    # a document by the menu of a message
    "shortcut_nothing": "Aan dit bericht hangt geen document dat ik kan lezen. Ik lees pdf, Word, Excel, md, html en txt.",
    "shortcut_shut": (
        "Ik ben geen lid van dit kanaal, dus ik kan er niets vragen. Nodig me uit met /invite @Nakomen en kies dan opnieuw "
        "Lees dit document. Je kunt me het bestand ook rechtstreeks sturen."
    ),
    "shortcut_there": "Over dit document heb ik al iets gevraagd. Kijk in de draad onder het bericht.",
}
