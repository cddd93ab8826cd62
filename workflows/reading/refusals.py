"""Why a document is refused: a code with its values, and the sentence for each, in Dutch and in English.

Each says what is wrong and what helps. The code is what is stored and what crosses from the reading process, so that whoever
reads it has it in their own language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workflows.errors import NoAgreement, Refused, UnreadableDocument

Value = str | int | Sequence[int]

_CHOICE = "Lever het aan als pdf, docx, xlsx, md, html of txt."
_CHOICE_EN = "Bring it as pdf, docx, xlsx, md, html or txt."
_PART = "Lever alleen het deel met de afspraken aan."
_PART_EN = "Bring only the part with the afspraken."
_SIGNED = "Kies het document dat de partijen ondertekenen."
_SIGNED_EN = "Choose the document that the parties sign."

SENTENCES: dict[str, tuple[str, str]] = {
    # the file
    "empty": (
        "Dit bestand is leeg. Controleer of het goed is opgeslagen.",
        "This file is empty. Check whether it was saved well.",
    ),
    "no_text": (
        "In dit bestand staat geen tekst. Controleer of het goed is opgeslagen.",
        "There is no text in this file. Check whether it was saved well.",
    ),
    "unreadable_text": (
        "Dit bestand bevat geen leesbare tekst. Lever het aan als pdf, docx, md, html of txt.",
        "This file has no text that can be read. Bring it as pdf, docx, md, html or txt.",
    ),
    "too_large": (
        "Dit bestand is groter dan 50 MB. Lever alleen het document met de afspraken aan, zonder bijlagen met foto's.",
        "This file is larger than 50 MB. Bring only the document with the afspraken, without annexes with pictures.",
    ),
    "too_many_lines": (f"Dit document is te lang om te lezen. {_PART}", f"This document is too long to read. {_PART_EN}"),
    "text_too_long": (
        f"Deze tekst is veel langer dan een document met afspraken. {_PART}",
        f"This text is much longer than a document with afspraken. {_PART_EN}",
    ),
    "too_much_unpacked": (
        "Dit bestand is uitgepakt veel te groot. Sla het opnieuw op zonder foto's, of lever een pdf aan.",
        "Unpacked, this file is far too large. Save it again without pictures, or bring a pdf.",
    ),
    "too_heavy": (
        "Dit bestand vraagt meer geheugen dan een document met afspraken nodig heeft. Sla het opnieuw op zonder foto's, of lever "
        "alleen het deel met de afspraken aan.",
        "This file asks for more memory than a document with afspraken needs. Save it again without pictures, or bring only the "
        "part with the afspraken.",
    ),
    "too_slow": (
        "Dit bestand lezen duurt te lang. Lever alleen het deel met de afspraken aan, of sla het opnieuw op (als pdf uit Word, "
        "of als docx).",
        "Reading this file takes too long. Bring only the part with the afspraken, or save it again (as a pdf from Word, or as "
        "docx).",
    ),
    "fell_over": (
        "Dit bestand krijg ik niet gelezen. Open het, sla het opnieuw op en probeer het nog eens.",
        "I can't get this file read. Open it, save it again and try once more.",
    ),
    # its format
    "other_type": (
        "Een bestand van het type .{ending} kan ik niet lezen. " + _CHOICE,
        "I can't read a file of the type .{ending}. " + _CHOICE_EN,
    ),
    "old_office": (
        "Dit is een oud of beveiligd Office-bestand. Haal de beveiliging eraf of sla het op als docx of pdf, een lijst als xlsx.",
        "This is an old or protected Office file. Take the protection off or save it as docx or pdf, a list as xlsx.",
    ),
    "rtf": ("Dit is een rtf-bestand. Sla het op als docx of pdf.", "This is an rtf file. Save it as docx or pdf."),
    "picture": (
        f"Dit is een plaatje; de tekst erin kan ik niet lezen. {_CHOICE}",
        f"This is a picture; I can't read the text in it. {_CHOICE_EN}",
    ),
    "not_what_it_says": (
        "Dit bestand heet .{ending}, maar het is er geen, of het is beschadigd. Open het, sla het opnieuw op en probeer het nog "
        "eens.",
        "This file is called .{ending}, but it is none, or it is damaged. Open it, save it again and try once more.",
    ),
    "office_locked": (
        "Dit bestand is beveiligd met een wachtwoord. Haal de beveiliging eraf en lever het opnieuw aan.",
        "This file is protected by a password. Take the protection off and bring it again.",
    ),
    "word_broken": (
        "Dit Word-bestand is beschadigd of geen docx. Open het, sla het opnieuw op als docx en probeer het nog eens.",
        "This Word file is damaged or no docx. Open it, save it again as docx and try once more.",
    ),
    "no_word": (f"Dit is geen Word-document. {_CHOICE}", f"This is no Word document. {_CHOICE_EN}"),
    "excel_broken": (
        "Dit Excel-bestand is beschadigd of geen xlsx. Open het, sla het opnieuw op als xlsx en probeer het nog eens.",
        "This Excel file is damaged or no xlsx. Open it, save it again as xlsx and try once more.",
    ),
    "page_broken": (
        "Deze webpagina is beschadigd of leeg. Sla haar opnieuw op en probeer het nog eens.",
        "This web page is damaged or empty. Save it again and try once more.",
    ),
    "pdf_broken": (
        "Deze pdf is beschadigd of geen echte pdf. Open hem, sla hem opnieuw op en probeer het nog eens.",
        "This pdf is damaged or no real pdf. Open it, save it again and try once more.",
    ),
    "pdf_locked": (
        "Deze pdf is beveiligd met een wachtwoord. Haal de beveiliging eraf en lever hem opnieuw aan.",
        "This pdf is protected by a password. Take the protection off and bring it again.",
    ),
    "pdf_unmapped": (
        "Van deze pdf is niet te lezen welke letters er staan: de lettertypen ontbreken. Lever de pdf aan die uit Word komt, of "
        "het Word-bestand zelf.",
        "It can't be read which letters stand in this pdf: its fonts are missing. Bring the pdf that comes from Word, or the "
        "Word file itself.",
    ),
    "pdf_letters": (
        f"In deze pdf van {{count}} bladzijden staat meer tekst dan ik in één keer kan lezen. {_PART}",
        f"This PDF of {{count}} pages holds more text than I can read at once. {_PART_EN}",
    ),
    "pdf_pages": (
        "Deze pdf heeft {count} bladzijden; ik lees er hooguit {most}. " + _PART,
        "This pdf has {count} pages; I read {most} at most. " + _PART_EN,
    ),
    "pdf_pictures": (
        "{pages} van deze pdf: een plaatje van tekst, geen tekst. Lever de pdf aan die uit Word komt, of laat de scan omzetten "
        "naar tekst (OCR).",
        "{pages} of this pdf: a picture of text, no text. Bring the pdf that comes from Word, or have the scan turned into text "
        "(OCR).",
    ),
    "pdf_crowded": (
        "{pages} van deze pdf bevat te veel tekens om te lezen.",
        "{pages} of this pdf holds too many characters to read.",
    ),
    # what it is
    "little_text": (
        "Hier staat te weinig tekst in voor een set prestatieafspraken. Controleer of je het goede bestand hebt gekozen.",
        "There is too little text in here for a set of prestatieafspraken. Check whether you chose the right file.",
    ),
    "other_language": (
        "Dit is geen Nederlandse tekst met prestatieafspraken. Nakomen leest alleen Nederlandse afspraken.",
        "This is no Dutch text with prestatieafspraken. Nakomen reads Dutch afspraken only.",
    ),
    "guide": (
        f"Dit lijkt een handreiking over prestatieafspraken, geen set afspraken van een gemeente. {_SIGNED}",
        f"This looks like a guide about prestatieafspraken, not like the afspraken of a gemeente. {_SIGNED_EN}",
    ),
    "notice": (
        "Dit lijkt een bericht over prestatieafspraken (aan de raad, het college of de pers), niet de afspraken zelf. " + _SIGNED,
        "This looks like a message about prestatieafspraken (to the council, the executive or the press), not like the afspraken "
        "themselves. " + _SIGNED_EN,
    ),
    "bill": (
        "Dit lijkt een factuur of offerte, geen set prestatieafspraken. Kies het document met de afspraken.",
        "This looks like an invoice or a quotation, not like prestatieafspraken. Choose the document with the afspraken.",
    ),
    "unnamed": (
        "In dit document staan geen prestatieafspraken. Kies het document met de afspraken tussen gemeente, corporatie en "
        "huurdersorganisatie.",
        "There are no prestatieafspraken in this document. Choose the document with the afspraken between gemeente, corporatie "
        "and huurdersorganisatie.",
    ),
    "no_list": (
        "In dit Excel-bestand vind ik geen lijst met afspraken. Zet boven de kolommen wat erin staat, zoals Nr, Afspraak, "
        "Trekker, Planning en Stand, en lees het bestand opnieuw in.",
        "I find no list of afspraken in this Excel file. Say above the columns what is in them, such as Nr, Afspraak, Trekker, "
        "Planning and Stand, and have the file read again.",
    ),
    "too_many_letters": (
        f"De afspraken in dit document vullen samen meer dan 200 volle bladzijden. {_PART}",
        f"The afspraken in this document fill more than 200 full pages together. {_PART_EN}",
    ),
    "few_numbered": (
        "Ik vind te weinig genummerde afspraken ({count}): een set prestatieafspraken heeft er minstens 3. Controleer of het "
        "hele document erin zit. Is het een aanvulling? Zet dan Addendum in de titel.",
        "I find too few numbered afspraken ({count}): a set of prestatieafspraken has at least 3. Check whether the whole "
        "document is there. Is it an addition? Then put Addendum in its title.",
    ),
    "not_numbered": (
        "In dit document staan geen genummerde afspraken. Nummer de afspraken (1, 2, 3 of 1.1, 1.2) en lees het document opnieuw "
        "in.",
        "There are no numbered afspraken in this document. Number them (1, 2, 3 or 1.1, 1.2) and have the document read again.",
    ),
    "no_parties": (
        "Ik vind niet welke partijen deze afspraken maken. Noem in het document de gemeente, de corporatie en de "
        "huurdersorganisatie bij hun naam.",
        "I don't find which parties make these afspraken. Name the gemeente, the corporatie and the huurdersorganisatie in the "
        "document.",
    ),
    "no_year": (
        "Het document noemt geen jaar. Zet in de titel voor welk jaar de afspraken gelden, bijvoorbeeld: "
        "Prestatieafspraken 2026.",
        "The document names no year. Say in its title for which year the afspraken hold, for example: Prestatieafspraken 2026.",
    ),
}


def unreadable(code: str, **values: Value) -> UnreadableDocument:
    """The refusal of a file that can't be read."""
    return UnreadableDocument(
        refusal_text(code, values, "nl"), english=refusal_text(code, values, "en"), code=code, values=values
    )


def no_agreement(code: str, **values: Value) -> NoAgreement:
    """The refusal of a text that is no set of prestatieafspraken."""
    return NoAgreement(refusal_text(code, values, "nl"), english=refusal_text(code, values, "en"), code=code, values=values)


def refusal_text(code: str, values: Mapping[str, Value], language: str) -> str:
    """The sentence; page numbers as people say them. Raises KeyError for a code that there isn't."""
    english = language == "en"
    shown = {name: pages_named(value, english=english) if name == "pages" else value for name, value in values.items()}
    return SENTENCES[code][english].format(**shown)


def as_data(refused: Refused) -> dict[str, object] | str:
    """What is stored of a refusal: its code and values; its text where it has none."""
    return {"code": refused.code, "values": dict(refused.values)} if refused.code in SENTENCES else str(refused)


def pages_named(numbers: Value, *, english: bool = False) -> str:
    """ "Bladzijde 1, 2 en 5", "Bladzijde 1 tot en met 9"."""
    found = [int(number) for number in ([numbers] if isinstance(numbers, int) else numbers)]
    page, last, through = ("Page", "and", "to") if english else ("Bladzijde", "en", "tot en met")
    if len(found) == 1:
        return f"{page} {found[0]}"
    if found == list(range(found[0], found[-1] + 1)) and len(found) > 3:
        return f"{page} {found[0]} {through} {found[-1]}"
    return f"{page} {', '.join(str(number) for number in found[:-1])} {last} {found[-1]}"
