"""Wordings for work that is stuck, not begun or no longer wanted; see `wording_pattern`."""

from __future__ import annotations

from workflows.answering.understanding.reply_facts import Fact

STANDSTILL_WORDINGS: dict[Fact, str] = {
    Fact.BLOCKED: """
        ! staakt/staken $
        ! went/gone/go/goes/going/is bankrupt/bust
        ! work/works/construction/everything/building/renovation has/is/have/was/- now/all/completely/- stopped/halted/ceased
        staakt al/nog/ook/weer/nu/sinds/tot
        in staking
        on strike
        op de/een plank $
        ligt/liggen .. op de plank
        ! levert .. niks/niets aan/op/meer
        ! stuurt .. niks/niets op/door/terug
        ! geen gang/beweging/schot/vaart in te/- krijgen/brengen
        ! geen gang/beweging/schot/vaart in
        ! zodra/als/wanneer .. kunnen/kan/mogen we/wij/ik weer/pas/- verder/door/vooruit $
        niemand .. reageert/reageren/antwoordt/responds/replies
        op de plank beland/gelegd/liggen/ligt
        ligt/liggen/staat/staan .. op pauze/hold
        op pauze/pause/hold
        ! geen/no groen/green licht/light
        ! geld/budget/subsidie/pot/materiaal/verf is/zijn op $
        komt/komen .. niet van de grond
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
        rust/wachten .. uitspraak/besluit/akkoord/antwoord/vergunning/levering/subsidie
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
        niet/nergens/not meer/- leverbaar/verkrijgbaar/voorradig/available
        blijft/blijven .. liggen
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
        ! van de/het/onze lijst/lijstje/actielijst/programma gehaald/afgehaald/afgevoerd
        ! afgevoerd van de/het/onze lijst/lijstje/actielijst/programma
    """,
    Fact.DROPPED: """
        ! streep .. doorheen/doorgehaald/doorgezet
        ! streep .. door gezet/gehaald
        haal/halen/gehaald/schrap/schrappen/gooi .. van/uit/van de/het/- lijst/lijstje/agenda/planning/bord/programma
        niet/not meer/longer/ever gebeuren/happen/doen/uitvoeren
        gaat/gaan .. niet meer/- gebeuren/plaatsvinden
        not/isn't/won't going/be to/going happen
        ^ hier/daar gaan/ga we/wij/ik dus/definitief/toch/echt/- niet mee verder/door $
        ^ we/wij gaan hier/daar dus/definitief/toch/echt/- niet mee/meer verder/door $
        ^ we/wij gaan hiermee/daarmee dus/definitief/toch/echt/- niet verder/door $
        ! van tafel
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
        laten/laat .. zitten/varen/lopen/schieten joh/hoor/dan/verder/- $
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
        we're/are/i'm not going to do this/it/that $
        we/i/will won't/not do this/it/that $
        exit $
    """,
}
