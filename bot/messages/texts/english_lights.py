"""What is said in English of a light: why it is what it is."""

ENGLISH_LIGHTS = {
    "because_told": ", reported on {day}",
    "because_done_on": "Done on {day}.",
    "because_done": "Done.",
    "because_dropped": "Not needed any more.",
    "because_concept": "Not confirmed yet.",
    "because_condition": "Holds only once the condition is met.",
    "because_late": "The deadline was {day}.",
    "because_late_until": "The deadline was {day}, it will now be {expected}.",
    "because_blocked": "At a standstill{told}.",
    "because_waits": "Has been waiting for another party for {days} days.",
    "because_later": "Will be later: {expected}{told}.",
    "because_said_green": "On course{told}.",
    "because_said_amber": "At risk{told}.",
    "because_said_red": "Stuck, or won't make it{told}.",
    "because_behind": "{percent}% is done; at a steady pace that would be {line}% by now.",
    "because_silent_since": "No word on how it stands since {day}.",
    "because_silent_today": "There is no word yet on how it stands.",
    "because_silent": "The deadline is near, and there is no word yet on how it stands.",
    "because_begins": "Begins on {day}.",
    "because_deadline": "The deadline is {day}.",
}
