"""What the bot says in English for help and welcome, in lists, and when something goes wrong. Proof-read it aloud."""

from __future__ import annotations

ENGLISH_HELP = {
    # help and welcome
    "help_unknown": "I don't understand this.",
    "help_hello": "Hello. I keep track of how your afspraken stand.",
    "help_short_answers": "About an afspraak you can write, for example: 6 done · 6: 60% · 6 will be end of May · how is 6?",
    "help_short_asks": "Ask for something with one word: mine, list or agenda. With the word help you see all that is possible.",
    "help_title": "How to answer",
    "help_intro": "Reply below a message in your own words, or use the buttons.",
    "help_done": "done · finished · 60% · 120 of 225",
    "help_late": "at risk · will be end of May · waiting for the permit",
    "help_rest": "remind me in two weeks · @colleague takes it over · no longer needed",
    "help_undo": "undo: then I take back the last change",
    "help_commands": "Ask for something with /afspraak. If that doesn't work for you, mention me, for example: @Nakomen mine.",
    "help_mine": "/afspraak mine: what is yours",
    "help_list": "/afspraak list: all open afspraken; add a party, theme or colour for a part of them",
    "help_number": "/afspraak 6: everything about afspraak 6",
    "help_status": "/afspraak status 6 done: report how afspraak 6 stands",
    "status_noted": "Noted with afspraak {number}. You can see it in the thread.",
    "status_undone": "Taken back: afspraak {number}. You can see it in the thread.",
    "status_asked": "There is a question for you about afspraak {number} in the thread.",
    "help_agenda": "/afspraak agenda: the coming meetings",
    "help_digest": "/afspraak digest: how this quarter goes",
    "help_link": "/afspraak link: link this channel to the agreement",
    "help_import": "/afspraak import: have a new agreement read; dropping the document in the channel is enough",
    "welcome": "Hello, I keep the list of what you agreed with each other, and ask in time how it stands.",
    "welcome_next": (
        "Next step: drop the signed document in this channel, then I ask whether to read it. "
        "Has it been read already? Then type /afspraak link."
    ),
    "welcome_person": (
        "My page shows what is yours. Answer with the buttons or in your own words, for example: 6 done. "
        "Type help for more examples."
    ),
    "welcome_nothing_yet": (
        "You have no agreements yet. Invite me to the channel of your agreements and drop the signed document there, then "
        "I ask whether to read it."
    ),
    "welcome_no_party": (
        "You belong to no party yet. Whoever keeps the agreements can add you with /afspraak people. Reading along and asking "
        "is possible already: in the channel of the agreements."
    ),
    "welcome_no_party_more": (
        "You belong to no party any more. Isn't that right? Whoever keeps the agreements can add you again with "
        "/afspraak people. Reading along and asking is possible: in the channel of the agreements."
    ),
    "asked_after_which": "Which afspraak is your question about? Add the number, for example: how is 6?",
    "welcome_linked": "This channel belongs to {title}. Type /afspraak list to see what runs.",
    # lists
    "list_mine": "What is yours",
    "list_all": "Open afspraken",
    "list_none": "Nothing is open.",
    "list_only_none": "Nothing matching {only} is open.",
    "list_later": "{count} tasks begin later, the first on {day}.",
    "list_later_one": "1 task begins later, on {day}.",
    "list_mine_none": "Nothing is yours right now.",
    "list_more": "And {count} more.",
    "list_narrow": "{part}. Only a part? Add a party, theme or colour, for example: list red.",
    "no_agreement": (
        "This channel has no agreement yet. Drop the signed document here, or type /afspraak link if it was read already."
    ),
    "sent_directly": "You find it in your direct messages with me.",
    "still_concept": "{title} is still a concept: I ask nothing yet and there is no status. Check it first and confirm it.",
    "no_number_of": "I know no afspraak {number} of {party}, so nothing has changed.",
    "no_number": "I know no afspraak {number} here.",
    "agenda_title": "Coming meetings",
    "agenda_none": "No meetings are planned.",
    "meeting_undated": "should have been {when}, no date yet",
    "meeting_window": "between {window}, date still to be chosen",
    "meeting_on": "{day} at {time}",
    "meeting_from_to": "{day} from {time} to {end}",
    "meeting_on_day": "{day}, time still to be chosen",
    "meeting_no_later": "no later than {day}",
    "meeting_line": "{name}: {when}",
    "meeting_place": ", {place}",
    "linked": "Linked: messages about {title} come to this channel from now on.",
    "link_in_channel": "A channel can be linked only in that channel itself. Type /afspraak link there.",
    "link_none": "No agreement has been read yet. Drop the signed document here, then I ask whether to read it.",
    "link_choose": "There are several agreements. Add one, for example: /afspraak link {title}",
    "link_done_before": "This channel was linked to {title} already.",
    "link_ask": "The messages about {title} come in {where} now. Should they come in this channel from now on? Who isn't a "
    "member here won't see them any more.",
    "button_link_move": "Yes, here from now on",
    "button_link_stay": "No, leave them there",
    "link_stays": "Nothing has changed: messages about {title} still come in {where}.",
    "link_moved_away": "Messages about {title} come in {where} from now on. {who} set that. Should they stay here? Then type "
    "/afspraak link here.",
    "link_moved_here": "Messages about {title} come in this channel from now on, and no longer in {where}. {who} set that.",
    # trouble
    "trouble": "This did not work, and nothing has changed. Please try again in a moment.",
    "old_message": "I don't know this message any more. Type /afspraak list for how things stand now.",
    "undeliverable": "I could not deliver a message in {where}: {why}",
    "undeliverable_person": "I could not deliver a message to {who}: {why}",
    "undeliverable_person_open": (
        "I could not deliver a message to {who}: {why} Still open under that name: {tasks}. You can hand it all over at once. "
        "Then write me, for instance: all tasks of @{who} go to @colleague"
    ),
    "undeliverable_more": "and {count} more",
    "why_archived": "the channel is archived. Bring it back or link another one with /afspraak link.",
    "why_not_in_channel": "I am not a member of the channel. Invite me with /invite.",
    "why_not_found": "the channel no longer exists. Link another one with /afspraak link.",
    "why_user_gone": "this colleague can't be reached in Slack any more. Give the afspraak to somebody else.",
    "why_scope": "I lack a permission in Slack. Who runs the bot sees it with nakomen doctor.",
    "why_other": "Slack refused it ({code}). Who runs the bot can see more with nakomen doctor.",
}
