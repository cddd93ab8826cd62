"""The few whole sentences that an answer needs outside the messages that have a look of their own. Dutch and English."""

from __future__ import annotations

from datetime import date

from calendars.dutch import MONTH_NAMES
from workflows.tracking.period_words import period_in

SENTENCES: dict[str, dict[str, str]] = {
    "nl": {
        "task": "afspraak {number}",
        "not_yours": "De stand van {task} kan alleen {who} wijzigen.",
        "not_yours_several": "De stand van {task} kunnen alleen {who} wijzigen.",
        "unclear": "Het is niet zeker wat dit betekent voor {task}, dus er is niets veranderd. "
        'Schrijf het als feit, bijvoorbeeld "klaar", "60%" of "wordt eind mei".',
        "which": "Dit kan over meer afspraken gaan. Noem het nummer erbij, bijvoorbeeld: {number} klaar.",
        "which_alike": "Onder nummer {number} staan meer taken, dus er is niets veranderd. Het is niet zeker welke je bedoelt.",
        "unheard": "Bij afspraak {numbers} is niets veranderd. Weet je meer? "
        "Schrijf bijvoorbeeld: {example} klaar, of: {example} wordt eind mei.",
        "unheard_several": "Bij afspraken {numbers} is niets veranderd. Weet je meer? "
        "Schrijf bijvoorbeeld: {example} klaar, of: {example} wordt eind mei.",
        "no_number": "Ik ken hier geen afspraak {number}, dus daarvan is niets veranderd.",
        "cant_take": "Deze collega kan geen taak krijgen. Noem iemand die in Slack actief is.",
        "past": "Die datum is al voorbij, dus er is niets veranderd aan {task}. Welke datum bedoel je?",
        "no_day": "Die datum bestaat niet, dus er is niets veranderd aan {task}. Welke datum bedoel je?",
        "over_all": "Meer dan 100% kan niet, dus er is niets veranderd aan {task}. Hoeveel procent is klaar?",
        "goes_on_asking": "Ik vraag naar {task} tot die klaar is of vervalt. Wil je het later horen? "
        'Schrijf bijvoorbeeld "herinner me half mei". Doet een ander het? Noem die collega met een @.',
        "why_asked": "Je ziet dit omdat {task} bij jouw partij of bij jou staat. Doet een ander het? Noem die collega met een @.",
        "nothing_of_theirs": "Ik vind geen open taken die over te dragen zijn. Met *mijn* zie je wat er van jou is.",
        "other_party_all": "De afspraken zijn van {who}, en deze collega hoort bij een andere partij. Noem iemand van {who}, "
        "of overleg het en draag ze dan per afspraak over.",
        "other_party_first": "{who} hoort bij {party}. Vraag eerst in de draad van {task} "
        "of {party} hem overneemt. Er is niets veranderd.",
        "other_party_says": "Of {who} het overneemt, is aan die partij. Er is niets veranderd aan {task}.",
        "away_until_when": "Tot wanneer ben je er niet? Schrijf bijvoorbeeld: tot 1 mei. "
        "Neemt een collega het waar? Noem die met een @.",
        "away_until": "Tot wanneer is dat? Schrijf bijvoorbeeld: tot 1 mei. Daarna vraag ik het weer aan jou.",
        "away_who": "Wie neemt je afspraken waar tot {day}? Noem de collega met een @.",
        "away_late": "Vóór {day} is de deadline van afspraak {which}. Neemt een collega dat waar? "
        "Schrijf dan: @naam neemt waar tot {day}.",
        "away_nothing": "Dat is goed. Tot {day} loopt er niets dat van jou alleen is.",
        "welcome_back": "Welkom terug. Vanaf nu vraag ik je weer naar afspraak {which}.",
        "welcome_back_only": "Welkom terug. Met *mijn* zie je wat er van jou is.",
        "stood_in": "{who} is er weer en doet afspraak {which} weer zelf. Dank je wel voor het waarnemen.",
        "away_not_known": "Dat is goed, laat het horen zodra je het weet. Neemt een collega het waar? "
        "Schrijf dan bijvoorbeeld: @naam neemt waar tot 1 mei.",
        "away_other": "Wie doet de afspraken van {who} zolang? Schrijf bijvoorbeeld: alle taken van @{who} gaan naar @naam.",
        "and_more": "nog {count}",
        "whose_it_is": "{task} is voor {who}. De datum is {day}.",
        "nobody_yet": "nog niemand",
        "name_with_at": "Zet een @ voor de naam van de collega die {task} overneemt, dan weet ik wie je bedoelt.",
        "kept": "Bewaard als opmerking. De stand is niet veranderd.",
        "done_already": "{task} staat als afgerond. Klopt dat niet? Schrijf in de draad hoe het ervoor staat, bijvoorbeeld: 80%.",
        "done_stays": "Dat stond er al: {task} is afgerond.",
        "gone_stays": "{task} staat niet meer in de afspraken. Ik vraag er niet meer naar, dus er is niets veranderd.",
        "same": "Dat stond er al: er is niets veranderd aan {task}.",
        "same_by": "Dat stond er al, gemeld door {who}: er is niets veranderd aan {task}.",
        "nothing_to_undo": "Er is bij {task} niets om ongedaan te maken.",
        "nothing_here": "Er is hier niets om ongedaan te maken.",
        "undone_already": "Dit is al ongedaan gemaakt.",
        "changed_since": "Dit kan niet meer ongedaan worden gemaakt: {who} heeft de stand van {task} daarna gewijzigd.",
        "answered_already": "Deze vraag is al beantwoord.",
        "superseded": "Deze vraag is niet meer nodig: er is daarna opnieuw geantwoord. Er is nu niets veranderd.",
        "withdrawn": "Deze vraag is vervallen: het bericht waar hij over ging is gewijzigd of weg. Er is niets veranderd.",
        "expired": "Deze vraag is verlopen. Wil je de stand nog melden? Schrijf hem in de draad.",
        "gone": "Dit bericht is te oud: ik weet niet meer waar het over ging. Er is niets veranderd.",
        "somebody": "een ander",
        "coordinator": "de coördinator",
        "and": " en ",
    },
    "en": {
        "task": "afspraak {number}",
        "not_yours": "Only {who} can change the status of {task}.",
        "not_yours_several": "Only {who} can change the status of {task}.",
        "unclear": "It isn't certain what this means for {task}, so nothing has changed. "
        'Write it as a fact, such as "done", "60%" or "will be end of May".',
        "which": "This can be about several afspraken. Name the number, for example: {number} done.",
        "which_alike": "Several tasks bear number {number}, so nothing has changed. It isn't certain which you mean.",
        "unheard": "Nothing has changed about afspraak {numbers}. Do you know more? "
        "Write for example: {example} done, or: {example} will be end of May.",
        "unheard_several": "Nothing has changed about afspraken {numbers}. Do you know more? "
        "Write for example: {example} done, or: {example} will be end of May.",
        "no_number": "I know no afspraak {number} here, so nothing has changed about that one.",
        "cant_take": "This colleague can be given no task. Name somebody who is active in Slack.",
        "past": "That day is over already, so nothing has changed about {task}. Which day do you mean?",
        "no_day": "That date doesn't exist, so nothing has changed about {task}. Which date do you mean?",
        "over_all": "More than 100% can't be, so nothing has changed about {task}. What percentage is done?",
        "goes_on_asking": "I ask about {task} until it is done or dropped. Do you want to hear later? "
        'Write for example "remind me mid May". Does somebody else do it? Name that colleague with an @.',
        "why_asked": "You see this because {task} is with your party or with you. Does somebody else do it? "
        "Name that colleague with an @.",
        "nothing_of_theirs": "I find no open tasks that can be handed over. *mine* shows what is yours.",
        "other_party_all": "The afspraken are those of {who}, and this colleague belongs to another party. "
        "Name somebody of {who}, or talk it over and then hand them over one by one.",
        "other_party_first": "{who} belongs to {party}. Ask first in the thread of {task} "
        "whether {party} takes it over. Nothing has changed.",
        "other_party_says": "Whether {who} takes it over is for that party to say. Nothing has changed about {task}.",
        "away_until_when": "Until when are you away? Write for example: until 1 May. "
        "Does a colleague look after it? Name them with an @.",
        "away_until": "Until when is that? Write for example: until 1 May. After that I ask you again.",
        "away_who": "Who looks after your afspraken until {day}? Name the colleague with an @.",
        "away_late": "Before {day} is the deadline of afspraak {which}. Does a colleague look after that? "
        "Then write: @name covers until {day}.",
        "away_nothing": "That is fine. Until {day} nothing is under way that is yours alone.",
        "welcome_back": "Welcome back. From now on I ask you again about afspraak {which}.",
        "welcome_back_only": "Welcome back. *mine* shows what is yours.",
        "stood_in": "{who} is back and looks after afspraak {which} again. Thank you for standing in.",
        "away_not_known": "That is fine, tell me as soon as you know. Does a colleague look after it? "
        "Then write for example: @name covers until 1 May.",
        "away_other": "Who does the afspraken of {who} meanwhile? Write for example: all tasks of @{who} go to @name.",
        "and_more": "{count} more",
        "whose_it_is": "{task} is for {who}. It is due on {day}.",
        "nobody_yet": "nobody yet",
        "name_with_at": "Put an @ before the name of the colleague who takes over {task}, then I know whom you mean.",
        "kept": "Kept as a remark. The status has not changed.",
        "done_already": "{task} stands as finished. Is that wrong? Write in the thread how it stands, for example: 80%.",
        "done_stays": "That was known: {task} is finished.",
        "gone_stays": "{task} is no longer in the afspraken. I don't ask about it any more, so nothing has changed.",
        "same": "That was known: nothing has changed about {task}.",
        "same_by": "That was known, reported by {who}: nothing has changed about {task}.",
        "nothing_to_undo": "There is nothing to undo about {task}.",
        "nothing_here": "There is nothing to undo here.",
        "undone_already": "This was undone already.",
        "changed_since": "This can't be undone any more: {who} has changed the status of {task} since.",
        "answered_already": "This question was answered already.",
        "superseded": "This question is no longer needed: there was another answer since. Nothing has changed now.",
        "withdrawn": "This question was dropped: the message that it was about was edited or deleted. Nothing has changed.",
        "expired": "This question is too old. Do you still want to report? Write it in the thread.",
        "gone": "This message is too old: I no longer know what it was about. Nothing has changed.",
        "somebody": "somebody else",
        "coordinator": "the coordinator",
        "and": " and ",
    },
}


def sentence(key: str, language: str, **values: str) -> str:
    """A sentence with its values, starting with a capital."""
    text = SENTENCES.get(language, SENTENCES["nl"])[key].format(**values)
    return text[:1].upper() + text[1:]


def task_name(number: str, language: str, period: str = "") -> str:
    """ "afspraak 6", as it stands within a sentence; "afspraak 4a (maart 2026)" of what comes back."""
    name = SENTENCES.get(language, SENTENCES["nl"])["task"].format(number=number)
    return f"{name} ({period_in(period, language)})" if period else name


def day_name(day: date, language: str) -> str:
    """ "9 maart", as it stands within a sentence."""
    return f"{day.day} {MONTH_NAMES[day.month - 1] if language == 'nl' else f'{day:%B}'}"


def listed(names: list[str], language: str) -> str:
    """ "a, b en c"."""
    joint = SENTENCES.get(language, SENTENCES["nl"])["and"]
    return joint.join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
