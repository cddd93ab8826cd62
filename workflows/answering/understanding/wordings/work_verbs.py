"""Verbs by what they say of a piece of work; see `verb_forms` for how they are written."""

from __future__ import annotations

from enum import StrEnum


class Deed(StrEnum):
    """What a verb does to a piece of work, when it is done."""

    ENDS = "ends"
    """The work as a whole is finished."""
    HANDS_OVER = "hands_over"
    """The result goes out; that ends the work where it is said of the task itself."""
    RUNS = "runs"
    BEGINS = "begins"
    SLIPS = "slips"
    STALLS = "stalls"
    STOPS = "stops"
    PINCHES = "pinches"
    """It becomes hard to make it."""


VERBS: dict[Deed, str] = {
    Deed.ENDS: """
        af|ronden; af|handelen; af|maken; af|werken; af|sluiten sloot sloten gesloten; af|krijgen kreeg kregen gekregen;
        op|leveren; voltooien; fiksen; fixen; volbrengen volbracht; af|tikken; af|vinken; af|kaarten;
        beklinken beklonk beklonken; bezegelen; rond|krijgen kreeg kregen gekregen; rond|maken; af|tekenen; af|leveren;
        af|stempelen; af|melden; verwezenlijken; vol|maken; in|koppen; af|strepen; klaar|zetten;
        klaar|krijgen kreeg kregen gekregen; klaar|maken
    """,
    Deed.HANDS_OVER: """
        in|leveren; in|dienen; versturen; verzenden verzond verzonden; op|sturen; toe|sturen; rond|sturen; in|sturen;
        uit|sturen; aan|bieden bood boden geboden; overhandigen; publiceren; delen; vast|stellen; goed|keuren; tekenen;
        ondertekenen; bekrachtigen; accorderen; aan|leveren; uit|brengen bracht brachten gebracht; uit|reiken; presenteren;
        uit|delen; verspreiden; uit|voeren; regelen; realiseren; houden hield hielden gehouden; organiseren; installeren;
        plaats|vinden vond vonden gevonden; op|lossen
    """,
    Deed.RUNS: """
        vorderen; op|schieten schoot schoten geschoten; door|lopen liep liepen gelopen; door|werken;
        voort|gaan ging gingen gegaan; ploeteren; binnen|stromen; binnen|druppelen; vooruit|gaan ging gingen gegaan;
        door|draaien; op|bouwen
    """,
    Deed.BEGINS: """
        beginnen begon begonnen begonnen; starten; op|starten; af|trappen; op|pakken; aan|pakken;
        aan|vangen ving vingen gevangen; in|zetten; op|tuigen; lanceren
    """,
    Deed.SLIPS: """
        uit|lopen liep liepen gelopen; vertragen; op|schuiven schoof schoven geschoven;
        door|schuiven schoof schoven geschoven; verschuiven verschoof verschoven verschoven; uit|stellen; verzetten;
        verplaatsen; op|schorten; vooruit|schuiven schoof schoven geschoven; verlengen; uit|smeren; verdagen;
        aan|houden hield hielden gehouden
    """,
    Deed.STALLS: """
        stil|liggen lag lagen gelegen; stil|staan stond stonden gestaan; vast|zitten zat zaten gezeten;
        vast|lopen liep liepen gelopen; stagneren; stokken; stranden; haperen; stil|vallen viel vielen gevallen;
        bevriezen bevroor bevroren bevroren; blokkeren; vast|hangen; stuk|lopen liep liepen gelopen; parkeren; stil|leggen;
        pauzeren; klem|zitten zat zaten gezeten; sneuvelen; spaak|lopen liep liepen gelopen; weigeren; tegen|werken;
        dwars|liggen lag lagen gelegen; tegen|houden hield hielden gehouden
    """,
    Deed.PINCHES: """
        knellen; nijpen neep nepen genepen; wringen wrongen gewrongen; tegen|vallen viel vielen gevallen;
        tegen|zitten zat zaten gezeten; tegen|lopen liep liepen gelopen; in|boeten; achter|raken
    """,
    Deed.STOPS: """
        schrappen; annuleren; cancelen; af|blazen blies bliezen geblazen; in|trekken trok trokken getrokken; stop|zetten;
        af|lassen; af|gelasten; vervallen verviel vervielen vervallen; staken; beëindigen; beeindigen;
        op|heffen hief hieven geheven; weg|strepen; door|strepen; weg|bezuinigen
    """,
}
