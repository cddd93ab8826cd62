"""Dutch verb forms as data: the words that agreements use."""

from __future__ import annotations

from workflows.reading.word_sets import words


def conjugated(infinitive: str) -> set[str]:
    """The infinitive, which is the plural too, and what its third person can be: 'isoleren' -> isoleert, 'zetten' -> zet."""
    if infinitive.endswith(("aan", "doen", "zien")):  # 'ingaan', 'voldoen', 'herzien'
        return {infinitive, infinitive[:-1] + "t"}
    stem = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
    if stem[-1:] == stem[-2:-1]:
        return {infinitive, stem[:-1] if stem.endswith("t") else stem[:-1] + "t"}
    hard = stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1], stem[-1])
    stems = {hard, hard[:-1] + hard[-2] + hard[-1]} if hard[-2:-1] in "aeou" and hard[-3:-2] not in "aeiou" else {hard}
    return {infinitive, *(one if one.endswith("t") else one + "t" for one in stems)}


AUXILIARIES = words(
    """
    is zijn wordt worden heeft hebben zal zullen zou zouden kan kunnen kunt mag mogen moet moeten wil willen hoeft
    hoeven gaat gaan blijft blijven komt komen doet doen laat laten dient dienen lijkt blijkt staat staan ligt liggen
    zit zitten
    """
)
"""Finite forms of the verbs that help others."""
PRESENT = words(
    """
    maakt maken levert leveren stelt stellen voert voeren onderzoekt onderzoeken verkent verkennen bespreekt bespreken
    biedt bieden geeft geven neemt nemen brengt brengen werkt werken start starten zet zetten zoekt zoeken vraagt vragen
    rondt ronden legt leggen trekt trekken benut benutten houdt houden deelt delen zorgt zorgen plant plannen plaatst
    plaatsen bouwt bouwen sloopt slopen verkoopt verkopen koopt kopen verhuurt verhuren isoleert isoleren renoveert
    renoveren verduurzaamt verduurzamen realiseert realiseren evalueert evalueren organiseert organiseren initieert
    initieren initiëren coördineert coördineren monitort monitoren rapporteert rapporteren informeert informeren stuurt
    sturen schrijft schrijven sluit sluiten tekent tekenen ondertekent ondertekenen wijst wijzen spreekt spreken streeft
    streven spant spannen betaalt betalen werft werven zien ziet kijkt kijken leidt leiden draagt dragen draait draaien
    bekijkt bekijken beoordeelt beoordelen bepaalt bepalen beslist beslissen besluit besluiten verleent verlenen
    ontwikkelt ontwikkelen ondersteunt ondersteunen helpt helpen hanteert hanteren continueert continueren
    inventariseert inventariseren actualiseert actualiseren publiceert publiceren presenteert presenteren toetst toetsen
    test testen meldt melden meet meten nodigt nodigen overlegt overleggen overhandigt vergroot vergroten verbetert
    verbeteren verhoogt verlaagt verlengt verlengen vergroent vergroenen vernieuwt vernieuwen verstrekt verstrekken
    verzorgt verzorgen vult vullen wijzigt wijzigen treft treffen treden treedt opent openen richt richten reserveert
    reserveren regelt regelen past passen pakt pakken lanceert lanceren introduceert introduceren faciliteert
    faciliteren financiert financieren garandeert garanderen bevordert bevorderen beschikt bespaart bestaat bestaan
    betreft betreffen betrekt betrekken bezoekt bezoeken borgt borgen communiceert communiceren controleert controleren
    creëert creëren dient dringt duurt geldt gelden geschiedt herhaalt herijkt herijken herziet herzien huurt huisvest
    huisvesten kiest kiezen krijgt krijgen labelt leest loopt lopen mikt onderhoudt onderhouden onderschrijft
    onderschrijven onderkent onderkennen vindt vinden erkent erkennen ontvangt ontvangen opereert schakelt schept
    stimuleert stimuleren stemt stemmen splitst toont tonen vergadert vergaderen verdeelt verdelen verwacht verwachten
    verzendt verzamelt verzamelen vormt vormen wenst wensen wint adviseert adviseren agendeert agenderen begeleidt
    begeleiden begint beginnen behandelt behandelen beheert bereidt bereiden bericht berekent berekenen beschrijft
    beschrijven besteedt besteden bewaakt bewaken vervangt vervangen verplaatst verwijdert verwijderen transformeert
    transformeren reageert reageren repareert schouwt schouwen herstelt herstellen haakt haken haalt halen voegt voegen
    wijdt zegt zeggen zendt zenden volgt volgen noemt noemen maximeert maximaliseert versterkt versterken versnelt
    versnellen voorkomt voorkomen volbrengt voltooit voltooien dekt dicht doorloopt exploiteert experimenteert
    onderhandelt onderhandelen optimaliseert optimaliseren beantwoordt behoudt beperkt beperken beëindigt bevestigt
    fungeert fungeren functioneert gebruikt gebruiken gunt labelen traint trainen vestigt vestigen waarborgt waarborgen
    activeert activeren analyseert analyseren vertaalt vertalen bundelt bundelen formuleert formuleren implementeert
    implementeren integreert intensiveert intensiveren pilot verspreidt verspreiden vermeldt verkrijgt onderneemt
    eindigt eindigen verstrijkt verstrijken vervalt vervallen leegkomt leegkomen knapt knappen
    ondernemen overweegt overwegen schuift schuiven tellen telt toewijst uitbreidt verbindt verbinden verbiedt verschaft
    vertegenwoordigt wacht wachten wordt wonen woont zijn
    """
)
"""Finite forms in the present, third person and plural."""
ALSO_NOUNS = words(
    """
    bericht besluit besparen bouwen delen dicht herstellen huisvesten isoleren kiezen leven onderhoud onderhouden past
    pilot plannen plant start starten test toewijst verduurzamen vergroenen verhuren verkopen voorkomen werken wonen
    zijn zorgen
    """
)
"""Forms that are as often a noun or an infinitive, so that a heading may hold them."""
NO_PARTICIPLES = words(
    """
    bedragen bedrijven begeleiden begint begrippen behandelen behoeft behoefte behouden beide beiden bekijken belangen
    beleid benodigde beoordelen bepalen beperken bereiken bericht beschermen beschikbaarheid beschikt besluit bespreken
    bestaan bestaat bestand besteden betaalbaarheid betreft bevorderen bewaken bewoners bewoont bezoek bezwaren
    bijeenkomst bijeenkomsten budget doorstroming erkent gebeurt gebied gebieden gebouwen gebreken gebruikt gedurende
    geeft geen gegevens gelden geldt gemeente gemeenten genoemde gesprek gesprekken gesteld geval gevallen gevolg
    gezamenlijk gezinnen herstellen onderdelen onderhandelen onderhoud onderhouden ondernemen ondersteunen onderwerpen
    onderzoeken ontwikkelen overheden overlast overleg overleggen veranderen veranderingen verantwoordelijkheden
    verbeteren verdelen verder verduurzamen vergroten vergunningen verhogen verhuurt verkennen verlagen verlengen
    vermindert vernieuwen verschillen verschillende versnellen versterken vervangen voldoet voorbeelden voorbereiden
    voorkomen voorraad voorstellen voorwaarden voorzieningen
    """
)
"""Words with the form of a participle that are none."""


_INFINITIVES = words(
    """
    verhogen verlagen matigen houden stijgen dalen groeien breiden slopen amoveren aanpassen afronden afspreken
    aanbieden aanleveren aanstellen aanwijzen
    afstemmen bekendmaken benaderen benoemen beschermen bestrijden betalen bewegen bezien bijdragen combineren
    compenseren concretiseren contracteren dragen doorlopen doorgeven doorontwikkelen digitaliseren egaliseren
    evolueren flexibiliseren gaan gebruikmaken gelasten gunnen handhaven handelen herbestemmen herhuisvesten
    herinrichten herstructureren hervatten herzien huisvesten huren indexeren inhuren innoveren inrichten inspecteren
    installeren instellen intrekken inventariseren inzetten isoleren keren koppelen kwalificeren landen
    leasen leggen leiden leren lezen lichten maximeren meedenken meewerken melden mengen mobiliseren moderniseren
    motiveren nalopen normeren noteren nastreven omzetten omvormen onderbouwen ontmoeten ontmoedigen ontruimen
    ontsluiten ontvangen ontwerpen oormerken opdelen openstellen opknappen opleggen opleiden opleveren oppakken
    oprichten opschalen opstarten opstellen overdragen overleggen participeren peilen positioneren prikken programmeren
    promoten prioriteren raadplegen ramen realiseren registreren reguleren rekenen repareren respecteren rapporteren
    saneren schatten schilderen scholen screenen selecteren signaleren sluiten sparen specificeren spreiden staken
    standaardiseren stapelen sturen subsidiëren taxeren tegengaan terugbrengen terugdringen terugkijken terugkoppelen
    testen toekennen toelichten toepassen toestaan toetsen toevoegen toewijzen trainen uitbreiden uitgeven uitnodigen
    uitreiken uitrollen uitvoeren uitwerken uitwisselen vaststellen veranderen verbouwen verbreden verdichten verdiepen
    verdubbelen vereenvoudigen vergelijken vergoeden verhelpen verifiëren verkleinen verkorten verleggen verloten
    vermijden verminderen vernieuwen verplichten verrichten verschuiven verspreiden verstevigen versturen
    vertegenwoordigen verwerken verwerven verwijzen verzwaren verzilveren vieren voldoen volgen voorbereiden voorleggen
    voorstellen voortzetten voorzien vormgeven vrijgeven vrijmaken waarderen waarschuwen werven wijzigen winnen wisselen
    zekerstellen zetten zoeken aanpakken begroten benchmarken bijhouden bijstellen blijven doorstromen faseren
    groeperen herverdelen inschrijven legaliseren mandateren mitigeren monitoren opplussen overeenkomen overnemen
    reflecteren regisseren reserveren schouwen toezien toezenden tekenen uitdragen uitkeren uitlichten verankeren
    verbeelden verlenen vervolgen verwachten voordragen wegen ophalen aflossen opvragen opvolgen
    aanjagen aankaarten aankondigen aanmoedigen aanschaffen aanscherpen aansporen achterhalen afwikkelen begrenzen
    behartigen bekostigen bekrachtigen beleggen beleven belichten belonen bemensen bemiddelen bepleiten bereiken
    bespoedigen bestemmen bevragen bezetten checken coachen dempen diepen differentiëren frissen herbeoordelen
    herbouwen hergebruiken herkennen herontwikkelen heroverwegen herschrijven herverkavelen hogen horen inzamelen
    jagen keuren kondigen lenen lokken lossen maaien moedigen naleven oefenen onteigenen onthullen ontlasten
    ontzorgen opfrissen ophogen oplossen oproepen opruimen opsporen optoppen overbruggen pleiten praten roepen
    ruilen ruimen schaffen schakelen scheiden schelden scherpen schonen schrappen slopen splitsen sponsoren
    stippelen stoppen storten stroomlijnen toerusten toppen uitdiepen uitlenen uitlokken uitstippelen verduidelijken
    vergunnen verhuizen verlichten verpachten verrekenen verruimen verscherpen versimpelen verzenden verzinnen waken
    wikkelen zamelen
    """
)
_MORE = words(
    """
    herhalen verplaatsen ontdekken beantwoorden hernieuwen bevriezen verversen
    aanbesteden aarden accorderen afbouwen afdragen afgeven afhandelen afkoppelen afleggen afnemen afschaffen afsluiten
    aftrappen afwegen afwijken annuleren antwoorden arresteren attenderen bedenken beheersen bekeren belanden bellen
    bemoeien beogen beschouwen besproeien betekenen betreuren bevatten beveiligen bevestigen bezorgen binden binnenhalen
    blokkeren boren breken bufferen buigen completeren complimenteren concluderen consulteren corrigeren dekken
    delegeren dichten dichtmaken differentieren dimmen doorgaan doorgroeien doorlichten doorvoeren doorzetten dreigen
    drukken durven eisen exporteren fabriceren fietsen filmen fotograferen fuseren gebeuren geloven genereren genieten
    gieten graven grijpen halveren hangen hechten heffen hekelen helen herbevestigen herinneren hernemen herroepen
    herstarten honoreren hopen huldigen inboeten inbouwen inbrengen indienen ingaan ingrijpen inkopen inleveren
    inlopen innen inplannen inschakelen inschatten instemmen interviewen investeren inwinnen kampen kantelen kappen
    kennen klagen kleuren klussen knappen kweken leegstaan lekken luiden luisteren machtigen matchen meegeven
    meelopen meenemen meetellen mislukken missen nadenken naderen nagaan nakomen nomineren notuleren omarmen omgaan
    omvatten onderstrepen ontbreken ontharden ontslaan ontstaan ontvlechten ontzien opbouwen openbaren opgaan opgeven
    ophouden opknippen oplopen opmaken opmeten opnemen opschonen opsommen opstuwen optekenen optreden opwaarderen
    overhevelen overleven overschrijden oversteken overtuigen pachten passeren plaatsnemen plegen pleisteren poetsen
    polsen preciseren prijzen proberen produceren profileren protesteren raken reduceren reizen relateren resteren
    rijden rijpen roteren rouleren rusten samenbrengen samengaan samenkomen samenstellen samenwerken schaden schenken
    scheppen schetsen schieten schoonmaken schorsen schuilen situeren slaan slagen slijten sneuvelen snijden snoeien
    sorteren spelen spoelen sprokkelen stallen stammen steken stelpen stilleggen stilstaan stranden structureren
    studeren subsidieren sussen symboliseren tegenkomen terugbetalen teruggeven teruggrijpen terughalen terugkeren
    terugleveren toebedelen toekomen toeleiden toenemen toespitsen toestemmen treuzelen trouwen tuinieren typeren
    uitblijven uitbrengen uitdelen uitgaan uitkopen uitleggen uitmaken uitnutten uitpakken uitplaatsen uitproberen
    uitschrijven uitsplitsen uitspreken uitstellen uitstromen uitvallen uitvragen uitwijzen uitzetten uitzoeken vangen
    vaststaan veilen ventileren verantwoorden verbazen verbergen verbijzonderen verbruiken verdergaan verdienen
    verdwijnen vereffenen vergaren vergeten verhelderen verhouden verkiezen verklaren verkrijgen verloederen verlopen
    verlossen verluchten vermenigvuldigen vermoeden vernemen veroorzaken verschijnen verslaan verstaan vertragen
    vertrekken vertrouwen vervullen verwezenlijken visualiseren voeden voelen volstaan voorbehouden voorgaan voorhouden
    voorlichten voorrekenen voorschrijven voortborduren voorzitten vrijhouden vrijkomen vrijspelen waarmaken weergeven
    wegnemen wegwerken wegzetten weigeren wenden werpen weten wijden zaaien zagen zakken zekeren zorgdragen zuiveren
    aanhouden aftikken afvinken bedragen behalen behelzen behoren belasten beloven benadelen bereiken beseffen bidden
    denken duren drinken duiden evenaren falen gebieden haperen hinderen jubelen kelderen kloppen koken kosten krimpen
    leven lonen logeren lukken mankeren merken naleven onderschrijden ontgaan ontkomen ontlopen ontsnappen optellen
    overstijgen overtreffen pieken proeven resulteren ruiken schelen schommelen schorten schuren slapen slinken
    smelten sneeuwen snappen sterven stoken stromen tikken timmeren toebehoren twijfelen typen uitmonden vallen vergen
    verkassen verkleuren verlaten vermeerderen verrassen verstoren vertonen vervoeren verwelkomen verzoeken vinken
    vertellen voorspellen voorvallen vorderen vrezen wandelen wassen wegen zeuren zwijgen variëren
    """
)
"""Infinitives that are nouns or parts of verb groups more often than finite: only their third person counts as a verb."""
INFINITIVES = _INFINITIVES | _MORE | frozenset(form for form in PRESENT if form.endswith("en"))
REGULAR = frozenset(form for infinitive in _INFINITIVES for form in conjugated(infinitive)) | {
    form for infinitive in _MORE for form in conjugated(infinitive) if form.endswith("t") and len(form) > 3
}
"""Finite forms of the regular verbs, made from their infinitives."""
