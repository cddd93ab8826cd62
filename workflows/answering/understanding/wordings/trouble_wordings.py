"""Wordings for work that is in danger, late, stuck, not begun or no longer wanted; see `wording_pattern`."""

from __future__ import annotations

from workflows.answering.understanding.reply_facts import Fact

TROUBLE_WORDINGS: dict[Fact, str] = {
    Fact.AT_RISK: """
        ! hangt/hangen .. af of
        ! erom hangen/spannen
        ! reken/rekenen/rekent er/- .. niet .. op/datum0/datum1
        ! niet op/erop/er .. rekenen/gokken
        ! wouldn't/don't count/bank/bet on/datum0/datum1
        ! terug bij/naar af
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
        over de datum/deadline heen
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
    Fact.BLOCKED: """
        ! staakt/staken $
        staakt al/nog/ook/weer/nu/sinds/tot
        in staking
        on strike
        op de/een plank $
        ligt/liggen .. op de plank
        niemand .. reageert/reageren/antwoordt/responds/replies
        op de plank beland/gelegd/liggen/ligt
        ligt/liggen/staat/staan .. op pauze/hold
        op pauze/pause/hold
        ! geen/no groen/green licht/light
        ! zit/zitten .. geen enkele/enkel/greintje/- schot/vaart/beweging/voortgang/leven in
        ! komen/kom/komt .. geen stap/stapje/steek/meter/millimeter/centimeter verder/vooruit
        ! geen stap/stapje/steek/meter/millimeter/centimeter verder/vooruit/opgeschoten
        not getting/going anywhere
        going/getting nowhere
        not an inch
        geen go/fiat
        on the/a shelf/backburner
        back burner
        in limbo
        in de/een la/lade/wachtkamer/wachtstand/parkeerstand/vriezer/diepvries/koelkast/ijskast
        geparkeerd/parked
        up in the air
        hands are/zijn tied
        handen/hands .. gebonden/tied
        met de handen in het haar
        handen in het haar
        dead end
        brick wall
        hit/tegen a/een wall/muur/snag
        dood/doodlopend spoor
        roadblock/roadblocks/showstopper/bottleneck
        aan de grond
        stukgelopen
        loopt/lopen/gelopen/liep stuk
        tot stilstand
        standstill
        kink in de kabel
        geen/niets/niks/nothing/no reactie/antwoord/respons/terugkoppeling/reply/response
        geen/niets/niks/nothing/no answer/gehoord/vernomen/bericht/uitsluitsel/akkoord
        niets/niks/nothing gehoord/vernomen/terug/back van/from
        reageert/reageren .. niet
        krijg/krijgen .. geen gehoor/reactie/antwoord/contact/medewerking
        geen gehoor
        krijg/krijgen .. de/het/die/onze .. niet $
        laat/laten .. niks/niets .. horen/weten
        krijg/krijgen/kregen .. geen/niets/niks .. van
        nog/still geen/niets/niks/no .. ontvangen/gekregen/binnen/received
        first need/needs/have/has to
        needs/need/have/has to .. first
        ter/voor beoordeling/goedkeuring/ondertekening/accordering/advies/besluitvorming bij/aan
        ligt/liggen/hangt/steekt/zit/zitten .. bij/op de/het/een juristen/jurist/notaris/bank/rechter
        afwachten tot/wat/of
        met afwachten
        rust/verwachten/wachten .. uitspraak/besluit/akkoord/antwoord/vergunning/levering/subsidie
        laat/laten op zich wachten
        in/onder afwachting
        kunnen/kan/mogen/mag .. niet/niks/niets starten/beginnen/verder
        kan/kunnen .. pas verder/starten/beginnen/door .. als/zodra/wanneer/na
        ! pas als/zodra/wanneer .. kan/kunnen/mogen/mag we/wij/ik .. door/verder/starten/beginnen/vooruit
        can't start/continue/proceed/move/do
        dependent/depending/reliant/afhankelijk on/upon/van
        held up
        no green light
        gestokt/gestagneerd/vastgelopen/stilgevallen
        ! zonder .. kunnen/kan/komen/mogen/mag .. niet/niks/niets
        werk neergelegd
        bouwstop
    """,
    Fact.NOT_STARTED: """
        haven't/hasn't/didn't/not touched/looked/started/begun/begin/start/gotten
        niet/niks .. ondernomen/aangeraakt
        ! geen * aan/mee gedaan/uitgericht/gebeurd
        geen/nul .. stap/stappen/actie/begin/start/aanvang op/- gezet/ondernomen/gemaakt
        yet/still to start/begin/kick
        moet/moeten we/wij/ik/- nog mee/aan/- aan de slag $
        moet/moeten we/wij/ik/- nog mee/aan/- beginnen/starten/aanvangen
        moet/moeten nog uit/van de/- startblokken/start/beginnen
        moet/moeten .. nog .. van start/beginnen/starten
        nog in de/- startblokken
        nog op de/mijn/onze/het to-do/todo/to-dolijst/todolijst/stapel
        ligt/liggen .. onderop/bovenop/op de stapel
        nog helemaal/volledig/- blanco/leeg/blanc
        blanco/leeg vel
        moet/staat nog te/gedaan doen/worden/-
        nog niet/niets van gekomen
        nog niks/niets aan/mee/van/gedaan/gebeurd/terecht
        niet/nog nog/- eens/- aan begonnen
        nowhere yet
        still on zero/0
        from/at zero/scratch
        nog op 0
        nog onder op/aan
        nog niet toegekomen/aangekomen/opgekomen
        ! nog niet aan de/- orde/bod/beurt gekomen/geweest/-
        niet/geen aan toegekomen
        nog niemand .. ~en/~d/~t $
        nobody/niemand has/heeft/is .. started/aan/mee
    """,
    Fact.OFF_LIST: """
        ! streep door/erdoor
    """,
    Fact.DROPPED: """
        ! streep .. doorheen/doorgehaald/doorgezet
        ! streep .. door gezet/gehaald
        haal/halen/gehaald/schrap/schrappen/gooi .. van/uit/van de/het/- lijst/lijstje/agenda/planning/bord/programma
        niet/not meer/longer/ever gebeuren/happen/doen/uitvoeren
        gaat/gaan .. niet meer/- gebeuren/plaatsvinden
        not/isn't/won't going/be to/going happen
        ! van tafel/baan
        ! niet meer/langer op de/het programma/lijst/lijstje $
        ! definitief niet meer/langer op de agenda $
        ter ziele
        de nek omgedraaid
        weggestemd
        ! hier/daar/er komt/komen dus/echt/helaas/- niets/niks meer van $
        dood en begraven
        in rook opgegaan
        opgegaan/ondergebracht/samengevoegd/overgegaan in/bij/met
        een punt achter
        van de tafel/baan/kaart
        prullenbak/prullenmand/trash/bin
        stekker/plug .. uit/eruit/getrokken/pulled
        pulled/pull the plug
        binned/axed/shelved/ditched/scrapped/abandoned
        off the agenda/list/table/cards
        dropped it/this/that/the
        decided/decide/deciding to drop/stop/cancel/scrap/skip
        decided against/not
        no need for/to/anymore/any
        laten/laat .. zitten/varen/lopen/schieten $
        ! gaan/ga/gaat we/wij/dit/ik .. niet .. doen $
        ^ we/wij/- doen dit/het/deze definitief/echt/toch/- niet $
        doen we/wij/- toch/- maar/- niet $
        doen .. toch maar niet
        bestaat/bestaan niet meer
        opgeheven
        niet langer/meer aan de/- orde/nodig/relevant/zinvol/actueel
        ! project/traject/initiatief/programma/hele is/wordt/zijn/- definitief/- gestopt/gestaakt/beeindigd/stopgezet
        stoppen we/wij/ermee mee/-
        ! hier/daar zijn/is/ben we/wij/ik/men .. mee/- gestopt/opgehouden
        we/wij stoppen/stopten ermee/hiermee
        ^ we/wij stoppen $
        besloten .. te/- stoppen/schrappen/laten/annuleren
        besloten/beslist/gekozen/decided .. geen .. te ~en
        besloten/beslist/gekozen .. niet .. te ~en
        besloten .. niet/af te/- doen/zien/gaan/voeren
        overbodig/achterhaald/zinloos/nutteloos/irrelevant geworden/gemaakt/-
        geen zin/nut meer
        zinloos/pointless/moot geworden/now/-
        ziet/zien/zie/zagen .. vanaf
        not/niet proceeding/going with/ahead/door
        we're not doing/pursuing
        exit $
    """,
}
