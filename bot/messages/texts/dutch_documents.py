"""What the bot says in Dutch about a document that was dropped. Proof-read it aloud."""

from __future__ import annotations

DUTCH_DOCUMENTS = {
    "document_how": (
        "Sleep het ondertekende document naar dit kanaal (pdf, docx, xlsx, md, html of txt). "
        "Ik vraag dan in de draad of ik het zal lezen. Naar een Excel-bestand vraag ik alleen als de naam iets zegt, zoals "
        "afspraken of monitor, of als je me erbij noemt: @Nakomen."
    ),
    "document_offer": (
        "Zal ik dit document lezen? Dan laat ik zien welke afspraken, taken en overleggen erin staan. "
        "Ik ga ze pas volgen als jullie zeggen dat het klopt."
    ),
    "document_beside": "In dit kanaal volg ik al {title}. Is dit een nieuwe versie, dan laat ik eerst zien wat er verandert.",
    "document_yes": "Ja, lees het",
    "document_no": "Nee, laat maar",
    "document_reading": "Ik lees het document…",
    "document_stage_read": "Ik heb het document gelezen.",
    "document_stage_declined": "Goed, ik lees het niet. Sleep het opnieuw hierheen als je het later toch wilt.",
    "document_stage_refused": "Met dit document kan ik niet verder.",
    "document_this_is_read": "Dit heb ik gelezen:",
    "document_known_concept": "Dit document ken ik al. Het is nog een concept:",
    "document_known_followed": "Dit document ken ik al: {title}. Ik volg het sinds {day}, er is niets veranderd.",
    "document_known_closed": "Dit document ken ik al: {title}. Het is afgesloten, er is niets veranderd.",
    "document_parties": "Partijen: {who}.",
    "document_others": " Ook genoemd: {who}.",
    "document_ended": "Let op: deze afspraken liepen tot en met {year}. Van wat ik ervan volg, is de datum voorbij.",
    "document_counts": "Ik vind {afspraken}, {tasks} en {meetings}.",
    "document_returning": " Een taak die terugkomt, telt elke keer mee.",
    "count_afspraken": "{count} afspraken",
    "count_afspraken_one": "1 afspraak",
    "count_tasks": "{count} taken",
    "count_tasks_one": "1 taak",
    "count_meetings": "{count} overleggen en termijnen",
    "count_meetings_one": "1 overleg of termijn",
    "document_meetings_document": "De overleggen komen uit het document.",
    "document_meetings_cycle": "Het document noemt geen overleggen; daarom neem ik de wettelijke termijnen van het jaar.",
    "document_no_date": "Bij {count} afspraken vind ik geen datum. Daar kan ik niet naar vragen:",
    "document_no_date_one": "Bij 1 afspraak vind ik geen datum. Daar kan ik niet naar vragen:",
    "document_no_owner": "Bij {count} afspraken is niet duidelijk wie het doet. Zolang dat zo is, vraag ik daar niet naar:",
    "document_no_owner_one": "Bij 1 afspraak is niet duidelijk wie het doet. Zolang dat zo is, vraag ik daar niet naar:",
    "document_more": "en nog {count}",
    "document_right": "Klopt dit? Dan ga ik de afspraken volgen en vraag ik op tijd hoe het staat.",
    "document_sure": "Vanaf nu vraag ik in het kanaal op tijd hoe het staat.",
    "document_sure_doubt": "Bij {count} afspraken is nog iets niet duidelijk. Die volg ik zoals ik ze heb gelezen.",
    "document_sure_doubt_one": "Bij 1 afspraak is nog iets niet duidelijk. Die volg ik zoals ik hem heb gelezen.",
    "document_follow": "Klopt, ga dit volgen",
    "document_not_yet": "Nog niet",
    "document_stage_followed": "Bevestigd.",
    "document_stage_later": "Nog niet bevestigd: dit is een concept.",
    "document_elsewhere_linked": "De berichten komen in {where}.",
    "document_followed": "Vanaf nu volg ik {title}.",
    "document_now": "Dit kwartaal lopen er {count} taken.",
    "document_now_one": "Dit kwartaal loopt er 1 taak.",
    "document_now_none": "Dit kwartaal loopt er niets.",
    "document_first": "Het eerste bericht komt op {day} om {time}.",
    "document_first_soon": "Het eerste bericht komt zo.",
    "document_nobody": "Bij {count} taken staat niemand, dus daar vraag ik niet naar:",
    "document_nobody_one": "Bij 1 taak staat niemand, dus daar vraag ik niet naar:",
    "document_nobody_how": "Zeg hieronder wie het doet. Later kan dat ook met /afspraak {number} en Verbeter…",
    "document_nobody_how_no_number": "Zeg hieronder wie het doet.",
    "document_no_people": (
        "Er is nog niemand geregistreerd: iedereen in het kanaal telt mee voor elke partij, en ik noem niemand bij naam. Zeg "
        "hieronder wie erbij hoort, of later met /afspraak mensen."
    ),
    "document_who_does": "Wie doet {task}?",
    "document_link_first": "Typ nog /afspraak koppel in het kanaal waar de berichten moeten komen.",
    "document_later": (
        "Goed, {title} blijft een concept en ik vraag nog niets. Sleep het document opnieuw hierheen als het klopt."
    ),
    "document_decided": "Over {title} is al beslist. Typ /afspraak lijst voor de stand van nu.",
    "document_nothing_kept": "Ik heb niets bewaard.",
    "document_not_yours": "Een document laten lezen en bevestigen doet de coördinator.",
    "document_ask_them": " Vraag het aan {who}.",
    "document_ask_around": " Die is er nog niet. Tot die tijd kan elke collega in het kanaal het doen, maar een gast niet.",
    "document_scope": (
        "Ik mag dit bestand nog niet openen: in Slack ontbreekt het recht files:read. Vraag de beheerder om de app bij te werken "
        "en opnieuw te installeren. Klik daarna hierboven nog eens op Ja, lees het."
    ),
    "document_gone": "Het bestand staat niet meer in Slack. Sleep het opnieuw hierheen, dan lees ik het.",
    "document_elsewhere": "Dit bestand staat niet in Slack zelf, daar kan ik niet bij. Sleep het bestand zelf hierheen.",
    "document_away": "Het bestand kwam niet binnen. Klik hierboven zo nog eens op Ja, lees het.",
    "document_broke": "Het lezen is mislukt, en er is niets bewaard. Klik hierboven nog eens, of vraag het aan de beheerder.",
}
