"""Who: taken up from a clause or sentence before, said by a clause behind, or by a word for both."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workflows.reading.proposal import ProposedTask

Read = Callable[..., list[str]]

BOTH = [
    ("Woonlint meldt schulden bij het loket van de gemeente. In mei 2026 bespreken beide organisaties de grens.",
     ["GW 2026-05-31"]),
    ("De gemeente legt in Q1 2026 een plan voor aan Woonlint en HDS. Beide reageren daarop in juni 2026.",
     ["G 2026-03-31", "WH 2026-06-30"]),
    ("Woonlint meldt schulden bij de gemeente. Een loket belt de huurder. In mei 2026 bespreken beide organisaties dat.",
     ["GW 2026-05-31"]),
    ("Woonlint en De Poort hebben ieder een fonds. Beiden leggen in 2026 geld in.", ["WP 2026-12-31"]),
    ("Woonlint knapt de hal op. Beide ingangen worden in 2026 geverfd.", ["W 2026-12-31"]),
    ("De huurders klagen. Beide reageren in mei 2026.", []),
]  # fmt: skip
TOLD_BEHIND = [
    ("Beide partijen, de gemeente en De Poort, kiezen in mei 2026 een aanpak.", ["GP 2026-05-31"]),
    ("Beide partijen die in de wijk werken, de gemeente en Woonlint, kiezen in mei 2026 een aanpak.", ["GW 2026-05-31"]),
    ("In mei 2026 kiezen partijen (Woonlint en HDS) een aanpak.", ["WH 2026-05-31"]),
    ("In mei 2026 wordt door beide partijen, te weten HDS en Woonlint, een aanpak gekozen.", ["WH 2026-05-31"]),
    ("De corporaties, de gemeente en HDS, kiezen in mei 2026 een aanpak.", ["GWPH 2026-05-31"]),
    ("Partijen, HDS uitgezonderd, kiezen in mei 2026 een aanpak.", ["GWP 2026-05-31"]),
]
SIDE_BY_SIDE = [
    ("Per halfjaar komen de wijkagenten, Woonlint en HDS bijeen.", ["WH 2027-12-31 half-yearly"]),
    ("In mei 2026 bespreken huurders, De Poort en de gemeente het plan.", ["GP 2026-05-31"]),
    ("Partijen kiezen in mei 2026 een aanpak. De regie is in handen van Woonlint, de gemeente denkt mee.", ["GWPH 2026-05-31"]),
    ("Woonlint en HDS kiezen in mei 2026 een aanpak. De regie ligt bij Woonlint, de gemeente denkt mee.", ["WH 2026-05-31"]),
]
PAST_WHAT_IS_TOLD = [
    ("Partijen spreken af dat Woonlint het loket, waarin ook HDS een plek krijgt, in Q2 2026 opent.", ["W 2026-06-30"]),
    ("Partijen komen overeen dat de gemeente de pilot Vooruit, waarmee schulden worden opgekocht, in 2026 voortzet.",
     ["G 2026-12-31"]),
    ("Afgesproken is dat De Poort de regeling, die nog ontbreekt, in mei 2026 invoert.", ["P 2026-05-31"]),
]  # fmt: skip
BEFORE_IT = [
    ("De regie op dit thema berust bij de gemeente. Zij houdt in mei 2026 een werkbezoek.", ["G 2026-05-31"]),
    (
        "Woonlint legt het idee in Q1 2026 aan HDS voor. Die geeft vóór 15 juli haar oordeel over hoogte en parkeren.",
        ["W 2026-03-31", "H 2026-07-14"],
    ),
    ("De gemeente levert een lijst. Woonlint beoordeelt die; de uitkomst wordt in Q4 2026 besproken.", ["W 2026-12-31"]),
    ("Woonlint meet de hinder; HDS bundelt de klachten; een verslag volgt in mei 2026.", ["H 2026-05-31"]),
    ("Op de gemeente rust de taak een programma op te stellen. Zij komt medio 2026 met een voorstel.", ["G 2026-06-30"]),
    ("Het is aan HDS om leden te werven. Zij begint daarmee in mei 2026.", ["H 2026-05-31"]),
]
BEHIND_IT = [
    ("Vanaf Q3 2026 kunnen bewoners een beroep doen op een fonds, dat door de gemeente en Woonlint wordt ingesteld.",
     ["GW 2027-12-31"]),
    ("De uitkomsten worden in Q3 2026 gepresenteerd, waarvan de organisatie in handen is van HDS.", ["H 2026-09-30"]),
    ("In mei 2026 is er een feest voor de buurt, waarvoor Woonlint de zaal betaalt.", ["W 2026-05-31"]),
    ("In mei 2026 is er een feest voor de buurt, waarbij HDS adviseert.", []),
    ("Woonlint vertelt veel. In 2026 wordt een gids gemaakt, waarover HDS wordt gehoord.", ["W 2026-12-31"]),
    ("Er is elk jaar een buurtbudget; de gemeente en Woonlint dragen hieraan ieder bij.", ["GW 2027-12-31 yearly"]),
    ("Woonlint kent de buurt. In 2027 is een buurtbudget beschikbaar; de gemeente betaalt dat.", ["G 2027-12-31"]),
    ("De huur is in 2026 laag; Woonlint betaalt dat.", []),
]  # fmt: skip
STAFF_OF = [
    (
        "Maandelijks bespreken de wijkconsulent van Woonlint en het sociaal team van de gemeente de lijst.",
        ["GW 2027-12-31 monthly"],
    ),
    ("De nieuwe huismeester van De Poort spreekt in mei 2026 alle huurders.", ["P 2026-05-31"]),
    ("In Q2 2026 bezoekt het mobiele team van Woonlint de buurt.", ["W 2026-06-30"]),
]
PLACES_THAT_ACT = [
    ("De regels worden door Veldhoek en Woonlint in T2 2026 herzien.", ["GW 2026-08-31"]),
    ("De regels worden in T2 2026 door Veldhoek herzien.", ["G 2026-08-31"]),
    ("Woonlint wijst in mei 2026 een route door Veldhoek aan.", ["W 2026-05-31"]),
]

OWN_SUBJECTS = [
    ("Over het ontwerp adviseert in mei 2026 HDS en beslist in juni 2026 het college.", ["H 2026-05-31", "G 2026-06-30"]),
    ("In Q1 2026 schouwt Woonlint de hal en beoordeelt in mei 2026 de gemeente de uitkomst.", ["W 2026-03-31", "G 2026-05-31"]),
    ("Woonlint bouwt een loods; in mei 2026 meet De Poort de hinder en bespreekt uiterlijk 1 juli 2026 HDS de cijfers.",
     ["P 2026-05-31", "H 2026-07-01"]),
    # to whom something is done or given is no subject
    ("In mei 2026 maakt Woonlint een lijst en stuurt in juni 2026 de gemeente een brief.", ["W 2026-05-31", "W 2026-06-30"]),
    ("Woonlint bouwt in Q1 2026 een loods en bezoekt in mei 2026 HDS.", ["W 2026-03-31", "W 2026-05-31"]),
]  # fmt: skip

ASKED = [
    ("HDS vraagt De Poort om vóór 1 mei 2026 de liften na te kijken.", ["P 2026-04-30"]),
    ("Partijen verzoeken de gemeente om in Q2 2026 een kader vast te stellen.", ["G 2026-06-30"]),
    ("De gemeente geeft Woonlint de opdracht om in Q3 2026 de straten te schouwen.", ["W 2026-09-30"]),
    ("In deze wijk daagt de gemeente Woonlint en De Poort uit om in 2026 40 flats te bouwen.", ["WP 2026-12-31 40"]),
    ("Woonlint wordt gevraagd om in Q3 2026 een lijst op te stellen.", ["W 2026-09-30"]),
    (
        "De gemeente verplicht De Poort om vóór 1 april 2026 een ontwerp in te dienen en toetst dat vóór 1 juli 2026.",
        ["G 2026-06-30", "P 2026-03-31"],
    ),
    # also without 'om'
    ("HDS verzoekt De Poort vóór 1 mei 2026 de liften na te kijken.", ["P 2026-04-30"]),
    ("De gemeente vraagt Woonlint en De Poort in Q3 2026 40 kozijnen te vervangen.", ["WP 2026-09-30 40"]),
    ("De Poort verzoekt de gemeente uiterlijk 1 juni 2026 een besluit te nemen over de kade.", ["G 2026-06-01"]),
    ("HDS wordt verzocht in Q3 2026 een lijst op te stellen.", ["H 2026-09-30"]),
    ("De gemeente draagt Woonlint op in Q3 2026 de straten te schouwen.", ["W 2026-09-30"]),
    (
        "HDS verzoekt Woonlint in mei 2026 haar plannen toe te sturen en bespreekt die vóór 1 juli 2026.",
        ["H 2026-06-30", "W 2026-05-31"],
    ),
    ("In mei 2026 verzoekt HDS Woonlint de liften na te kijken.", ["H 2026-05-31"]),
    ("De gemeente vraagt Woonlint in mei 2026 een lijst van te slopen flats.", ["G 2026-05-31"]),
    ("Woonlint vraagt HDS in mei 2026 wat er te verbeteren is in de flats.", ["W 2026-05-31"]),
    ("De gemeente verzoekt Woonlint in mei 2026 mee te denken over de hal.", ["G 2026-05-31"]),
    # when it is asked, who only takes part, and who is no party
    ("De gemeente vraagt Woonlint in Q2 2026 om een lijst op te stellen.", ["G 2026-06-30"]),
    ("Woonlint vraagt HDS om in mei 2026 mee te denken over de hal.", ["W 2026-05-31"]),
    ("Woonlint vraagt bewoners om in mei 2026 een boom te kiezen.", ["W 2026-05-31"]),
    ("Woonlint spreekt met De Poort af om in mei 2026 een lijst te maken.", ["W 2026-05-31"]),
]

HELPED = [
    ("De folder wordt herdrukt in februari 2026 (Woonlint) en in mei 2026 (De Poort).", ["W 2026-02-28", "P 2026-05-31"]),
    ("De folder wordt in februari 2026 en in mei 2026 herdrukt (De Poort).", ["P 2026-02-28", "P 2026-05-31"]),
    ("HDS meldt de uitkomst aan de andere partijen. Deze besluiten in mei 2026 over een proef.", ["GWP 2026-05-31"]),
    ("Woonlint deelt de lijst met de overige partijen. Zij reageren in mei 2026.", ["GPH 2026-05-31"]),
    ("In mei 2026 wordt een avond gehouden, ondersteund door de gemeente.", ["0 2026-05-31"]),
    ("In mei 2026 worden huurders begeleid door Woonlint.", ["W 2026-05-31"]),
]

FIRST_AND_LAST = [
    ("De gemeente en beide corporaties kiezen in mei 2026 een plek. De eerstgenoemde meldt die vóór 1 juli 2026 aan HDS.",
     ["GWP 2026-05-31", "G 2026-06-30"]),
    ("HDS overlegt met Woonlint. De laatstgenoemde partij maakt in mei 2026 een verslag.", ["W 2026-05-31"]),
    ("Woonlint stuurt een lijst aan de gemeente en HDS. De eerstgenoemde reageert in mei 2026.", ["G 2026-05-31"]),
    ("HDS, De Poort en Woonlint werven mensen. Laatstgenoemde corporatie houdt in Q3 2026 een training.", ["W 2026-09-30"]),
    # which of the two corporaties, nobody can tell: it has its day, and who does it stays open
    ("De gemeente en beide corporaties kiezen een plek. Laatstgenoemde meldt die in mei 2026.", ["0 2026-05-31"]),
]  # fmt: skip
AS_MUCH = [
    ("Woonlint stort jaarlijks € 9.000 in het buurtfonds, de gemeente stort evenveel. HDS is penvoerder.",
     ["W 2027-12-31 9000 yearly", "G 2027-12-31 yearly"]),
    ("In 2026 betaalt Woonlint € 9.000 en betaalt De Poort hetzelfde bedrag.", ["W 2026-12-31 9000", "P 2026-12-31"]),
    ("Woonlint legt in mei 2026 € 400 in; HDS legt evenveel in.", ["W 2026-05-31 400", "H 2026-05-31"]),
    ("Woonlint betaalt in mei 2026 een feest, de huur blijft hetzelfde.", ["W 2026-05-31"]),
    # who keeps the books of a fund doesn't pay into it; who writes for others leads them
    ("De Poort stort in mei 2026 € 400 in een fonds. HDS is penvoerder.", ["P 2026-05-31 400"]),
    ("De gemeente en Woonlint doen in mei 2026 een aanvraag. Woonlint is penvoerder.", ["GW 2026-05-31"]),
    ("In mei 2026 wordt een aanvraag ingediend. Woonlint is penvoerder.", ["W 2026-05-31"]),
]  # fmt: skip
THE_OTHERS = [
    ("Woonlint bouwt in Oost. De andere corporatie bouwt in Q3 2026 twaalf studio's in West.", ["P 2026-09-30 12"]),
    ("De Poort maakt een schets. Daarop reageren de andere partijen vóór 1 mei 2026.", ["GWH 2026-04-30"]),
    ("HDS evalueert samen met de andere partijen in mei 2026 de proef.", ["GWPH 2026-05-31"]),
    ("In mei 2026 informeert De Poort de andere partijen over de proef.", ["P 2026-05-31"]),
    ("De andere partijen in de wijk houden in mei 2026 een markt.", []),
    ("De gemeente en HDS kiezen een plek. Beide partijen tekenen in mei 2026 een brief.", ["GH 2026-05-31"]),
    ("De corporaties maken een lijst. Elk van hen levert in mei 2026 tien adressen aan.", ["WP 2026-05-31 10"]),
    ("De gemeente vraagt HDS advies. Die levert dat in mei 2026 aan.", ["H 2026-05-31"]),
    ("Woonlint verzoekt de gemeente om een vergunning. Die beslist vóór 1 mei 2026.", ["G 2026-04-30"]),
]
ABOUT_THAT = [
    ("De raad neemt over dat voorstel in het derde kwartaal van 2026 een besluit.", ["G 2026-09-30"]),
    ("Woonlint overlegt met dat bureau vóór 1 mei 2026 over de liften in de flats.", ["W 2026-04-30"]),
    ("HDS houdt bij dat loket in de eerste helft van 2026 een peiling onder huurders.", ["H 2026-06-30"]),
    ("De gemeente komt in dat geval uiterlijk 1 mei 2026 met een voorstel voor de buurt.", ["G 2026-05-01"]),
    ("De gemeente geeft aan dat Woonlint in mei 2026 een lijst maakt.", ["W 2026-05-31"]),
]


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        *FIRST_AND_LAST,
        *ABOUT_THAT,
        *THE_OTHERS,
        *AS_MUCH,
        *BOTH,
        *SIDE_BY_SIDE,
        *TOLD_BEHIND,
        *PAST_WHAT_IS_TOLD,
        *BEFORE_IT,
        *BEHIND_IT,
        *STAFF_OF,
        *PLACES_THAT_ACT,
        *OWN_SUBJECTS,
        *ASKED,
        *HELPED,
    ],
)
def test_a_clause_means_whom_its_neighbours_say(read: Read, text: str, tasks: list[str]) -> None:
    assert read(text) == tasks


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("HDS vraagt De Poort om vóór 1 mei 2026 de liften na te kijken.", "De liften nakijken"),
        ("HDS verzoekt De Poort vóór 1 mei 2026 de liften na te kijken.", "De liften nakijken"),
        ("HDS wordt verzocht vóór 1 mei 2026 een brief te schrijven over de hal.", "Een brief schrijven over de hal"),
        ("Woonlint vraagt HDS om in mei 2026 mee te denken over de hal.", "HDS vragen om mee te denken over de hal"),
        ("De gemeente maakt een kader, waarna De Poort in Q4 2026 haar plan aanpast.", "Haar plan aanpassen"),
    ],
)
def test_what_is_asked_is_called_by_what_is_to_be_done(
    tasks_in: Callable[..., list[ProposedTask]], text: str, title: str
) -> None:
    assert [task.title for task in tasks_in(text)] == [title]


def test_who_only_takes_part_in_the_preparation_leads_nothing(tasks_in: Callable[..., list[ProposedTask]]) -> None:
    (task,) = tasks_in("De gemeente maakt in mei 2026 een plan. HDS wordt bij de voorbereiding daarvan betrokken.")
    assert (task.owners, task.lead) == (("gemeente Veldhoek",), None)


@pytest.mark.parametrize(
    "said",
    [
        "HDS pakt de organisatie daarvan op.",
        "HDS neemt de organisatie hiervan op zich.",
        "HDS verzorgt de voorbereiding en uitvoering daarvan.",
        "De organisatie is in handen van HDS.",
        "De organisatie daarvan doet HDS.",
    ],
)
def test_who_takes_the_organisation_on_leads(tasks_in: Callable[..., list[ProposedTask]], said: str) -> None:
    (task,) = tasks_in(f"In de buurt wordt in oktober 2026 een markt gehouden. {said}")
    assert (task.owners, task.lead) == (("Huurdersraad De Sleutel",), "Huurdersraad De Sleutel")


@pytest.mark.parametrize("help_", ["ondersteund", "bijgestaan", "geholpen"])
def test_who_helps_whoever_leads_leads_nothing(tasks_in: Callable[..., list[ProposedTask]], help_: str) -> None:
    (task,) = tasks_in(f"Partijen evalueren in mei 2026 de proef. HDS trekt de evaluatie, {help_} door de gemeente.")
    assert task.lead == "Huurdersraad De Sleutel"
