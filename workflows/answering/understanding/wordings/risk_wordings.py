"""Wordings for work that is in danger or late; see `wording_pattern`."""

from __future__ import annotations

from workflows.answering.understanding.reply_facts import Fact

RISK_WORDINGS: dict[Fact, str] = {
    Fact.AT_RISK: """
        ! 50/fifty 50/fifty * .. of/if/whether/dat/that/kans/chance
        ! 50/fifty 50/fifty of/if/whether/dat/that/kans/chance
        ! 50-50/fifty-fifty .. of/if/whether/dat/that/kans/chance
        zich .. teruggetrokken
        trekt/trekken/trok/trokken .. zich .. terug
        heeft/hebben .. opdracht teruggegeven
        ! has/have pulled/backed/dropped out
        pulled/dropped/backed out
        afgehaakt/uitgestapt
        haakte/haakten af $
        ! hangt/hangen .. af of
        ! erom hangen/spannen
        ! reken/rekenen/rekent er/- .. niet .. op/datum0/datum1
        ! niet op/erop/er .. rekenen/gokken
        ! wouldn't/don't count/bank/bet on/datum0/datum1
        ! terug bij/naar af
        komen/kom we/wij/ik er zo/dan/ook/nog/- niet/nooit $
        we/wij/ik komen/kom er zo/dan/ook/- niet/nooit $
        komen/kom we/wij/ik er niet/nooit als/indien/zonder
        zijn/ben we/wij/ik nergens $
        kunnen/kan we/wij/ik het/dit/hem .. vergeten $
        won't/never get there
        ! terug naar de tekentafel
        ! back to square/the one/drawing
        ! hangt/hangen/spant erom
        ! zet/zetten .. op oranje/geel/amber/orange/yellow
        onzekerheid/onzekerheden over/rond/in
        nog/wel een/- dingetje/ding/puzzel/gepuzzel/kunst/uitdaging qua/om/met
        er om hangen/spannen
        ! in de knel/knoop/problemen/gevarenzone/stress/penarie
        tijd begint te dringen/knellen/nijpen
        tijd dringt/tikt/vliegt/raakt
        klok tikt
        alle/beide kanten op
        kan vriezen/dooien
        twee/2 kanten op
        wringt/schuurt/kraakt/piept
        hangen en wurgen
        water .. aan de lippen
        ! fotofinish/photofinish/foto-finish
        ! foto/photo finish
        ! kan/kon me/mij niet/nauwelijks/moeilijk voorstellen dat
        donkere wolken
        beren/obstakels/hobbels op de weg
        zie/zien/ziet .. somber/donker/niet in/gebeuren/lukken/halen/zitten
        ziet er niet/not goed/best/rooskleurig/gunstig/florissant/uit
        ziet er slecht/somber/beroerd
        dun ijs
        ! tijd/handen/mensen/capaciteit/uren tekort
        weinig/beperkte/te rek/speelruimte/ruimte/tijd/lucht/marge
        niet/geen veel/genoeg tijd/uren/ruimte/marge/rek
        rek is er/eruit
        ! loopt/gaat .. mis
        mis/fout kan/dreigt/te gaan/lopen
        gaat .. fout/verkeerd
        ! wordt het niks/niets/lastig/moeilijk
        hebben/heb/krijgen/krijg we/wij/ik .. probleem/issue
        in deep/big/- trouble
        kan/zou .. mis/fout gaan/lopen
        tegen de deadline/datum aan
        alarmbel/alarmbellen
        rode vlag/vlaggen
        hoofdpijndossier
        kopzorgen/hoofdbrekens/buikpijn/kriebels/zenuwen
        down to the wire
        long shot
        running/run short/out of/on time
        against/beat the clock
        not looking good/great
        doesn't look good/great
        go/goes/going either way
        could/might/may go wrong
        go/goes/going/gone/went wrong
        something is/- wrong with
        hanging/hangs by/on a thread
        ! not/niet optimistic/optimistisch/confident/hoopvol/positief/gerust
        ambitieus/ambitious/uitdagend/uitdaging/challenge/challenging
        going to be/a close/tight/tough/squeeze/stretch
        a/- stretch/squeeze $
        gaat/wordt/is .. nagelbijten/haastwerk/spitsroeden/sprintje/race/dobber/klus/nachtwerk
        kantelpunt/kritiek/kritieke
        in jeopardy/doubt/danger
        staat/staan/komt/komen onder/op druk/tocht/spel/losse
        begint te schuren/wringen/knellen/piepen/nijpen
        schuurt/knelt/nijpt
        tegenwind/tegenslag/tegenslagen
        hobbelt/hobbelen/hikken/hikt
        zwaar/flink/hard weer
        ! might/may/could need/take more/longer/extra/some
        we/i may/might run/slip/be late/over/behind
        of .. lukt/lukken/halen/haalt/redden .. vraag/afwachten/zien/bekijken/onzeker
        nog maar/te zien/bezien/afwachten of
        remains to be seen
        spannende weken/tijd/periode
        wel heel/erg/behoorlijk/flink/ontzettend kort/snel/vroeg
        te optimistisch/ambitieus/krap
        tight/strakke/krappe planning/schedule/deadline
        stroperig/taai
    """,
    Fact.WAY_BEHIND: """
        achter de planning/feiten/schema/troepen aan
        lopen/loopt/liggen/ligt/zitten/zit/raken/hobbelen/hobbelt .. achter
        achterstand/achterstanden
        uit de pas
        uit de planning
        slower than planned/expected/hoped
        langzamer/trager dan gepland/gehoopt/verwacht/gedacht
        minder snel/hard dan
    """,
    Fact.MISSES_IT: """
        haalt/redt .. niet
        krijg/krijgen/krijgt we/wij/ik/ze/het/dit/dat/- het/dit/dat/- niet af/rond/klaar/gereed datum0/datum1/op/voor/binnen
        missen/mis/mist/miste/misten we/wij/ik/het/- de/deze/onze/die/- deadline/datum/einddatum/termijn/streefdatum/datum0
        we/wij/ik/i missen/mis/miste/misten/miss/missed de/deze/onze/die/the/our deadline/datum/einddatum/termijn/date
        gaat/gaan het/hem/m/'m/dit/dat/- niet/nooit worden/halen/lukken/redden
        is/blijkt/lijkt/wordt .. niet haalbaar/realistisch/mogelijk/reeel/doenlijk/te doen/halen
        onrealistisch/onmogelijk/ondoenlijk/kansloos
        not/isn't/no longer realistic/feasible/doable/possible/achievable
        geen/no haalbare/haalbaar/realistische kaart/deadline/datum/planning
        we/wij gaan er/eroverheen/overheen overheen
        over de datum/deadline/termijn heen
        laten/laat we/wij/ik de/- deadline/datum/einddatum/datum0 los
        deadline/datum/einddatum/datum0 laten/laat we/wij/ik los
        niet meer/- op tijd/datum0/datum1
        redden/halen/haal/red we/wij/ik/het/dit/dat nooit
        never going/gonna/make
        schiet/schiet/schoot erbij/er/bij in/bij
        no way we'll/we/we're
        out of reach
    """,
    Fact.FAILED: """
        niet van gekomen
        niks/niets van terechtgekomen/terecht/gekomen
        erbij/bij ingeschoten
        niet gered $
        fell through
        didn't happen/manage
        in het water gevallen
    """,
    Fact.DELAYED: """
        ! van de/onze/- ~agenda/rol gehaald/afgehaald/afgevoerd
        ! haalt/haalde/haalden .. van de/onze/- ~agenda
        getild
        over het/de jaar/jaarwisseling/jaargrens/jaareinde/oudjaar heen/getild/$
        into next year
        naar achteren geschoven/geschoven/gezet/verplaatst/gehaald
        naar achteren
        vooruit geschoven/schuiven
        voor ons/me uit
        meer/extra/more/wat lucht/tijd/time/ruimte/adem nodig/needed
        verlenging/respijt/uitstel gekregen/nodig
        later/latere dan/datum/moment gepland/verwacht/gedacht/gehoopt/beloofd/oplevering/einddatum
        later than planned/expected/agreed/hoped/promised
        latere einddatum/opleverdatum/deadline/streefdatum/planning/datum
        neemt/kost/vraagt/vergt .. meer/extra tijd
        running/run/runs/ran over/late
        overrun/overrunning/overdue
        pushed/push/pushing/moved/kicked/bumped back/out/to
        kicked down the
        behind the original
        we zijn/hebben .. ingehaald door
        wordt/worden/is .. een/- latertje
    """,
}
