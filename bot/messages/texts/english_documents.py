"""What the bot says in English about a document that was dropped. Proof-read it aloud."""

from __future__ import annotations

ENGLISH_DOCUMENTS = {
    "document_how": (
        "Drop the signed document in this channel (pdf, docx, xlsx, md, html or txt). "
        "I then ask in the thread whether to read it. Of an Excel file I ask only when its name says something, like "
        "afspraken or monitor, or when you mention me with it: @Nakomen."
    ),
    "document_offer": (
        "Shall I read this document? Then I show which afspraken, tasks and meetings are in it. "
        "I only begin to follow them when you say that it is right."
    ),
    "document_beside": "In this channel I follow {title} already. If this is a new version, I show first what changes.",
    "document_yes": "Yes, read it",
    "document_no": "No, never mind",
    "document_reading": "I am reading the document…",
    "document_stage_read": "I have read the document.",
    "document_stage_declined": "Fine, I do not read it. Drop it here again if you want it later after all.",
    "document_stage_refused": "I can't go on with this document.",
    "document_this_is_read": "This is what I found in it:",
    "document_known_concept": "I know this document already. It is still a concept:",
    "document_known_followed": "I know this document already: {title}. I have followed it since {day}, nothing has changed.",
    "document_known_closed": "I know this document already: {title}. It is closed, nothing has changed.",
    "document_parties": "Parties: {who}.",
    "document_others": " Also named: {who}.",
    "document_ended": "Note: these afspraken ran until the end of {year}. The date of what I follow of them has passed.",
    "document_counts": "I found {afspraken}, {tasks} and {meetings}.",
    "document_returning": " A task that comes back counts each time.",
    "count_afspraken": "{count} afspraken",
    "count_afspraken_one": "1 afspraak",
    "count_tasks": "{count} tasks",
    "count_tasks_one": "1 task",
    "count_meetings": "{count} meetings and deadlines",
    "count_meetings_one": "1 meeting or deadline",
    "document_meetings_document": "The meetings come from the document.",
    "document_meetings_cycle": "The document names no meetings, so I use the year's legal deadlines.",
    "document_no_date": "For {count} afspraken I found no date. I can't ask about those:",
    "document_no_date_one": "For 1 afspraak I found no date. I can't ask about it:",
    "document_no_owner": "For {count} afspraken it is not clear who does them. I don't ask about those until somebody is named:",
    "document_no_owner_one": "For 1 afspraak it is not clear who does it. I don't ask about it until somebody is named:",
    "document_more": "and {count} more",
    "document_right": "Is this right? Then I follow the afspraken and ask in time how it stands.",
    "document_sure": "From now on I ask in the channel how things stand, in good time.",
    "document_sure_doubt": "Something about {count} afspraken isn't clear yet. I follow them as I read them.",
    "document_sure_doubt_one": "Something about 1 afspraak isn't clear yet. I follow it as I read it.",
    "document_follow": "This is right, follow it",
    "document_not_yet": "Not yet",
    "document_stage_followed": "Confirmed.",
    "document_stage_later": "Not confirmed yet: this is a concept.",
    "document_elsewhere_linked": "The messages will come in {where}.",
    "document_followed": "From now on I follow {title}.",
    "document_now": "{count} tasks are running this quarter.",
    "document_now_one": "1 task is running this quarter.",
    "document_now_none": "Nothing is running this quarter.",
    "document_first": "The first message comes on {day} at {time}.",
    "document_first_soon": "The first message comes soon.",
    "document_nobody": "{count} tasks have nobody yet, so I don't ask about those:",
    "document_nobody_one": "1 task has nobody yet, so I don't ask about it:",
    "document_nobody_how": "Choose below who does it. You can also do that later, with /afspraak {number} and Correct…",
    "document_nobody_how_no_number": "Choose below who does it.",
    "document_no_people": (
        "Nobody is registered yet: everyone in the channel counts as a member of each party, and I name nobody. Choose below "
        "who takes part, or later with /afspraak people."
    ),
    "document_who_does": "Who does {task}?",
    "document_link_first": "Now type /afspraak link in the channel where you want the messages.",
    "document_later": ("Fine, {title} stays a concept and I ask nothing yet. Drop the document here again when it is right."),
    "document_decided": "{title} has been decided on already. Type /afspraak list to see how it stands now.",
    "document_nothing_kept": "I have kept nothing.",
    "document_not_yours": "The coordinator has documents read and confirms them.",
    "document_ask_them": " Ask {who}.",
    "document_ask_around": " There is none yet. Until then every colleague in the channel can do it, but no guest.",
    "document_scope": (
        "I may not open this file yet: in Slack the right files:read is missing. Ask who runs the bot to update the app and "
        "install it again. Then click Yes, read it above once more."
    ),
    "document_gone": "The file is no longer in Slack. Drop it here again, then I read it.",
    "document_elsewhere": "This file is not kept by Slack itself, so I can't reach it. Drop the file itself here.",
    "document_away": "The file did not come through. Click Yes, read it above again in a moment.",
    "document_broke": "Reading went wrong, and nothing was kept. Click above once more, or ask who runs the bot.",
}
