"""Wordings for work that is finished, nearly finished or going well; see `wording_pattern` for how they are written."""

from __future__ import annotations

from workflows.answering.understanding.reply_facts import Fact

DONE_WORDINGS: dict[Fact, str] = {
    Fact.DONE: """
        kannen en kruiken
        vinkje/vink mag/kan erop/achter/eraan
        mag/kan hier/er/hierbij een/- vinkje/vink bij/achter/op/aan
        zit/zitten er/hier op $
        zit/zitten erop
        missie/mission/taak geslaagd/volbracht/accomplished/volbracht
        finito
        was het/dan/- eindelijk/- zover
        zijn we/wij er $
        we/wij zijn er $
        we're/we are there $
        finished and done
        voor de bakker
        in the bag
        job done
        that's a wrap
        nailed it
        over the finish/finishline/finish-line/line $
        over de finish/eindstreep/streep
        achter de rug
        een/dikke/vette/- streep onder
        strik erom/eromheen
        de kous af
        de vlag kan uit
        de deur uit
        uit de wereld
        van mijn/ons/onze/het/de bord/bordje/bureau/lijstje af $
        kan/mag van mijn/ons/onze/het/de bord/bordje/bureau/todo/to-dolijst af/-
        can/may/please be closed
        close this/it/that one/out/off/$
        tick/ticked/cross/crossed/check/checked off
        tick/cross/check it/this/that/one off
        ticked/crossed off
        put to bed
        wrapped it/this/that up
        got it/this/that done
        we/i/we've/i've finished/completed it/this/that
        in orde gemaakt/gebracht
        rond gekregen
        af gekregen
        voor elkaar gekregen
        tot een goed einde gebracht
        is/was een feit
        al lang/tijden gebeurd
        allang/reeds gebeurd
        is/zijn getekend en/and/, binnen
        handtekeningen/handtekening/krabbels/krabbel/parafen/paraaf staan/staat/zijn/is er/eronder/gezet/binnen
        handtekeningen/krabbels/parafen zijn/- gezet/binnen
        is/zijn erdoor $
        is/zijn er/- unaniem/eindelijk/officieel door/erdoor $
        laatste/last handtekening/puntje/stukje/onderdeel/bit/item gezet/gedaan/geregeld/klaar/af/done
        hele/volledige klus geklaard
        ^ en/and/- de/the laatste/last/allerlaatste staat/hangt/ligt/zit/draait $
        ^ en/and/- de/the laatste/last/allerlaatste staat/hangt/ligt/zit/draait er/erin/op/sinds/nu/in
        niks/niets/nothing meer/more/else/left te/to doen/do
        hoeft/hoeven niks/niets meer te/aan
    """,
    Fact.NEARLY: """
        een/aardig/heel/flink eind/eindje op streek
        losse eindjes/einden/eindje na/nog/over/-
        nog .. losse eindjes
        laatste/final/last fase/phase/stage/meters/stappen/loodje/loodjes/rondje/ronde/mile/stretch/hobbel/hobbels/horde
        home stretch
        eerste/1e/first versie/version/opzet/concept/draft/aanzet/ruwe ligt/staat/is/there/er/klaar/rond/gereed
        ruwe/voorlopige versie/opzet/schets
        grote/main/algemene lijnen/outlines staan/staat/zijn/is
        op een haar/oor/handtekening/detail/details/kleinigheid/kleinigheden na
        op na/- gevild
        meeste/merendeel/leeuwendeel/gros/bulk/most/grootste .. gedaan/gebeurd/klaar/af/done/gereed/achter/geregeld/rond
        meeste werk zit
        nog een/1 dingetje/detail/kleinigheid/puntje/stapje/stukje/hoofdstuk/paragraaf/handtekening/rondje/check
        nog wat/enkele/paar/een kleine/- details/dingetjes/puntjes/kleinigheden/correcties/aanpassingen/opmerkingen/stukken
        er moet/moeten nog wat/iets/dingen/het/een/veel
        nu de details/puntjes/afwerking/opmaak/laatste/bijlagen/bijlage/rest nog
        begint vorm te krijgen
        ! flink/aardig/heel/mooi/goed/behoorlijk/groot stuk/eind/eindje/deel gevorderd/opgeschoten/verder/gedaan/klaar/onderweg
        bijna/haast/almost/nearly over de/the finish/streep/line
        afrondende sfeer/stadium
        in de afronding
        naar/richting een/de/het einde/eind/afronding/finish
        nearing completion
        close to done/finished/complete/completion/ready
        just/only need/needs to/a
        just/only the .. left
        een/- kleine/paar/wat stukjes/onderdelen/zaken moeten/missen/ontbreken nog/-
        ontbreekt/ontbreken/mist alleen/nog/alleen
        ^ de/alleen/- de/- laatste/last paar/enkele/handvol/stuk/few .. nog $
        ^ nog de/- laatste/last paar/enkele/handvol/stuk/few
        gebleven bij
    """,
    Fact.ON_TRACK: """
        gesmeerd
        in de pas
        zien er .. goed/prima/mooi/positief/gunstig/veelbelovend/netjes/redelijk uit
        ^ we're/all/is/are good/fine/okay $
        voortgang/progress is/- goed/prima/netjes/good/fine/great
        ziet er .. netjes/redelijk uit
        ziet er .. goed/prima/mooi/positief/gunstig/veelbelovend/rooskleurig uit
        ^ alles/all/everything kits/oke/ok/prima/goed/top/fine/good hier/here/-
        ^ groen/green dus/hoor/dan/nog/nu/gewoon/then/still $
        start was/geweest
        ! goed/goede/mooi/mooie/vliegende/sterke/voortvarende/good/great/flying/strong/promising/nice begin/start gemaakt/made/-
        ! begin/start is/- gemaakt/made
        good/fine/first/useful/productive first/- meeting/session/talks
        we're/we/are rolling
        goed/prima/netjes/lekker/mooi in/op de/het planning/schema
        tempo zit .. in/erin
        naar wens/tevredenheid/plan/verwachting/behoren
        op rolletjes
        van een leien dakje
        de/goede/- vaart zit erin
        zit/zitten .. schot/vaart/gang/beweging in/erin
        vaart/schwung/gang/tempo erin
        lekker/goed/hoog/mooi tempo
        tempo is/ligt/zit goed/hoog/erin/prima
        in de weer
        in the works/pipeline
        goed/lekker/prima/mooi/netjes onderweg
        aan het werk $
        aan de lopende
        eerste stap/stappen/gesprek/gesprekken/overleg .. gezet/gevoerd/gehad/geweest/gehouden/achter/geslagen/gemaakt
        eerste sessie/sessies/bijeenkomst/ronde/schop/paal .. gezet/gevoerd/gehad/geweest/gehouden/achter/geslagen/gemaakt
        kick-off/kickoff/aftrap/startoverleg/startbijeenkomst .. gehad/geweest/gehouden/was/achter/gedaan
        kick-off/kickoff gehad/geweest
        begin is gemaakt/er
        stappen gemaakt/gezet/vooruit
        sleutelen/sleutelt
        is/zijn er/hier/- al/nu/- mee/ermee/hiermee aan de slag
        trein rijdt
        machine draait
        wij/we/iedereen zit/zitten/is .. bovenop/erbovenop
        rolling/humming/chugging/ticking along/on/over
        on it $
        on top of it/this/things
        hard at work
        busy with/on it/this/that/-
        making/good/steady/solid headway/progress
        full steam ahead
        cracking on
        all systems go
        so far so good
        tot nu toe/- gaat/loopt/prima/goed/alles
        plugging away
        ploeteren/zwoegen/buffelen/knallen/beuken door/voort/lekker/-
        volop aan/in/mee
        in volle gang/vaart
        we/wij/- zitten er midden/middenin in/-
        vol gas
        gas erop
        nog gewoon/steeds bezig
        nothing to report/worry
        niks/niets .. te melden/klagen
        alles/alle loopt/lopen/draait
        we/wij maken goede/mooie/flinke stappen/meters/vorderingen
        goede/mooie/flinke/grote stappen/meters/vorderingen/voortgang
        zijn/is we/- al .. tijdje/poosje/weken/dagen bezig/onderweg
        running/runs/moving/progressing/ticking/works/working/goes smoothly/nicely/well/fine/great/perfectly
        smooth sailing
        without a hitch
        like clockwork
        verlopen .. voorspoedig/vlot/vlotjes/soepel/goed/prima/uitstekend/lekker
        gaat/verloopt .. voorspoedig/voorspoedigs/vlot/vlotjes/crescendo/soepeltjes/uitstekend/perfect
        going strong/smoothly/nicely/fine/well/swimmingly/great
        no/geen hiccups/hickups/gedoe/strubbelingen
        uit de startblokken
        uit de grond/verf gestampt/aan/komt
        schop in/de grond
        de handen uit
        team is/zit erop/aangehaakt/gestart
        eerste/first helft/half/deel/part .. loopt/begonnen
    """,
    Fact.MAKES_IT: """
        alle/volste/full/every vertrouwen/confidence
        vertrouwen erin/dat
        geen enkel/- probleem
        datum0/deadline/datum/einddatum/opleverdatum/streefdatum/planning/termijn blijft staan/overeind/gehandhaafd
        geen punt $
        is/wordt/vormt geen probleem/punt/issue
        deadline/planning/datum/schedule/date staat/blijft/is/stands/holds nog/- overeind/staan/gewoon
        deadline/planning/datum/schedule/date staat/blijft/is/stands/holds nog/- stevig/realistisch/haalbaar/vast
        planning/deadline/datum staat/klopt nog/gewoon
        deadline/datum/einddatum/planning geen/no probleem/problem/zorg
        houden/houdt/houd we/wij/- .. vast aan
        dik/ruim/makkelijk/ruimschoots in orde/time/tijd/voor
        komt/kom dik/helemaal/zeker/vast/gewoon/allemaal/- goed/orde/klaar
        moet/zou/gaat/zal .. lukken
        will/should/gonna make it/this/the/that
        will/we'll be fine
        ! should be fine/ok/okay/alright/good/doable for/by/in/before/- datum0
        in good time
        goed/well voor/ahead van/of
        zoals/like/as afgesproken/agreed/gepland/planned
        netjes/gewoon/ruim/keurig/prima/mooi binnen de/planning
        op/- tijd af/klaar/gereed/ready/opgeleverd
        comfortably/easily make/within
        no sweat
        piece of cake
        makkie
        appeltje eitje
        kat in 't/het/t bakkie
    """,
}
