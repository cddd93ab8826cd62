"""What is said in Dutch of a light: why it is what it is."""

DUTCH_LIGHTS = {
    "because_told": ", gemeld op {day}",
    "because_done_on": "Afgerond op {day}.",
    "because_done": "Afgerond.",
    "because_dropped": "Niet meer aan de orde.",
    "because_concept": "Nog niet bevestigd.",
    "because_condition": "Geldt pas als aan de voorwaarde is voldaan.",
    "because_late": "De deadline was {day}.",
    "because_late_until": "De deadline was {day}, het wordt nu {expected}.",
    "because_blocked": "Ligt stil{told}.",
    "because_waits": "Wacht al {days} dagen op een andere partij.",
    "because_later": "Wordt later: {expected}{told}.",
    "because_said_green": "Op schema{told}.",
    "because_said_amber": "Loopt risico{told}.",
    "because_said_red": "Loopt vast of haalt het niet{told}.",
    "because_behind": "{percent}% is klaar; bij een gelijk tempo zou dat nu {line}% zijn.",
    "because_silent_since": "Sinds {day} geen bericht over de stand.",
    "because_silent_today": "Er is nog geen bericht over de stand.",
    "because_silent": "Kort voor de deadline is er nog geen bericht over de stand.",
    "because_begins": "Begint op {day}.",
    "because_deadline": "Deadline is {day}.",
}
