"""Wordings for what people want of the bot, and for chat that holds the words of a status and is none; see `wording_pattern`."""

from __future__ import annotations

from workflows.answering.understanding.reply_facts import Fact

REQUEST_WORDINGS: dict[Fact, str] = {
    Fact.THANKS: """
        sta/staan/stand .. 100%/helemaal/volledig/volkomen/vierkant/honderd achter/behind
        sta/staan .. achter dit/het/deze/jullie/je plan/voorstel/besluit/idee/keuze/initiatief
        goed/lekker/mooi/top/netjes/knap bezig bot/robot/botje/team/jongens/mensen
        goed/lekker/mooi/top/netjes/knap bezig allemaal/zeg/collega/collega's/dames/heren/jullie
        late/latere/trage/snelle/lange/verlate reactie/antwoord/antwoorden/bericht/berichtje/reply/response/update
        late/latere/trage/verlate melding/mededeling/afmelding/terugkoppeling/terugmelding/respons/reminder
        @1/@2 heeft/hebben/has 'm/hem/het/ze/it/- gekregen/ontvangen/gelezen/gezien/received
        late/slow/quick reply/response/answer
        goed/fijn/mooi/leuk/nice/good om/to te/know/hear weten/horen/lezen/-
        better late than
        beter laat dan nooit
        goed begonnen is half/het
        ! maybe/misschien/mogelijk/wellicht a/iets/wat/een bit/little/beetje/- meer/more/minder/less
        ^ even/efkes/effe wachten $
        ^ wacht even/efkes
        komt voor elkaar
        kan/kunnen je/jullie/u/hem/haar daar/hier/- niet mee/verder/mee/- helpen
        doe/doen/did/doing mijn/ons/my/our best
        groen/green licht/light
    """,
    Fact.SNOOZE: """
        ! niet storen/lastigvallen/vragen/herinneren/pingen tot/totdat/voor/- datum0
        ! tot/totdat/voor datum0 .. niet storen/lastigvallen/vragen/herinneren/pingen/bellen $
        ! laat me/mij/ons met/- rust/rusten/- .. tot/- datum0
        ! val/vallen me/mij/ons niet/- .. lastig .. tot/voor/- datum0
        ! do/don't not/- disturb/bother me/us/- tot/until/before/- datum0
        ! not disturb/bother me/us/- tot/until/before/- datum0
        snoozen
        leg/leggen/legt .. nog/weer/opnieuw/- eens/weer/opnieuw/- voor/neer $
        graag/please/svp een/a/- nieuwe/extra/new/- seintje/berichtje/ping/reminder/belletje/herinnering/herinnerinkje/nudge
        ! datum0/datum1 .. vragen/herinneren/pingen/checken/polsen $
        opnieuw/weer/nogmaals/again vragen/herinneren/sturen/proberen/melden/checken/voorleggen/polsen/bellen
        nog een keer vragen/herinneren/sturen/proberen/melden/checken/voorleggen/polsen
        nog eens vragen/herinneren/sturen/proberen/melden/checken/voorleggen/polsen
        ^ vraag/vragen/stuur/probeer/ask .. later/straks
        ^ later/straks aub/graag/svp/please/pls/weer/again $
        help/helpen .. herinneren
        ! kun/kan/wil/zou/zul/zal je/jij/u me/mij/ons .. porren/aanporren/pingen/aantikken/aanstoten/prikken/aanschieten/seinen
        ! kun/kan/wil/zou/zal je/jij/u me/mij/ons .. bericht/berichtje/seintje/ping/belletje/duwtje sturen/geven/doen/kunnen
        ! kun/kan/wil/zou/zal je/jij/u .. weer een/- bericht/berichtje/seintje/ping/belletje/duwtje sturen/geven/doen/kunnen
        ! kun/kan/wil/zou/zul/zal je/jij/u .. weer/opnieuw/nogmaals vragen/polsen/herinneren
        ! kun/kan/wil/zou/zul/zal je/jij/u me/mij/ons .. eens/keer vragen/polsen/herinneren
        ! zou je/jij/u .. nog eens/keer kunnen vragen/polsen/herinneren
        ! kun/kan/wil/zou/zul/zal je/jij/u .. op/erop/hierop terugkomen
        ! would/could/can you .. asking/ask/reminding/check/checking again/back/me
        ! would/could/can you check in with me/us
        ! kun/kan/wil/zou/zul/zal je/jij/u .. bij me/mij/ons terugkomen/aankloppen/informeren
        ! can/could/would/will you .. ping/nudge/poke/message/prod/chase me/us
        geef/geven .. een/- seintje/belletje/ping/gil/por/porretje/duwtje/zetje/schop/nudge/poke
        hou/houd/houden me/mij scherp
        maak/schud me/mij wakker
        ^ kom .. op terug bij me/mij/ons
        try/ask/ping/remind/nudge/bug/chase/poke me/us again/later/in/next/on/tomorrow
        check in/back again/in/next/later
        follow up with me
        nog een/- keertje/keer vragen/herinneren
        nog een/- keertje/keer datum0
    """,
    Fact.REASSIGN: """
        @1/@2 is/wordt hier/er van/voor $
        @1/@2 is/wordt hiervan/ervan/hiervoor $
        @1/@2 maakt/rondt/werkt/zet het/dit/hem/deze .. af/verder/voort
        @1/@2 gaat ermee/hiermee verder/door
        @1/@2 neemt .. waar
        @1/@2 vervangt me/mij/ons
        @1/@2 will/- finishes/finish/continues/continue it/this/with
        bij/by/with @1/@2 .. voor/- zijn/wezen/terecht
        @1/@2 heeft/krijgt/has/gets .. stokje/dossier/taak/trekkerschap/overgenomen/this/opgepakt/dit/it/deze/hem
        @1/@2 is/wordt mijn/onze/de/mijn opvolger/opvolgster/vervanger/vervangster
        op haar/zijn/diens/hun naam
        zet/zetten/put @1/@2 maar/graag/- hierop/erop
        zet/zetten @1/@2 er/hier maar/graag/- op $
        zet/zetten/put @1/@2 maar/graag/- op/on deze/dit/this taak/actie/punt/afspraak/task/one/- $
        @1/@2 gaat hierover/erover/hier/over
        @1/@2 pakt hem/dit/het/deze/het
        stokje/dossier .. aan/naar @1/@2
        @1/@2 is/wordt nu/- .. aanspreekpunt/contactpersoon/projectleider/trekker/eigenaar
        over aan @1/@2
        over to @1/@2
        geef/geven/gegeven/leg/schuif/speel/zet .. aan/door @1/@2
        overzetten/zetten/toewijzen/overhevelen/doorzetten/verplaatsen/overdragen op/naar/aan/to @1/@2
        ^ graag/svp/please/liever/maar/- naar/to/voor/for @1/@2 $
        over naar @1/@2
        ^ gaan/liggen/horen/zijn/komen nu/voortaan/dus/- naar/bij/voor/van @1/@2 $
        ^ goes/go/moves/passes now/over/- to @1/@2 $
        overgedragen aan @1/@2
        op de/- naam van @1/@2
        aan/op/bij @1/@2 toewijzen/koppelen/hangen/overlaten/overdragen/geven/onderbrengen/zetten/toebedelen
        @1/@2 als .. trekker/eigenaar/verantwoordelijke/aanspreekpunt/contactpersoon/actiehouder
        assign/assigned/transfer/move/hand .. to @1/@2
        vraag/ask/tag/mail/bel .. @1/@2 in/voor/instead/maar voortaan/hiervoor/hierover/-
        belongs to @1/@2
        that's/that/this is/for/now @1/@2
        ! @1/@2 will/'ll/is/- take/takes/taking it/this/that one/task/action/- from/going now/here/then/forward
        ! @1/@2 will/'ll/is/- do/does/doing/own/owns/have/has it/this/that one/task/- from/going now/here/forward
        ! @1/@2 will/- lead/leads/run/runs it/this/that one/task/- from/going now/here/forward
        ! @1/@2 will/'ll/is/- take/takes/taking it/this/that one/task/action/- $
        ! @1/@2 will be taking/leading/handling/running/doing it/this/that one/task/- $
        ! from now on @1/@2 will/is/- take/takes/taking/do/does/handle/handles/lead/leads/own/owns it/this/that
        ! @1/@2 zal/gaat dit/deze/het/hem vanaf/voortaan/verder nu/hier/- doen/oppakken/trekken/regelen/overnemen/behandelen
        @1/@2 will/is take/takes/taking/pick/picking/handle/handles/handling/doing/leading/running
    """,
    Fact.ELSEWHERE: """
        niet de trekker/eigenaar/verantwoordelijke/aanspreekpunt
        geen/niet trekker/eigenaar/verantwoordelijk/verantwoordelijkheid van/voor/hiervan/hiervoor/meer/-
        verkeerde/foute/wrong persoon/adres/person/loket/afdeling/department/team/collega/colleague
        niet/not persoon/adres/person/juiste/the loket/persoon/adres/right/-
        aan het verkeerde adres
        moet/moeten/zijn je/jullie .. niet/bij bij/mij/ons mij/ons/zijn/-
        niet bij mij/ons/me zijn/-
        dit/dat/die doet/doen/regelt/regelen/trekt/trekken/pakt de/een/het gemeente/corporatie/huurdersvereniging/huurders
        dit/dat/die doet/doen/regelt/regelen/trekt/trekken/pakt de/een/het provincie/collega/ander/andere
        ligt/hoort/valt .. bij/onder een/mijn/onze collega
        ligt/hoort/valt .. bij/onder een/de andere partij/afdeling/team/organisatie/partner
        valt/vallen .. niet/buiten onder/onze/mijn ons/mij/mijn/onze/-
        buiten onze/mijn/ons scope/verantwoordelijkheid/taak/opdracht/bevoegdheid
        zaak/ding/klus/taak/feestje/verantwoordelijkheid van/voor de/het/een/@1
        daar/hier gaat/gaan de/het/een/onze gemeente/corporatie/huurdersvereniging/provincie/collega/afdeling over
        daar/hier gaat/gaan de/het/een/onze/ons * over $
        niet aan ons/mij om/$
        niet onze/mijn/ons
        not our/my/us/me
        not for us/me
        verantwoordelijk voor, niet
        niet wij/ik/ons $
        daar/hier is/zijn de/het/een gemeente/corporatie/provincie/huurdersvereniging/collega verantwoordelijk
        isn't/ain't ours/mine/us/me/for
        someone/iemand else/anders
        een andere collega/afdeling/partij/team
        someone else's
    """,
    Fact.UNDO: """
        ^ was/is/hoort/hoorde voor/bij/van een/- ander/andere punt/taak/afspraak/project/onderwerp/regel/actie
        foutje/foute/verkeerd/fout .. ander/andere/anders punt/taak/afspraak/regel/kanaal/onderwerp/draad/zijn
        ! vinkje/tick/checkmark .. weg/weghalen/eraf/af/verwijderen/verwijderd/terug/ongedaan
        ! vink .. weg/weghalen/eraf/verwijderen/verwijderd/terug/ongedaan
        ! vinkje/vink/tick/checkmark was/is/kwam/staat te/veel/erg/- vroeg/snel/voorbarig/onterecht/prematuur
        ! vinkje/vink/tick/checkmark was/is .. misklik/vergissing/fout/foutje/verkeerd/abuis/mistake/wrong/error
        ! onterecht/abusievelijk/voorbarig/onrechte afgevinkt/aangevinkt/gesloten/afgemeld
        ! te vroeg/snel/voorbarig afgevinkt/aangevinkt/gesloten/afgemeld
        ! had .. niet afgevinkt/aangevinkt/gesloten/afgemeld mogen/moeten
        dikke/fat duimen/vingers/thumbs/fingers
        verkeerd gedrukt/geklikt/getypt/ingevuld/verstuurd/gezet/gedaan/kanaal/venster
        verkeerde/wrong/foute chat/window/venster/tab/punt/rij/knop/taak/regel/thread/channel
        ! vorig/vorige/laatste/last/previous/mijn * .. intrekken/verwijderen/weghalen/wissen/schrappen
        ! vorig/vorige/laatste/last/previous/mijn * .. negeren/vergeten/terugtrekken
        ! verwijder/wis/negeer/vergeet/schrap/intrekken .. vorige/laatste/mijn bericht/update/melding/antwoord/reactie/status
        ! graag/svp/please/aub intrekken/terugtrekken/verwijderen/wissen/weghalen
        ! mijn/die/vorige/laatste/my/last melding/update/antwoord/bericht .. eraf/weg/verwijderd/ongedaan/terug
        ! mijn/die/vorige/laatste/my/last reactie/stand/status/berichtje .. eraf/weg/verwijderd/ongedaan/terug
        doe/alsof/pretend .. niks/niets/never/nothing gezegd/said/schreef
        niks/niets gezegd
        trek .. terug/in
        ! doe/gooi/haal die/deze/de/dat laatste/vorige/net .. weg/eraf
        klopt/klopte niet .. draai/haal/terug/ongedaan
        mag/kan/haal/gooi/haal .. weer/maar/- weg/eraf $
        never mind that/my
        take/taken that/it/this back
        cancel/annuleer/wis/verwijder/delete/remove .. my/mijn/last/laatste/vorige
        niet voor deze taak/afspraak/hier
        to/in the wrong
        put/set/zet it/this/that/hem/deze back/terug
    """,
    Fact.HELP: """
        kan/mag/werkt ik/dat/het .. met/via een/- emoji/emoji's/smiley/duimpje/spraakbericht/plaatje/knop/knoppen
        wat/what kan/kun/can je/jij/you allemaal/zoal/do $
        hoe/how geef/zet/do/can/meld/reageer/antwoord/werkt/gebruik ik/i/dit/deze/dat
        welke/wat/what/which opties/options/commando's/commands/keuzes
        waar/where kan/staat/can/is .. uitleg/handleiding/manual/docs
    """,
}
