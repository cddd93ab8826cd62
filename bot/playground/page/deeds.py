"""What people do on the page: each form is one deed of a resident, and answers with the page as it is afterwards."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bot.playground.delivering.deliveries import Delivery
from bot.playground.page.form import Form
from bot.playground.page.grounds import Grounds
from bot.playground.page.kindness import (
    CLOSED,
    GONE,
    NO_COMMANDS_IN_THREAD,
    NO_ROOM,
    NOT_YOURS,
    OFFLINE,
    PAST,
    UNFILLED,
    Kindly,
    connect_only,
)
from bot.playground.page.modal_answers import answers_of
from bot.playground.page.place import DIRECT, HOME, Place, channel_at
from bot.playground.page.typed_words import as_command, with_mentions
from bot.playground.residents import CannotDo
from bot.playground.workspace_nouns import Channel, Message, View

QUIET_SECONDS, ANSWER_SECONDS = 2.0, 0.3  # the app has acknowledged; and then the first thing that it says
_REACTION = re.compile(r"[a-z0-9_+'-]{1,100}")

Deed = Callable[[Place, Form], Place]


class Deeds:
    """The deeds by name. Each gives the place to go back to, and raises Kindly when it can't be done."""

    def __init__(self, grounds: Grounds) -> None:
        self._grounds = grounds
        self._workspace = grounds.workspace
        self._people = grounds.people
        self.filled: dict[str, dict[str, Any]] = {}  # by modal: what was sent, to be shown again while it stays open
        self.by_name: dict[str, Deed] = {
            "say": self._say,
            "click": self._click,
            "choose": self._choose,
            "submit": self._submit,
            "close": self._close,
            "react": self._react,
            "edit": self._edit,
            "delete": self._delete,
            "sample": self._sample,
            "home": self._home,
        }

    def do(self, name: str, place: Place, form: Form) -> Place:
        """Does it, and waits shortly for what the app makes of it."""
        after = self.by_name[name](place, form)
        self.settle()
        return after

    def settle(self) -> None:
        """Waits until the app has acknowledged everything, and a moment more for the first thing that it says."""
        version = self._workspace.version
        self._grounds.quiet(QUIET_SECONDS)
        if self._workspace.wait_for(lambda workspace: workspace.version != version, ANSWER_SECONDS):
            self._grounds.quiet(QUIET_SECONDS)

    def upload(self, place: Place, name: str, content: bytes, reply: str) -> Place:
        """Drops a file where this person is, or in a thread there."""
        channel = self._writable(place)
        try:
            self._people.upload(place.user, channel, name, content, thread_ts=reply or None)
        except CannotDo:
            raise Kindly(NO_ROOM) from None
        return place

    # --- words

    def _say(self, place: Place, form: Form) -> Place:
        text, reply = form["text"].strip(), form["reply"]
        command = as_command(text)
        if command is not None and command[0] in self._workspace.app.commands and reply:
            raise Kindly(NO_COMMANDS_IN_THREAD)
        if command is not None and not reply:
            self._command(place, *command)
        elif text:
            channel = self._writable(place)
            try:
                self._people.say(place.user, channel, with_mentions(self._workspace, text), reply or None)
            except CannotDo:
                raise Kindly(NO_ROOM) from None
        return place

    def _command(self, place: Place, command: str, rest: str) -> None:
        self._reaches(place)
        known = self._workspace.app.commands
        if command not in known:
            raise Kindly(f"De opdracht {command} bestaat hier niet. Probeer {' of '.join(sorted(known))} help.")
        channel = self._writable(place)
        try:
            said = self._people.slash(place.user, channel, command, with_mentions(self._workspace, rest))
        except CannotDo:
            raise Kindly(NO_ROOM) from None
        self._heard(said)

    def _edit(self, place: Place, form: Form) -> Place:
        text = form["text"].strip()
        if not text:
            raise Kindly("Een bericht kan niet leeg zijn. Haal het weg als het niet meer nodig is.")
        message = self._message(place, form)
        try:
            self._people.edit(place.user, message, with_mentions(self._workspace, text))
        except CannotDo:
            raise Kindly(NOT_YOURS) from None
        return place

    def _delete(self, place: Place, form: Form) -> Place:
        try:
            self._people.delete(place.user, self._message(place, form))
        except CannotDo:
            raise Kindly(NOT_YOURS) from None
        return place

    def _react(self, place: Place, form: Form) -> Place:
        name, message = form["react"], self._message(place, form)
        if not _REACTION.fullmatch(name) or message.ephemeral_to is not None:
            raise Kindly(PAST)
        try:
            if place.user in message.reactions.get(name, []):
                self._people.unreact(place.user, message, name)
            else:
                self._people.react(place.user, message, name)
        except CannotDo:
            raise Kindly(GONE) from None
        return place

    def _sample(self, place: Place, form: Form) -> Place:
        stage = self._grounds.stage
        samples = stage.scene(place.user).samples if stage is not None else ()
        for sample in samples:
            if sample.name == form["sample"]:
                return self.upload(place, sample.name, sample.content, form["reply"])
        raise Kindly("Dat voorbeeld is er niet meer.")

    # --- buttons, menus, modals, Home

    def _click(self, place: Place, form: Form) -> Place:
        action, value = form.pair("click")
        try:
            self._heard(self._people.click(place.user, self._surface(place, form), action, value))
        except CannotDo:
            raise Kindly(PAST) from None
        return place

    def _choose(self, place: Place, form: Form) -> Place:
        action, value = form.pair("choose")
        try:
            self._heard(self._people.choose_overflow(place.user, self._surface(place, form), action, value or ""))
        except CannotDo:
            raise Kindly(PAST) from None
        return place

    def _submit(self, place: Place, form: Form) -> Place:
        view = self._modal(place, form)
        answers = answers_of(view.content, form.answers())
        before = {one: sent for one, sent in self.filled.items() if one in self._workspace.views}  # a reset forgets modals
        self.filled = {one: sent for one, sent in before.items() if self._workspace.views[one].open} | {view.id: answers}
        try:
            said = self._people.submit_view(place.user, view, answers)
        except CannotDo:
            raise Kindly(UNFILLED) from None
        self._heard(said)
        return place

    def _close(self, place: Place, form: Form) -> Place:
        self._people.close_view(place.user, self._modal(place, form))
        return place

    def _home(self, place: Place, _form: Form) -> Place:
        self._reaches(place)
        self._people.open_home(place.user)
        return place.at(HOME)

    # --- what is meant

    def _reaches(self, place: Place) -> None:
        if not self._workspace.reaches(place.user):
            raise Kindly(connect_only(self._workspace.users[place.user]))

    def _writable(self, place: Place) -> Channel:
        if place.where == DIRECT:
            self._reaches(place)
            return self._workspace.direct_message(place.user)
        channel = channel_at(self._workspace, place)
        if channel is None:
            raise Kindly(NO_ROOM)
        return channel

    def _message(self, place: Place, form: Form) -> Message:
        channel = channel_at(self._workspace, place)
        wanted = form["message"]
        if channel is not None:
            with self._workspace.changed:
                found = self._workspace.message(channel.id, wanted)
                private = (one for one in self._workspace.ephemerals if (one.channel, one.ts) == (channel.id, wanted))
                message = found or next(private, None)
            if message is not None and not message.deleted:
                return message
        raise Kindly(GONE)

    def _surface(self, place: Place, form: Form) -> Message | View:
        if not form["view"]:
            return self._message(place, form)
        view = self._workspace.views.get(form["view"])
        if view is None:
            raise Kindly(CLOSED)
        return view

    def _modal(self, place: Place, form: Form) -> View:
        view = self._workspace.views.get(form["view"])
        if view is None or view.user != place.user or not view.open or view.content.get("type") != "modal":
            raise Kindly(CLOSED)
        return view

    def _heard(self, delivery: Delivery) -> None:
        """Waits for the app to acknowledge; says so when nobody is there to hear it."""
        delivery.wait(QUIET_SECONDS)
        if delivery.state == "lost":
            raise Kindly(OFFLINE)
