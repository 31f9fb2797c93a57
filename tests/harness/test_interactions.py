"""Commands, buttons, menus, modals and response_urls: people act, the app answers, Slack shows what it answered."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from tests.harness.echo import Echo, refused, together

if TYPE_CHECKING:
    from slack_bolt.async_app import AsyncAck
    from slack_sdk.web.async_client import AsyncWebClient

    from bot.harness import FakeSlack

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def button(label: str, action_id: str, **more: object) -> Json:
    return {"type": "button", "text": plain(label), "action_id": action_id, "value": label.lower(), **more}


def modal(title: str, *blocks: Json, **more: object) -> Json:
    return {"type": "modal", "title": plain(title), "blocks": list(blocks), "submit": plain("Send"), **more}


def asked(action_id: str, element: Json, **more: object) -> Json:
    return {
        "type": "input",
        "label": plain(action_id),
        "element": {**element, "action_id": action_id},
        **more,
    }


ROLES: list[Json] = [{"text": plain(name), "value": name.lower()} for name in ("Cook", "Baker")]
WORDS = asked("words", {"type": "plain_text_input"})
MENU = asked("role", {"type": "static_select", "options": ROLES}, optional=True)


def test_the_acknowledgement_of_a_command_is_shown_to_the_one_who_typed_it() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        heard: list[Json] = []

        @app.bolt.command("/echo")
        async def answer(ack: AsyncAck, command: Json) -> None:
            heard.append(command)
            await ack(f"you said {command['text']}")

        ann, bob = slack.user("Ann"), slack.user("Bob")
        general = slack.channel("general", members=[ann, bob])
        reply = await ann.commands("/echo", "a & b", general)
        assert reply.ok
        assert [m.text for m in slack.ephemerals(ann)] == ["you said a & b"]
        assert slack.ephemerals(bob) == slack.messages(general) == []
        assert heard[0]["user_name"] == "ann"
        assert heard[0]["channel_name"] == "general"

    together(scene)


def test_a_command_may_answer_for_all_to_see() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        @app.bolt.command("/echo")
        async def answer(ack: AsyncAck) -> None:
            await ack(text="hi", response_type="in_channel")

        ann = slack.user("Ann")
        general = slack.channel("general", members=[ann])
        await ann.commands("/echo", "", general)
        await slack.idle()
        assert [(m.text, m.subtype) for m in slack.messages(general)] == [("hi", "bot_message")]
        assert app.events[-1]["bot_id"] == slack.app.bot_id

    together(scene)


def test_a_command_nobody_takes_or_nobody_answers_in_time_shows_slacks_own_error() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        @app.bolt.command("/slow")
        async def answer(ack: AsyncAck) -> None:
            await asyncio.Event().wait()
            await ack()

        ann = slack.user("Ann")
        dm = slack.dm(ann)
        assert (await ann.commands("/none", "", dm)).error == "dispatch_failed"
        assert (await ann.commands("/slow", "", dm)).error == "operation_timeout"
        assert [d.attempt for d in slack.journal.deliveries()] == [0, 0]

    together(scene, ack_seconds=0.1)


def test_a_button_is_found_by_its_label_and_its_message_can_be_replaced() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        @app.bolt.action("pick")
        async def picked(ack: AsyncAck, action: Json, body: Json, client: AsyncWebClient) -> None:
            await ack()
            await client.chat_update(
                channel=body["channel"]["id"],
                ts=body["message"]["ts"],
                text=f"picked {action['value']}",
                blocks=[],
            )

        ann = slack.user("Ann")
        general = slack.channel("general", members=[ann])
        blocks = [{"type": "actions", "elements": [button("Cook", "pick"), button("Baker", "other")]}]
        await app.client.chat_postMessage(channel=general.id, text="Which?", blocks=blocks)
        (question,) = slack.messages(general)
        assert (await ann.clicks(question, "Cook")).ok
        await slack.idle()
        assert [m.text for m in slack.messages(general)] == ["picked cook"]
        with pytest.raises(LookupError):
            await ann.clicks(question, "Cook")

    together(scene)


def test_menus_and_feedback_say_what_was_chosen() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        heard: list[Json] = []

        async def hear(ack: AsyncAck, action: Json) -> None:
            await ack()
            heard.append(action)

        for name in ("menu", "more", "vote", "boxes", "who"):
            app.bolt.action(name)(hear)
        ann = slack.user("Ann")
        dm = slack.dm(ann)
        vote = {
            "type": "feedback_buttons",
            "action_id": "vote",
            "positive_button": {"text": plain("Good"), "value": "up"},
            "negative_button": {"text": plain("Bad"), "value": "down"},
        }
        elements: list[Json] = [
            {"type": "static_select", "action_id": "menu", "options": ROLES},
            {"type": "overflow", "action_id": "more", "options": ROLES},
            {"type": "checkboxes", "action_id": "boxes", "options": ROLES},
            {"type": "users_select", "action_id": "who"},
        ]
        blocks: list[Json] = [
            {"type": "actions", "elements": elements},
            {"type": "context_actions", "elements": [vote]},
        ]
        await app.client.chat_postMessage(channel=dm.id, text="x", blocks=blocks)
        (one,) = slack.messages(dm)
        await ann.clicks(one, "menu", "Cook")
        await ann.clicks(one, "more", "baker")
        await ann.clicks(one, "boxes", ["Cook", "Baker"])
        await ann.clicks(one, "who", ann.id)
        await ann.clicks(one, "Bad")
        menu, more, boxes, who, voted = heard
        assert menu["selected_option"]["value"] == "cook"
        assert more["selected_option"]["value"] == "baker"
        assert [o["value"] for o in boxes["selected_options"]] == ["cook", "baker"]
        assert who["selected_user"] == ann.id
        assert (voted["value"], voted["type"]) == ("down", "feedback_buttons")
        with pytest.raises(LookupError, match="Farmer"):
            await ann.clicks(one, "menu", "Farmer")

    together(scene)


def test_a_button_that_others_may_see_only_cannot_be_clicked() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        ann, bob = slack.user("Ann"), slack.user("Bob")
        general = slack.channel("general", members=[ann, bob])
        trash = {
            "type": "icon_button",
            "icon": "trash",
            "text": plain("Delete"),
            "visible_to_user_ids": [ann.id],
        }
        blocks = [{"type": "context_actions", "elements": [trash]}]
        await app.client.chat_postMessage(channel=general.id, text="x", blocks=blocks)
        await app.client.chat_postEphemeral(
            channel=general.id,
            user=ann.id,
            text="x",
            blocks=[{"type": "actions", "elements": [button("Go", "go")]}],
        )
        with pytest.raises(LookupError):
            await bob.clicks(slack.messages(general)[0], "Delete")
        with pytest.raises(LookupError):
            await bob.clicks(slack.ephemerals(ann)[0], "Go")

    together(scene)


def test_a_modal_is_opened_filled_in_and_submitted() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        submitted: list[Json] = []

        @app.bolt.command("/ask")
        async def ask(ack: AsyncAck, body: Json, client: AsyncWebClient) -> None:
            await client.views_open(
                trigger_id=body["trigger_id"], view=modal("Ask", WORDS, MENU, callback_id="ask")
            )
            await ack()

        @app.bolt.view("ask")
        async def send(ack: AsyncAck, view: Json) -> None:
            submitted.append(view)
            await ack()

        ann = slack.user("Ann")
        await ann.commands("/ask", "", slack.dm(ann))
        (view,) = slack.views(ann)
        assert view.title == "Ask"
        with pytest.raises(LookupError, match="words must be filled"):
            await ann.submits(view)
        with pytest.raises(LookupError, match="no input for wrds"):
            await ann.submits(view, {"words": "x", "wrds": "y"})
        await ann.submits(view, {"words": "What does it pay?", "role": "Cook"})
        assert slack.views(ann) == []
        held = {k: v for block in submitted[0]["state"]["values"].values() for k, v in block.items()}
        assert held["words"] == {"type": "plain_text_input", "value": "What does it pay?"}
        assert held["role"]["selected_option"]["value"] == "cook"

    together(scene)


def test_what_a_submission_is_answered_with_happens_to_the_stack() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        answers: list[Json] = [
            {"response_action": "errors", "errors": {"b": "no"}},
            {"response_action": "push", "view": modal("Second", WORDS, callback_id="ask")},
            {"response_action": "update", "view": modal("Third", WORDS, callback_id="ask")},
            {"response_action": "clear"},
        ]

        @app.bolt.shortcut("open")
        async def opened(ack: AsyncAck, body: Json, client: AsyncWebClient) -> None:
            await ack()
            await client.views_open(
                trigger_id=body["trigger_id"], view=modal("First", WORDS, callback_id="ask")
            )

        @app.bolt.view("ask")
        async def send(ack: AsyncAck) -> None:
            await ack(**answers.pop(0))

        ann = slack.user("Ann")
        await ann.uses("open")
        await slack.idle()
        seen = []
        while slack.views(ann):
            await ann.submits(slack.views(ann)[-1], {"words": "x"})
            seen.append([v.title for v in slack.views(ann)])
        assert seen == [["First"], ["First", "Second"], ["First", "Third"], []]

    together(scene)


def test_a_view_outside_the_limits_is_refused_in_an_answer_too() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        slack.strict = False

        @app.bolt.view("ask")
        async def send(ack: AsyncAck) -> None:
            await ack(response_action="update", view=modal("x" * 25))

        ann = slack.user("Ann")
        view = slack.modals.open(slack.modals.trigger(ann.id), modal("First", callback_id="ask"))
        reply = await ann.submits(view)
        assert reply.error == "invalid_arguments"
        assert "/view/title/text" in slack.violations[0]
        assert [v.title for v in slack.views(ann)] == ["First"]

    together(scene)


def test_a_trigger_opens_one_view_and_only_for_three_seconds() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        ann = slack.user("Ann")
        trigger = slack.modals.trigger(ann.id)
        await app.client.views_open(trigger_id=trigger, view=modal("One"))
        answer = await refused(app.client.views_open(trigger_id=trigger, view=modal("Two")))
        assert answer["error"] == "exchanged_trigger_id"
        trigger = slack.modals.trigger(ann.id)
        await slack.clock.advance(3)
        answer = await refused(app.client.views_open(trigger_id=trigger, view=modal("Three")))
        assert answer["error"] == "expired_trigger_id"

    together(scene)


def test_three_views_are_the_deepest_and_a_stale_hash_is_refused() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        ann = slack.user("Ann")
        first = await app.client.views_open(trigger_id=slack.modals.trigger(ann.id), view=modal("1"))
        for title in "23":
            await app.client.views_push(trigger_id=slack.modals.trigger(ann.id), view=modal(title))
        answer = await refused(
            app.client.views_push(trigger_id=slack.modals.trigger(ann.id), view=modal("4"))
        )
        assert answer["error"] == "push_limit_reached"
        view_id, known = first["view"]["id"], first["view"]["hash"]
        await app.client.views_update(view_id=view_id, hash=known, view=modal("new"))
        answer = await refused(app.client.views_update(view_id=view_id, hash=known, view=modal("newer")))
        assert answer["error"] == "hash_conflict"
        assert [v.title for v in slack.views(ann)] == ["new", "2", "3"]

    together(scene)


def test_a_closed_modal_is_told_of_if_the_app_asked_for_it() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        closed: list[Json] = []

        @app.bolt.view_closed("ask")
        async def gone(ack: AsyncAck, body: Json) -> None:
            await ack()
            closed.append(body)

        ann = slack.user("Ann")
        for notify in (False, True):
            view = modal("One", callback_id="ask", notify_on_close=notify)
            await app.client.views_open(trigger_id=slack.modals.trigger(ann.id), view=view)
            await ann.closes(slack.views(ann)[-1])
            assert slack.views(ann) == []
        assert [body["is_cleared"] for body in closed] == [False]

    together(scene)


def test_a_view_is_used_as_it_is_now_and_not_after_it_closed() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        ann = slack.user("Ann")
        await app.client.views_open(trigger_id=slack.modals.trigger(ann.id), view=modal("1"))
        (before,) = slack.views(ann)
        await app.client.views_update(
            view_id=before.id, view=modal("2", {"type": "actions", "elements": [button("Go", "go")]})
        )
        assert (await ann.clicks(before, "Go")).error == "dispatch_failed"  # found, and nobody takes it
        await ann.closes(before)
        with pytest.raises(LookupError):
            await ann.submits(before)

    together(scene)


def test_closing_the_whole_stack_closes_every_view_of_it() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        ann = slack.user("Ann")
        await app.client.views_open(trigger_id=slack.modals.trigger(ann.id), view=modal("1"))
        await app.client.views_push(trigger_id=slack.modals.trigger(ann.id), view=modal("2"))
        await ann.closes(slack.views(ann)[-1], whole=True)
        assert slack.views(ann) == []
        answer = await refused(
            app.client.views_push(trigger_id=slack.modals.trigger(ann.id), view=modal("3"))
        )
        assert answer["error"] == "not_found"

    together(scene)


def test_options_of_a_menu_in_a_message_are_asked_for_with_the_message() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        heard: list[Json] = []

        @app.bolt.options("role")
        async def suggest(ack: AsyncAck, body: Json) -> None:
            heard.append(body)
            await ack(options=ROLES)

        ann = slack.user("Ann")
        dm = slack.dm(ann)
        menu = {"type": "external_select", "action_id": "role"}
        await app.client.chat_postMessage(
            channel=dm.id, text="x", blocks=[{"type": "actions", "elements": [menu]}]
        )
        (one,) = slack.messages(dm)
        reply = await ann.types(one, "role", "c")
        assert len(reply.payload["options"]) == 2
        assert heard[0]["container"]["message_ts"] == heard[0]["message"]["ts"] == one.ts

    together(scene)


def test_a_modal_keeps_what_stood_in_its_inputs() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        submitted: list[Json] = []

        @app.bolt.view("ask")
        async def send(ack: AsyncAck, view: Json) -> None:
            submitted.append(view)
            await ack()

        ann = slack.user("Ann")
        words = asked("words", {"type": "plain_text_input", "initial_value": "as before"})
        boxes = asked("boxes", {"type": "checkboxes", "options": ROLES, "initial_options": ROLES[:1]})
        day = asked("day", {"type": "datepicker", "initial_date": "2026-11-25"})
        view = modal("One", words, boxes, day, callback_id="ask")
        await app.client.views_open(trigger_id=slack.modals.trigger(ann.id), view=view)
        await ann.submits(slack.views(ann)[0])
        held = {k: v for block in submitted[0]["state"]["values"].values() for k, v in block.items()}
        assert held["words"]["value"] == "as before"
        assert held["boxes"]["selected_options"] == ROLES[:1]
        assert held["day"]["selected_date"] == "2026-11-25"

    together(scene)


def test_options_of_a_menu_are_asked_for_while_somebody_types() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        @app.bolt.options("role")
        async def suggest(ack: AsyncAck, payload: Json) -> None:
            await ack(options=[o for o in ROLES if o["value"].startswith(payload["value"])])

        ann = slack.user("Ann")
        menu = asked("role", {"type": "external_select", "min_query_length": 0})
        await app.client.views_open(trigger_id=slack.modals.trigger(ann.id), view=modal("One", menu))
        (view,) = slack.views(ann)
        reply = await ann.types(view, "role", "ba")
        assert [o["value"] for o in reply.payload["options"]] == ["baker"]

    together(scene)


def test_a_home_tab_is_published_and_its_buttons_work() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        clicked: list[Json] = []

        @app.bolt.action("go")
        async def go(ack: AsyncAck, body: Json) -> None:
            await ack()
            clicked.append(body)

        ann = slack.user("Ann")
        home = {"type": "home", "blocks": [{"type": "actions", "elements": [button("Go", "go")]}]}
        assert slack.home(ann) is None
        await app.client.views_publish(user_id=ann.id, view=home)
        view = slack.home(ann)
        assert view is not None
        await ann.clicks(view, "Go")
        assert clicked[0]["container"] == {"type": "view", "view_id": view.id}
        await ann.opens_home()
        await slack.idle()
        assert app.events[-1]["view"]["id"] == view.id

    together(scene)


def test_a_shortcut_on_a_message_brings_the_message() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        @app.bolt.shortcut("answer")
        async def answer(ack: AsyncAck, body: Json, client: AsyncWebClient) -> None:
            await ack()
            await client.chat_postMessage(
                channel=body["channel"]["id"],
                thread_ts=body["message_ts"],
                text=body["message"]["text"].upper(),
            )

        ann = slack.user("Ann")
        sent = await ann.says(slack.channel("general", members=[ann]), "hello")
        await ann.uses("answer", sent)
        await slack.idle()
        assert [m.text for m in slack.messages(slack.workspace.channels[sent.channel], sent)] == [
            "hello",
            "HELLO",
        ]

    together(scene)


def test_a_response_url_works_five_times_within_half_an_hour() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        given: list[str] = []

        @app.bolt.command("/later")
        async def later(ack: AsyncAck, body: Json) -> None:
            await ack()
            given.append(body["response_url"])

        ann = slack.user("Ann")
        general = slack.channel("general", members=[ann])
        for _ in range(2):
            await ann.commands("/later", "", general)
        first, second = given
        session = app.client.session
        assert session is not None

        async def use(url: str, **body: object) -> tuple[int, str]:
            async with session.post(url, json=body) as answer:
                return answer.status, await answer.text()

        answers = [await use(first, text=str(n)) for n in range(6)]
        assert answers == [(200, "ok")] * 5 + [(404, "used_url")]
        assert [m.text for m in slack.ephemerals(ann)] == ["0", "1", "2", "3", "4"]
        await use(second, text="all", response_type="in_channel")
        assert [m.text for m in slack.messages(general)] == ["all"]
        await slack.clock.advance(1800)
        assert await use(second, text="late") == (404, "expired_url")
        assert (await use(f"{second}x", text="x"))[0] == 404

    together(scene)


def test_a_response_url_replaces_and_deletes_the_message_it_was_given_for() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        urls: list[str] = []

        @app.bolt.action("go")
        async def go(ack: AsyncAck, body: Json) -> None:
            await ack()
            urls.append(body["response_url"])

        ann = slack.user("Ann")
        general = slack.channel("general", members=[ann])
        blocks = [{"type": "actions", "elements": [button("Go", "go")]}]
        await app.client.chat_postEphemeral(channel=general.id, user=ann.id, text="private", blocks=blocks)
        await app.client.chat_postMessage(channel=general.id, text="public", blocks=blocks)
        await ann.clicks(slack.ephemerals(ann)[0], "Go")
        await ann.clicks(slack.messages(general)[0], "Go")
        session = app.client.session
        assert session is not None
        for url in urls:
            async with session.post(url, json={"text": "new", "replace_original": True}) as answer:
                assert answer.status == 200
        assert [m.text for m in slack.ephemerals(ann)] == [m.text for m in slack.messages(general)] == ["new"]
        for url in urls:
            async with session.post(url, json={"delete_original": True}) as answer:
                assert answer.status == 200
        assert slack.ephemerals(ann) == slack.messages(general) == []

    together(scene)


def test_a_bad_answer_to_a_response_url_is_refused_and_fails_the_test() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        ann = slack.user("Ann")
        url = slack.response_url(ann, slack.dm(ann))
        session = app.client.session
        assert session is not None
        async with session.post(url, json={"text": "x", "blocks": [{"type": "banner"}]}) as answer:
            assert (answer.status, await answer.text()) == (400, "invalid_blocks")

    with pytest.raises(AssertionError, match="response_url: unsupported type: banner"):
        together(scene)
