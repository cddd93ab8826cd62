"""Words in which a slip of the finger is mended: those that the grammar of answers hangs on, see `spelling`."""

from __future__ import annotations

CORE = """
afgerond afgehandeld afgesloten gereed voltooid opgeleverd gerealiseerd uitgevoerd ondertekend vastgesteld klaar gedaan
vertraagd vertraging uitgesteld uitstel doorgeschoven verschoven verplaatst uitgelopen opgeschoven geblokkeerd wachten gestart
begonnen opgepakt schema planning uitvoering volgens vervallen geschrapt geannuleerd herinner herinnering ongedaan procent
driekwart halverwege overgedragen overnemen trekker waarschijnlijk vermoedelijk hopelijk misschien mogelijk spannend risico
volgende kwartaal tertiaal maanden stilgelegd delayed blocked finished completed cancelled postponed tomorrow januari februari
augustus september oktober november december woningen geplaatst
"""
"""The words of a status: any one letter may be wrong."""
COMMON = """
meting metingen wachtlijst overschreden gereageerd geantwoord bezoeken tevreden koffieautomaat woorden presentatie
presentaties afzegging afzeggingen behandeld afgekeurd teruggetrokken herhaald nagekeken
nummer perceel school sentence brengen hangen werden worden bleven blijven brieven vrijheid gronden ronden leveren
aanbouw aandeel aangeboden aangehaakt aangekomen aangemeld aangenomen aangepakt aangeraakt aangevraagd aanhouden aannemer
aannemers aanpassingen aanspreekpunt aantal aanvang aanvraag aanvragen aanwezig aanzet aardig abandoned accepteer accident
accidentally accomplished accorderen accordering according accountant achievable achieved achter achteren achterhaald achterop
achterstand achterstanden achttien actielijst active actueel additional adopted adressen advies adviseur advocaat afblazen
afdeling afgeblazen afgelast afgelopen afgemaakt afgemeld afgesproken afgetekend afgetreden afgevinkt afgezien afhandelen
afhankelijk afkortingen afmaken afmelden afraid afronden afrondende afronding afscheid afspraak afspraken afstel aftrap afvinken
afwachten afwachting afwerking afwezig afzien against agenda agreed akkoord alarmbel alarmbellen algemene allang alleen allemaal
allesbehalve allicht almost already alsjeblieft altijd alvast ambitie ambitieus ambitious ambtenaar amount andere anderen
anderhalf anderhalve anders annuleer annuleren another answer answers antwoord antwoorden anybody anymore anyone anything
apparently appeltje applicable applied approval approved architect around article artikel asking assignee august awaiting
backburner badkamer bakker bakkie ballot barbecue batterij beamer because become becomes bedankt bedien bedoel bedoeld bedoelen
bedoeling bedrijfsuitje beeindigd beeindigen beetje before beginnen beginning begins begint begreep begrepen begrijp begrijpen
begroot begroting behaald behalve behandel behandeling behind behoefte behoorlijk bekend bekijken beklinken beklonken
bekrachtigd bekrachtigen beland beleid beleidsmedewerker belemmeringen believe bellen belletje belongs beloof beloofd benoemd
benzine beoogd beoordeling beperkte bereikbaar bereikt bericht berichten berichtje berichtjes beroerd beside besloten besluit
besluitvorming bespreek bespreken besproken bestaan bestaat besteed besteld bestelling bestuur bestuurder betreft better between
betwijfel beuken bevallen bevoegdheid bevriezen beweegt beweging bewerking bewoners bewonersavond bewonerscommissie bewonersraad
beyond bezegelen bezorgd bezwaar bezwaren bieden bijdrage bijeenkomst bijgekomen bijkans bijlage bijlagen bijzonderheden billen
binnen binnenkort birthday bitterballen blanco blijft blijkbaar blijkt blocker blokkade blokkeren boeken boekje bordje borrel
bottleneck bouwstop bouwvak bovenop bracht brachten brandweer brieven broodjes budget buffelen buffer buikpijn buiten buitenland
bureau burgemeester burner button buurman buurvrouw called cancel cancelen cannot capaciteit certain challenge challenging
chance change checked coaches coffee colleague colleagues collega college comfortably coming commando commands comment compleet
complet complete completion complex computer concept concern concerned concerns concurrent condition confidence confident
contactpersoon continue contract contractor control controle convenant corporatie corporaties correct corrected correctie
correcties correction corrections council couple course cracking crescendo crossed cursus daarna dachten danger daughter
deadline deadlock decide decided deciding definitief delays delete deliver delivered denken dentist dependent depending depends
dertien dertig despite destijds detail details dienen diepvries dingen dingetje dingetjes dinsdag directeur directie direction
director directrice discuss disregard doable dobber dochter dochtertje document donderdag donker donkere doodlopend dooien
doordat doorgaan doorgaat doorgegeven doorgehaald doorgestuurd doorgeven doorgezet doorheen doorschuiven dossier doubtful doubts
draadje draagt draaid draaien dragen dreigde dreigen dreigt dringen dringt dromen dropped duidelijk duiken duimen duimpje
duizend dusver earlier easily echter eerder eergisteren eerste eigenaar eigenlijk eighteen eighty einddatum eindelijk einden
eindfase eindje eindjes eindstreep eindversie either elders eleven elfstedentocht elftal elkaar elsewhere energie energiecoaches
engels english enkele enough enthousiasme erachteraan erbovenop erdoor ergens eromheen eronder erover eroverheen eventjes
eventueel everybody everyone everything examen examens except excuses exemplaren expect expected extend failed failliet fairly
fallen falling father feasible february feestdagen feestje feiten feyenoord fifteen fifths fiksen finalised finalized fingers
finish finishing finito flight flikker flinke florissant follow follows foresee forget fourteen fourths foutje fractie fraction
friday friends frozen further future gathered geaccordeerd geagendeerd gebeurd gebeurde gebeuren gebeurt gebiedsmanager geblazen
gebleven geblokt geboden gebonden gebouw gebracht gebruik gecanceld gedacht gedeeld gedeelte gedeeltelijk gedraaid gedrukt
geduld geenszins gefikst gefixt gegaan gehaald geheel geheven gehoopt gehoor gehoord gehouden gekeken geklaard geklikt gekomen
gekregen geleden gelegd gelegen geloof gelooft gelopen geloven gelukkig gelukt gemaakt gemakkelijk gemeente gemeenten
gemeenteraad gemiddeld gemist genoeg genoteerd geparkeerd gepauzeerd gepiept gepland geplande gepubliceerd gepuzzel geregeld
gereserveerd gerust geschoten geschoven geschreven geselecteerd geslaagd geslagen gesloten gesmeerd gesprek gesprekken gestaag
gestaakt gestaan gestagneerd gestampt gesteld gestemd gestokt gestopt gestrand gestreept gestuurd getekend getild getrokken
getrouwd getting getypt gevaar gevallen gevangen gevarenzone gevild gevoel gevoerd gevonden gevorderd gevraagd gewacht geweest
geweldig gewenst gewerkt gewoon geworden gezegd gezeten gezien gezinnen gingen gisteravond gisteren goedgekeurd goedkeuring
gotten gracht grootste grotendeels gunstig gunstigste haalbaar haalbare haalde haalden haastwerk hachelijk hadden halfway
halfweg halted handen handig handle handleiding handles handling handtekening handtekeningen hanging happen happened happening
happens hardly havent headway hebben hectisch helaas helder helemaal helpen herinneren herken herstel hiccups hickups hielden
hiermee hierna hierop hierover hiervan hiervoor hikken hobbel hobbelen hobbelig hobbels hobbelt hoefde hoeveel hoeven holiday
honderd hoofdbrekens hoofdpijn hoofdpijndossier hoofdstuk hoogst hooguit hoopvol hoorde hopefully houden housing however
huisarts huishoudens huismeester huisnummer huiswerk humming hundred husband huurders huurdersvereniging huurwoningen ideally
iedereen iemand ignore ijskast imagine impasse inbreng incomplete inderdaad indien indigen information informeer ingediend
ingehaald ingeleverd ingepland ingeschoten ingeschreven ingetrokken ingevuld initiatief inmiddels inschatting inside
installateur installeren instead instemming intent intention intern internet intussen intypen investigate invullen inwoners
inzicht irrelevant jaarwisseling jammer january jazeker jeopardy joined jongens jongstleden juiste jullie jurist juristen
kaarten kanaal kannen kansloos kantelpunt kanten kantje kantoor kappen kapper keertje kennelijk kerngroep kerstpakket kettle
keuken keuren keurig keuzes kicked kickoff kijken kinderen klaarheid klaarkomen klachten klagen kleine kleinigheden kleinigheid
kleinkind klopte knallen knellen knelpunten knijpen knijpt knopje knoppen knowledge koelkast koffie kopieerapparaat koppen
kopzorgen kraakt krappe kregen kriebels krijgen krijgt kritiek kritieke kritisch kruiken kunnen laatst laatste landelijk langer
langzamer laptop largely lastig latere latertje leading leaving ledenraad leeuwendeel leggen lekker length letter leverancier
leverd leveren levering liepen liever liggen ligging lijken lijnen lijstje likely lippen locaties longer loodgieter loodje
loodjes looked looking lopende lovely lukken lunchtijd maandag maandje machine mailbox mailen mailto making makkelijk makkie
manage manager manner manual marathon maximaal mazzel medewerker medewerkers medewerking meende meerderheid meeste meeting
meezit melden melding mended mening mensen merendeel merendeels message messages meters middernacht mikken miljoen million
minder minimaal ministerie minstens minuten minutes minuut misclick misgaan misgeklikt mislopen mislukt missed missen misses
missie mission mistake mistaken mobiel moeder moeilijk moeilijkheden moeizaam moesten moeten moment momenteel monday monteurs
months morgen morgenochtend mostly mother movement moving municipality nachtwerk nagelbijten nagenoeg nailed najaar nakomen
namelijk namens nationally natuurlijk nauwelijks nearing nearly necessary nederland nederlands needed neergelegd neerleggen
negeer negentien negentig neither nergens netbeheerder netjes netwerk nicely niemand nieuwbouw nieuwe nieuws nijpen nimmer
nineteen ninety nippertje nobody noodzaak noodzakelijk notaris notary nothing notitie nowhere number nummers nutteloos obsolete
obstakels occurs octagonal october offerte office officieel onaangeroerd ondanks onderdeel onderdelen onderhand onderhanden
ondernomen ondertekenen ondertekening ondertussen onderweg onderwerp onderzoek ondoenlijk onduidelijk ongeacht ongeluk ongerust
ongeveer ongewis ongoing onhaalbaar onjuist onlangs onmogelijk onrealistisch ontbijt ontbreekt ontbreken onthoud
ontruimingsoefening ontvangen ontwikkelaar ontwikkeling ontzettend onwaarschijnlijk onzeker onzerzijds opdracht opdrachten
opgeheven opgekomen opgeschort opgeschoten opgestapt opgestart opgesteld opgeven oplader oplever opleverdatum oplevering opmaak
opmerkingen opnieuw oponthoud oppakken oppikken opschuiven opstarten opties optimistic optimistisch options opvolger opvolgster
orange oranje organisatie organiseren outlook outstanding overbodig overdragen overdue overeind overgegaan overgenomen
overhandigd overhandigen overheen overige overigens overkant overlap overleg overmorgen overrun overrunning pagina pakken pakket
pakketje pakkie papier paragraaf pardon parked parkeergarage parkeerplaats parkeerstand parkeren partial partially partij
partijen partly partner partners patience patstelling paused pauzeren peentjes penarie pending penibel pensioen people percent
percentage perfect perhaps periode permit person personeel personeelsuitje personen persoon perspectief picking picture piepen
pijplijn pittig plaatje plaats plaatsen plaatsgevonden plaatsvinden planned plannen plantsoen please plekken ploeteren plugging
pointless policy polsen poosje positief possible possibly postpone practically precair present presenteren pressure presumably
pretend prettig pretty previous previously printer priorities priority probably probeer proberen probleem problem problemen
problems procedure proceed proceeding proces programma progress progressing project projectleider promise promised proposal
provided province provincie prullenbak prullenmand publiceren published pulled puntje puntjes pursuing pushed pushing puzzel
quarter question questions quotes raadsleden raadsvergadering randje rapport rapportage rather reactie reacties reageer reageert
reageren realiseren realistic realistisch realistische reassign recall received rechter reckon rectificatie redden redelijk
regardless regelen regels regelt regionaal regions relevant reliant remainder remaining remains remember remind reminder
reminding remove replaced replies report requested required rescheduled resigned respijt respond respons response responsible
restant resteert resteren resterend resterende result retired revert richting rijbewijs rijexamen risicovol riskant roadblock
roadblocks rolletjes rolling rondje rooskleurig rooster roughly ruimschoots ruimte running samenwerking saturday schatting
schedule scherm scherp schets schiet schieten schijnen schijnt schoot schoten schrap schrappen schreef schrijf schrijven
schroeven schuif schuift schuiven schuren schuurt schwung scooter scrapped scratch screen second secretaris section seemed
seemingly seintje servers serves sessie sessies seventeen seventy shared shelved shorter should showstopper signaal sindsdien
singel sinterklaas sixteen slecht slechts sleutelen slipped slippen slipping slower sluiten smiley smoothly sneeuw snelle
signature sneuvelen snooze soepel soepeltjes somber somebody someone something sorted spannen spannende speaks speelruimte speelt
spelfouten speling spelling spijker spitsroeden spraakbericht sprake spreek spreken sprintje squeeze stadium stagnatie stagneer
stagneert stagneren stalled stalls stands standstill stapel stapje stappen startbijeenkomst startblokken started starten
startoverleg starts steady steden steeds steekt steigers stekker stellen stelling stemmen stevig stilgevallen stilstand stokje
stokken stonden stopgezet stoplicht stoppen stopten straat strakke straks stranden streef streefdatum streefpercentage strepen
stress stretch streven stroef strong stroom stroperig strubbelingen studeren studie stukgelopen stukje stukjes stukken sturen
stuurgroep submitted subsidie succeed succeeded sunday supplier suppose supposedly supposes surely swimmingly systems tachtig
taking tandarts target teamleider teammate teamuitje tegenslag tegenslagen tegenvallen tegenvallers tegenwind tekend tekenen
tekort telefoon teller tenants tenzij terecht terechtgekomen termijn terugdraaien terugkoppeling terugsturen terugzetten terwijl
thanks themselves things thirteen thirty thought thread through thuishoort thursday ticked ticking tierelier tijdgebrek tijdig
tijdje tijdnood tijdsdruk tikken todolijst toegekend toegekomen toegevoegd toegewezen toegezegd toepassing toestemming
toetsenbord toewijzen totaal totdat touched traffic trager training traject trappen trekken trekkerschap tricky troepen trouble
trouwens tuesday tussen tuurlijk twaalf tweede tweederde twelve twenty twijfel twijfelachtig twintig typefout typefouten typing
uitdagend uitdaging uiterlijk uitgebracht uitgestoken uitgezonderd uitleg uitloop uitloopt uitlopen uitsluitsel uitspraak
uitstekend uitstellen uitvoeren unable unblocked uncertain unclear understand underway unfinished unless unlikely unsure update
upside vaatwasser vacation vakantie vallen vanavond vandaag vanmiddag vanmorgen vanochtend vanuit vanwege vanzelf vastgelopen
vaststellen veertien veertig venster verantwoordelijk verantwoordelijke verantwoordelijkheid verbetering verbouwing verdagen
verder verdere verdiep vereist vereniging vergader vergaderen vergadering vergeet vergis vergissing vergunning verhuisd verhuist
verhuizing verjaardag verkeerd verkeerde verkeerslicht verkoudheid verlengen verlenging verliest verlof verloopt verluidt
vermoed vermoeden vernomen verplaatsen verplicht verschuift verschuiven versie version verslag verspreiden verstaan verstreken
versturen verstuurd vertraag vertragen vertragingen vertrokken vertrouwen vervalt vervangen vervelend verwacht verwachten
verwachting verwezenlijken verwijder verwijderd verzenden verzet verzetten verzocht verzonden vierdaagse vijftien vijftig vinden
vinger vlaggen vliegt vliegtuig vlotgetrokken vlotjes vlucht voetbal volbracht volbrengen volgen volledig volledige volste
voltooien voorbehoud voorbereiding voorbij voorjaar voorlopige voorspoedig voorspoedigs voorstel voortaan voortgang voortvarend
vooruit vooruitgang voorwaarde voorzie voorzien voorzitter vorder vorderen vorderingen vordert vorige vraagt vragen vrezen
vriend vrienden vriendin vriezen vriezer vrijdag vrijwel vroegst vuiltje waarom wachtend wachtkamer wachtstand waiting wakker
wankel wanneer wanted warning wasmachine waterschap weather wednesday wedstrijd weekend weekje weekjes wegens weight weinig
wellicht welstand wereld werken werkgroep werkzaamheden wethouder wethouders whether wijken wijkteam willen window withdrawal
woensdag wolken woning woningcorporatie woningstichting woonlint worded worden worked working worried worries worrying wrapped
wringen wringt wurgen yesterday zaterdag zeggen zenuwen zestien zestig zetten zeventien zeventig zieken zijden zinloos zinvol
zitten zoeken zojuist zomaar zomervakantie zondag zonder zonnetje zoontje zorgelijk zorgen zorgpartij zouden zullen
handel formulieren vragenlijsten enquetes reacties antwoorden respondenten vergunningen teruggestuurd voorlopig
zwangerschapsverlof zweten zwoegen verlicht geteld
"""
"""Other words that count: only a letter too few, a double one or two that changed places is mended."""
