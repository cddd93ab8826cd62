"""What the bot says in English where people come to it: home, rounds, links, people, evidence."""

from __future__ import annotations

ENGLISH_ASKING = {
    "button_sentence": "Whole sentence",
    "sentence_title": "How it is worded",
    "more_board": "Open on the board",
    "noted_correct": "Corrected: the text or date of {task} has changed.",
    "button_correct": "Correct…",
    "corrected": "Corrected with {task}: {what}.",
    "corrected_title": "the text is now “{after}” (was “{before}”)",
    "corrected_start": "the beginning moves from {before} to {after}",
    "corrected_due": "the date moves from {before} to {after}",
    "corrected_owners": "it is now for {who}",
    "corrected_target": "the target is now {target}",
    "corrected_no_target": "there is no target in numbers any more",
    "note": "Note with {task}, from {who}: ",
    "note_evidence": "Evidence: {what}",
    "evidence": "Evidence with {task}, from {who}: {what}",
    "evidence_of_another": "File with {task}, from {who}: {what}",
    "evidence_gone": "Does not belong with {task} after all: {what}",
    "modal_link": "A link to evidence",
    "modal_file": "Or a file",
    "modal_nothing": "Fill in something, or choose Cancel.",
    "modal_not_this_person": "{who} can't get a task. Choose a colleague who is active in Slack.",
    "behalf_how": "Say on whose behalf, about which afspraak and what, for example: /afspraak namens Woonlint 6 done",
    "behalf_no_party": "I know no party called {said}. Do you mean {party}? Then type: /afspraak namens {party} {rest}",
    "behalf_name": "{said} (on behalf of {who})",
    "behalf_person": "{said} (passed on by {who})",
    "round_title": "Round: {position} of {total}",
    "round_none": "Nothing is open to go through.",
    "round_stopped": "The round stops here: {seen} of the {total} afspraken came by. Start again with /afspraak round.",
    "round_over": "The round is finished. Thank you.",
    "round_hint": "Fill in together: with the buttons, or in the thread with the number, for example: {number} done.",
    "button_round_next": "Next",
    "button_round_before": "Back",
    "button_round_end": "End the round",
    "help_round": "/afspraak round: all open tasks one after the other, to fill in together",
    "help_behalf": "/afspraak namens Woonlint 6 done: report for somebody who is not in Slack",
    "help_people": "/afspraak people: who belongs to which party",
    "home_parties": "Your parties",
    "home_role": "{party}: {role} ({agreement})",
    "role_coordinator": "coordinator",
    "role_lead": "lead",
    "role_member": "member",
    "role_observer": "observer",
    "home_parties_open": "Nobody is registered yet: everyone in the channel counts as a member of each party.",
    "home_parties_none": "You belong to no party yet. Ask the coordinator.",
    "home_links": "Your links to calendar and board",
    "home_link": "{name}: {used}",
    "home_link_used": "last used on {day}",
    "home_link_unused": "not used yet",
    "home_links_none": "You have no link yet. With a link you see your tasks and meetings in your own calendar and on the board.",
    "button_new_link": "New link…",
    "button_close_link": "Revoke",
    "home_language": "Language",
    "language_nl": "Nederlands",
    "language_en": "English",
    "home_check": "To be checked",
    "home_check_item": "{title}: {count} afspraken not checked yet",
    "home_check_item_one": "{title}: 1 afspraak not checked yet",
    "home_check_ready": "{title}: all checked, not confirmed yet",
    "home_escalations": "Asks for your attention",
    "home_nobody": "For nobody yet",
    "home_reminders": "Coming messages",
    "home_reminder": "{day}: {count} tasks",
    "home_reminder_one": "{day}: 1 task",
    "home_page": "{first}–{last} of {total}",
    "button_home_before": "Back",
    "button_home_next": "Next",
    "link_title": "New link",
    "link_name": "What do you call this link?",
    "link_name_hint": "For example: my phone",
    "link_make": "Make the link",
    "link_made_title": "Your link",
    "link_once": "You see this address only once. It is a key: don't pass it on.",
    "link_key": "This address is a key: don't pass it on.",
    "link_calendar": "Calendar to subscribe to:",
    "link_board": "The board with your tasks:",
    "link_board_name": "Board from Slack",
    "link_close": "Close",
    "link_open": "Open the board",
    "people_title": "Who belongs to which party",
    "people_none": "Nobody is registered yet. Until then everyone in the channel counts as a member of each party.",
    "people_row": "{who}: {role}",
    "people_row_gone": "{who}: {role}, not in the channel any more",
    "people_more": "and {count} more",
    "left_somebody": "Somebody",
    "left_channel": "{who} has left the channel of {title}.",
    "left_closed": "The account of {who} in Slack was closed. {who} took part in {title}.",
    "left_tasks_none": "No open task is in that name.",
    "left_tasks_one": "1 open task is still in that name: afspraak {tasks}. From now on I ask {party} about it.",
    "left_tasks": "{count} open tasks are still in that name, of afspraak {tasks}. From now on I ask {party} about them.",
    "left_empty": "At {empty} there is nobody left whom I can name.",
    "left_do": (
        "Who does this work? Write me, for instance: all tasks of @{who} go to @colleague. You can add or remove somebody below "
        "as well. If {who} comes back to the channel, all is as it was."
    ),
    "left_do_empty": (
        "Who takes part for {empty} now? Add somebody below. If {who} comes back to the channel, all is as it was."
    ),
    "left_do_none": "Does {who} take part no longer? Then remove that name. Otherwise you need not do anything.",
    "left_keeper": (
        "{who} has left the channel, and was the only coordinator of {title}. Who takes that over? {who} can still arrange it "
        "with /afspraak people, or whoever runs Nakomen with nakomen people add."
    ),
    "left_keeper_closed": (
        "The account of {who} in Slack was closed, and {who} was the only coordinator of {title}. Who takes that over? Whoever "
        "runs Nakomen can arrange it with nakomen people add."
    ),
    "button_people_add": "Add somebody…",
    "button_people_remove": "Remove somebody…",
    "people_form": "Add somebody",
    "people_form_remove": "Remove somebody",
    "people_who": "Who?",
    "people_party": "To which party?",
    "people_role": "As what?",
    "role_coordinator_does": "Keeps the agreement: reads in, corrects, decides who takes part",
    "role_lead_does": "Is named when I ask about the afspraken of the party",
    "role_member_does": "Reports how the afspraken of the party stand",
    "role_observer_does": "Sees everything and reports nothing",
    "people_added": "{who} now belongs to {party}, as {role}.",
    "people_added_first": (
        "{who} now belongs to {party}, as {role}. From now on only who is registered counts; so add the others too."
    ),
    "people_added_first_known": (
        "{who} now belongs to {party}, as {role}. From now on only who is registered or recognised counts (see /afspraak "
        "people); add the others."
    ),
    "role_as_observer": "observer",
    "people_known": "Member by themselves, as soon as they report something",
    "people_known_domain": "{party}: who has an e-mail address of {name}",
    "people_known_group": "{party}: who is in the user group of this party in Slack",
    "people_others": "I also follow {titles}. Type /afspraak people with the title behind it to see who belongs there.",
    "people_removed": "{who} was removed. What this person reported stays.",
    "people_removed_task": (
        "{who} was removed. What this person reported stays. Agreement {tasks} was still on this name and is with {party} now. "
        "Who takes it over? Tell me in the channel, with an @ before the name: {number} is for @colleague."
    ),
    "people_removed_tasks": (
        "{who} was removed. What this person reported stays. Agreements {tasks} were still on this name and are with {party} "
        "now. Who takes them over? Tell me in the channel, with an @ before the name: {number} is for @colleague."
    ),
    "people_to_nobody": "nobody",
    "people_unknown": "This person was not registered.",
    "people_last": "{who} is the only coordinator. First make somebody else coordinator.",
    "people_bot": "An app or a closed account can't belong to a party.",
    "people_ask": (
        "{who} wanted to report something about {title}, but belongs to no party yet. To which party does {who} belong?"
    ),
    "people_ask_says": "{who} says they belong to {party}, but isn't there yet. To which party of {title} does {who} belong?",
    "own_party_asked": "You belong to no party yet. I have asked {who} whether you belong to {party}; then you hear from me.",
    "own_party_declined": "The coordinator says that you belong to no party. Is that wrong? Ask {who}.",
    "own_party_nobody": "You belong to no party yet. Ask the administrator to register you with {party}.",
    "own_party_known": "You belong to {party}, I know. Do you want to see what is yours? Then write me one word: mine.",
    "people_welcome": "You now belong to {party}. What you report from now on counts.",
    "people_welcome_counted": "You belong to {party} now. What you reported counts now; you see it in the thread.",
    "people_welcome_observer": "You now belong to {party}, as an observer: you see everything, and others report how it stands.",
    "people_welcome_none": (
        "According to the coordinator you belong to no party of {title}. You can read along and write remarks all the same."
    ),
    "people_welcome_again": (
        "You now belong to {party}. Of afspraak {number} you wrote before: “{said}”. That didn't count yet. Still right? "
        "Then say it again in the thread of that afspraak."
    ),
    "people_welcome_again_all": (
        "You now belong to {party}. You wrote about these afspraken before: {all}. That didn't count yet. Still right? Then say "
        "it again in the thread of that afspraak."
    ),
    "people_welcome_counted_again": (
        "You now belong to {party}. What was clear counts now; you see it in the thread. This doesn't yet: {all}. Still right? "
        "Then say it again in the thread of that afspraak."
    ),
    "people_where": (
        "What is yours you see on my Home tab. Or write me one word here: mine. I ask about it in the channel, and you answer in "
        "the thread, in your own words."
    ),
    "people_where_abroad": (
        "Do you want to know what is yours? Then write here: @Nakomen mine. I ask about it in this channel, and you answer in "
        "the thread, in your own words."
    ),
    "people_ask_none": "To none",
    "people_ask_done": "{who} now belongs to {party}.",
    "people_ask_declined": "Fine, {who} belongs to no party.",
    "people_same": "Do the same people take part in {title} as in {old}?",
    "people_same_count": "These are {count} people:",
    "people_same_count_one": "This is 1 person:",
    "people_same_row": "{party}: {who}",
    "people_same_who": "{who} ({role})",
    "people_same_until": "Until you choose, everyone in the channel counts as a member of each party, and I name nobody.",
    "button_people_same_yes": "Yes, the same people",
    "button_people_same_no": "No",
    "people_same_yes": "Fine, {count} people take part in {title} now, in the same role as in {old}.",
    "people_same_yes_one": "Fine, 1 person takes part in {title} now, in the same role as in {old}.",
    "people_same_yes_none": "Nobody was added: who belongs to {old} took part in {title} already, or was removed there.",
    "people_same_empty": "Nobody belongs to {party} yet.",
    "people_same_others": "Add below who else takes part, or later with /afspraak people.",
    "people_same_no": "Fine, nobody is registered for {title} yet. Everyone in the channel counts as a member of each party.",
    # modals
    "modal_delayed": "Delayed",
    "modal_note": "Note",
    "modal_hand_over": "Hand over",
    "modal_waiting": "Waits for a party",
    "modal_waited": "When can it go on?",
    "modal_waited_when": "When do you think that it can go on?",
    "modal_dropped": "No longer needed",
    "modal_dropped_how": "I won't ask about it any more. All parties see that in the thread, and you can undo it there.",
    "modal_drop": "Yes, drop it",
    "modal_submit": "Save",
    "modal_cancel": "Cancel",
    "modal_when": "When do you expect it to be done?",
    "modal_why": "What is the reason?",
    "modal_note_label": "What do you want to add?",
    "modal_who": "Who takes it over?",
    "modal_party": "For whom does it wait?",
    "modal_date_past": "Choose a day after today.",
    "modal_date_no_delay": "The agreed day is {day}, so this is no delay. Choose a later day, or close this and choose On track.",
    # app home
    "home_title": "Afspraken",
    "home_mine": "With you",
    "home_meetings": "Coming meetings",
    "home_help": "Type /afspraak help to see what else I can do.",
}
