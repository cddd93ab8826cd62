"""`nakomen doctor` leads a newcomer: each thing that is missing has the one step that mends it, in the order of setting up."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from bot.commands.program import main
from bot.config import Config, Secret, SlackConfig, WebConfig
from bot.doctor.examination import ConfigFile, Origin, config_finding, examine, program_finding
from bot.doctor.finding import Finding, State, good, later, mend, next_step, todo
from bot.doctor.report import report
from bot.doctor.slack_checks import clock_finding, scope_findings
from bot.doctor.tokens import address_finding, bot_token_trouble, signing_secret_finding
from bot.manifest import BOT_SCOPES, FEATURE_SCOPES
from bot.playground.sample_workspace import BOT, CHANNEL, CORPORATIE, GEMEENTE
from bot.playground.server import Playground
from storage.agreements import Agreement, Party
from storage.database import Database
from storage.inbox import Arrival, Incoming, take_in
from storage.outbox import delivery_with_key
from storage.people import Membership, Person
from storage.words import AgreementStatus, DeliveryKind, DeliveryState, IncomingState, MembershipRole, PartyRole
from workflows.outgoing import Outgoing, put

NOW = datetime(2026, 3, 17, 9, 30, tzinfo=UTC)
FILE = ConfigFile(Path("config.toml"), Origin.READ)


def config_for(playground: Playground, folder: Path, **slack: Any) -> Config:
    values = {
        "bot_token": Secret(playground.bot_token),
        "app_token": Secret(playground.app_token),
        "signing_secret": Secret(playground.signing_secret),
        "api_url": playground.api_url,
        "timeout_seconds": 2.0,
    }
    web = WebConfig(listen="127.0.0.1:0", public_url="https://nakomen.veldhoek.example")
    return Config(slack=SlackConfig(**(values | slack)), web=web, home=folder)


def agree(database: Database, *, status: AgreementStatus = AgreementStatus.ACTIVE, channel: str | None = CHANNEL) -> int:
    with database.write() as session:
        agreement = Agreement(
            title="Prestatieafspraken Veldhoek 2026",
            status=status,
            channel=channel,
            document="afspraken.pdf",
            content_hash="0" * 64,
            created_at=NOW,
        )
        session.add(agreement)
        session.flush()
        session.add(Party(agreement_id=agreement.id, name="Woonlint", role=PartyRole.CORPORATIE))
        return agreement.id or 0


def register(database: Database, agreement: int, role: MembershipRole) -> None:
    with database.write() as session:
        person = Person(user_id=CORPORATIE)
        session.add(person)
        session.flush()
        session.add(Membership(person_id=person.id, party_id=1, agreement_id=agreement, role=role))


def deliver(database: Database, name: str, state: DeliveryState, error: str | None = None) -> None:
    with database.write() as session:
        payload = {"message": "plain", "text": name}
        put(session, Outgoing(key=name, kind=DeliveryKind.OTHER, moment=NOW, payload=payload, channel=CHANNEL), now=NOW)
        session.flush()
        row = delivery_with_key(session, name)
        assert row is not None
        row.state, row.error = state, error


def found(findings: list[Finding], check: str) -> Finding:
    return next(finding for finding in findings if finding.check == check)


def checks(findings: list[Finding]) -> list[str]:
    return [finding.check for finding in findings]


def all_text(findings: list[Finding]) -> str:
    return "\n".join(f"{finding.check} {finding.text} {finding.step}" for finding in findings)


# --- the way of a newcomer


def test_without_anything_it_names_each_token_its_page_and_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    findings = examine(Config(home=tmp_path), FILE, now=NOW)
    assert checks(findings) == ["configuratie", "bottoken", "app-token", "rest", "database", "afspraken"]
    bot, app = found(findings, "bottoken"), found(findings, "app-token")
    assert not bot.ok and "nakomen manifest" in bot.step and "OAuth & Permissions" in bot.step and "SLACK_BOT_TOKEN" in bot.step
    assert not app.ok and "connections:write" in app.step and "Basic Information" in app.step and "SLACK_APP_TOKEN" in app.step
    assert found(findings, "rest").ok, "what can't be looked at yet is no failure"
    assert found(findings, "afspraken").state is State.TODO
    assert next_step(findings) == bot.step


def test_with_good_tokens_the_next_step_is_the_document(playground: Playground, tmp_path: Path) -> None:
    findings = examine(config_for(playground, tmp_path), FILE, now=NOW)
    assert checks(findings) == ["configuratie", "bottoken", "app-token", "slack", "rechten", "klok", "database", "afspraken"]
    assert all(finding.ok for finding in findings)
    assert "Wonen in Veldhoek" in found(findings, "slack").text
    assert "nakomen import" in (next_step(findings) or "")
    assert not (tmp_path / "nakomen.db").exists(), "looking makes nothing"


def test_a_concept_is_to_be_confirmed(playground: Playground, tmp_path: Path, database: Database) -> None:
    agree(database, status=AgreementStatus.CONCEPT)
    findings = examine(config_for(playground, tmp_path), FILE, now=NOW)
    assert found(findings, "afspraken").state is State.TODO
    assert "--yes" in (next_step(findings) or "")


def test_an_agreement_without_a_channel_is_to_be_linked(playground: Playground, tmp_path: Path, database: Database) -> None:
    agree(database, channel=None)
    step = next_step(examine(config_for(playground, tmp_path), FILE, now=NOW)) or ""
    assert "/afspraak koppel" in step and "/invite @Nakomen" in step


def test_a_channel_without_the_bot_wants_an_invitation(playground: Playground, tmp_path: Path, database: Database) -> None:
    agree(database)
    playground.workspace.leave(playground.workspace.channels[CHANNEL], BOT, GEMEENTE)
    channel = found(examine(config_for(playground, tmp_path), FILE, now=NOW), "kanaal")
    assert not channel.ok and "/invite @Nakomen" in channel.step


def test_an_archived_channel_and_one_that_is_unknown_are_told_apart(
    playground: Playground, tmp_path: Path, database: Database
) -> None:
    agree(database)
    playground.workspace.archive(playground.workspace.channels[CHANNEL], GEMEENTE)
    assert "archief" in found(examine(config_for(playground, tmp_path), FILE, now=NOW), "kanaal").step
    del playground.workspace.channels[CHANNEL]
    assert "channel_not_found" in found(examine(config_for(playground, tmp_path), FILE, now=NOW), "kanaal").text


def test_when_all_is_well_nothing_is_left_to_do(playground: Playground, tmp_path: Path, database: Database) -> None:
    register(database, agree(database), MembershipRole.COORDINATOR)
    findings = examine(config_for(playground, tmp_path), FILE, now=NOW)
    assert {finding.state for finding in findings} == {State.GOOD}, all_text(findings)
    last = ["afspraken", "kanaal", "mensen", "geschiedenis", "bezorging", "ontvangst", "agenda", "buitenagenda"]
    assert checks(findings)[-8:] == last
    assert next_step(findings) is None
    assert report(findings).endswith("Alles staat goed.")


# --- tokens and addresses


@pytest.mark.parametrize(
    ("token", "says"),
    [
        ("xapp-1-A0-b", "app-token"),
        ("xoxp-1-2", "persoon"),
        ("xoxb-1-2 ", "niet heel overgenomen"),
        ('xoxb-1-2"', "niet heel overgenomen"),
        ("xoxb-…", "niet heel overgenomen"),
        ("xoxb-", "niet heel overgenomen"),
        ("geheim", "begint niet met xoxb-"),
    ],
)
def test_a_token_of_the_wrong_kind_is_told_without_being_shown(token: str, says: str) -> None:
    trouble = bot_token_trouble(Config(slack=SlackConfig(bot_token=Secret(token))))
    assert trouble is not None and not trouble.ok
    assert says in trouble.text and "OAuth & Permissions" in trouble.step
    assert token.startswith("xoxb-") or token not in f"{trouble.text} {trouble.step}"


def test_swapped_tokens_are_seen_before_slack_is_asked(playground: Playground, tmp_path: Path) -> None:
    config = config_for(playground, tmp_path, bot_token=Secret(playground.app_token), app_token=Secret(playground.bot_token))
    findings = examine(config, FILE, now=NOW)
    assert "app-token" in found(findings, "bottoken").text
    assert "bottoken" in found(findings, "app-token").text


@pytest.mark.parametrize(
    ("key", "check", "page"), [("bot_token", "bottoken", "OAuth & Permissions"), ("app_token", "app-token", "App-Level Tokens")]
)
def test_a_token_that_slack_refuses_is_to_be_copied_again(
    key: str, check: str, page: str, playground: Playground, tmp_path: Path
) -> None:
    prefix = "xoxb" if key == "bot_token" else "xapp"
    findings = examine(config_for(playground, tmp_path, **{key: Secret(f"{prefix}-1-niet-van-hier")}), FILE, now=NOW)
    refused = found(findings, check)
    assert not refused.ok and "invalid_auth" in refused.text and page in refused.step
    assert "niet-van-hier" not in all_text(findings)


def test_a_secret_is_never_said(playground: Playground, tmp_path: Path) -> None:
    text = all_text(examine(config_for(playground, tmp_path), FILE, now=NOW))
    assert not any(secret in text for secret in (playground.bot_token, playground.app_token, playground.signing_secret))


@pytest.mark.parametrize(
    ("secret", "ok"), [("", False), ("xoxb-1-2", False), ("abc def", False), ("8f742231b10e8888abcd99yyyzzz85a5", True)]
)
def test_the_signing_secret_is_no_token(secret: str, ok: bool) -> None:
    finding = signing_secret_finding(SlackConfig(mode="http", signing_secret=Secret(secret)))
    assert finding.ok is ok
    assert ok or "App Credentials" in finding.step


@pytest.mark.parametrize(
    ("url", "ok"),
    [
        ("https://nakomen.veldhoek.nl", True),
        ("https://veldhoek.nl/nakomen/", True),
        ("http://nakomen.veldhoek.nl", False),
        ("https://127.0.0.1:8080", False),
        ("https://10.0.0.4", False),
        ("https://nakomen", False),
        ("https://", False),
    ],
)
def test_slack_wants_https_and_an_address_that_it_can_reach(url: str, ok: bool) -> None:
    finding = address_finding(Config(slack=SlackConfig(mode="http"), web=WebConfig(public_url=url)))
    assert finding.ok is ok
    if ok:
        assert f"{url.rstrip('/')}/slack/events" in finding.text
    else:
        assert "nakomen manifest --http" in finding.step


def test_http_mode_asks_for_the_secret_and_the_address_and_no_app_token(playground: Playground, tmp_path: Path) -> None:
    config = config_for(playground, tmp_path, mode="http", app_token=Secret(""))
    findings = examine(config, FILE, now=NOW)
    assert checks(findings)[1:5] == ["adres", "bottoken", "signing secret", "slack"]
    assert all(finding.ok for finding in findings)


# --- what Slack says


def test_slack_that_is_away_is_one_line(playground: Playground, tmp_path: Path) -> None:
    config = config_for(playground, tmp_path)
    playground.stop()
    findings = examine(config, FILE, now=NOW)
    broken = [finding for finding in findings if not finding.ok]
    assert [finding.check for finding in broken] == ["slack"]
    assert "niet bereikbaar (daar luistert niets)" in broken[0].text and "slack.api_url" in broken[0].step
    assert "rest" in checks(findings)


@pytest.mark.parametrize("kind", ["ratelimited", "503", "reset"])
def test_slack_in_trouble_does_not_make_the_token_wrong(kind: Any, playground: Playground, tmp_path: Path) -> None:
    playground.faults.add(kind, "auth.test", times=None)
    findings = examine(config_for(playground, tmp_path), FILE, now=NOW)
    assert [finding.check for finding in findings if not finding.ok] == ["slack"]


def test_missing_rights_are_named(playground: Playground, tmp_path: Path) -> None:
    playground.workspace.app.scopes = playground.workspace.app.scopes - {"reactions:read", "im:write"}
    rights = found(examine(config_for(playground, tmp_path), FILE, now=NOW), "rechten")
    assert not rights.ok and "im:write, reactions:read" in rights.text and "App Manifest" in rights.step


@pytest.mark.parametrize("scope", sorted(FEATURE_SCOPES))
def test_a_right_that_one_feature_needs_is_advice(scope: str) -> None:
    [rights] = scope_findings(",".join(set(BOT_SCOPES) - {scope}))
    assert rights.state is State.ADVICE and scope in rights.text


@pytest.mark.parametrize(("minutes", "ok"), [(0, True), (1.9, True), (-1.9, True), (5, False), (-90, False)])
def test_a_clock_may_be_two_minutes_off(minutes: float, ok: bool) -> None:
    stamp = format_datetime(NOW + timedelta(minutes=minutes), usegmt=True)
    assert clock_finding(stamp, now=NOW).ok is ok


@pytest.mark.parametrize("stamp", [None, "", "gisteren"])
def test_a_slack_that_does_not_tell_the_time_is_no_trouble(stamp: str | None) -> None:
    assert clock_finding(stamp, now=NOW).ok


# --- what the database says


def test_a_folder_that_is_not_there_is_named(playground: Playground, tmp_path: Path) -> None:
    config = config_for(playground, tmp_path / "weg")
    findings = examine(config, FILE, now=NOW)
    assert not found(findings, "database").ok
    assert f"{tmp_path / 'weg'}" in found(findings, "database").step


def test_a_file_that_is_no_database_is_told(playground: Playground, tmp_path: Path) -> None:
    (tmp_path / "nakomen.db").write_text("Dit is een brief.\n" * 100)
    findings = examine(config_for(playground, tmp_path), FILE, now=NOW)
    assert not found(findings, "database").ok and found(findings, "database").step
    assert "afspraken" not in checks(findings), "what lies in it is not looked at"


def test_a_database_of_another_version_is_to_be_migrated(playground: Playground, tmp_path: Path, database: Database) -> None:
    with database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0000'")
    finding = found(examine(config_for(playground, tmp_path), FILE, now=NOW), "database")
    assert not finding.ok and "nakomen migrate" in finding.step


def test_nobody_registered_is_advice_and_so_is_nobody_who_coordinates(
    playground: Playground, tmp_path: Path, database: Database
) -> None:
    agreement = agree(database)
    config = config_for(playground, tmp_path)
    people = found(examine(config, FILE, now=NOW), "mensen")
    assert people.state is State.ADVICE and '--party "Woonlint" --role coordinator' in people.step
    register(database, agreement, MembershipRole.MEMBER)
    people = found(examine(config, FILE, now=NOW), "mensen")
    assert people.state is State.ADVICE and "coördinator" in people.text


def test_a_refused_message_is_told_until_a_later_one_arrived(playground: Playground, tmp_path: Path, database: Database) -> None:
    agree(database)
    config = config_for(playground, tmp_path)
    deliver(database, "a", DeliveryState.FAILED, "not_in_channel")
    delivery = found(examine(config, FILE, now=NOW), "bezorging")
    assert not delivery.ok and "not_in_channel" in delivery.text and "/invite" in delivery.step
    deliver(database, "b", DeliveryState.SENT)
    assert found(examine(config, FILE, now=NOW), "bezorging").ok


def test_a_message_that_waits_for_long_is_told(playground: Playground, tmp_path: Path, database: Database) -> None:
    agree(database)
    deliver(database, "a", DeliveryState.PENDING)  # NOW is long past for the wall's clock
    delivery = found(examine(config_for(playground, tmp_path), FILE, now=NOW), "bezorging")
    assert not delivery.ok and "1 bericht wacht" in delivery.text and "nakomen run" in delivery.step


def test_what_people_did_is_told_when_it_waits_or_went_wrong(playground: Playground, tmp_path: Path, database: Database) -> None:
    agree(database)
    config = config_for(playground, tmp_path)
    assert found(examine(config, FILE, now=NOW), "ontvangst").ok
    wall = datetime.now(UTC)
    with database.write() as session:
        take_in(session, Arrival("click:1", "click", "C1", {}), at=NOW, received=wall - timedelta(minutes=14))
    assert found(examine(config, FILE, now=NOW), "ontvangst").ok
    with database.write() as session:
        take_in(session, Arrival("click:2", "click", "C1", {}), at=NOW, received=wall - timedelta(minutes=16))
    stuck = found(examine(config, FILE, now=NOW), "ontvangst")
    assert not stuck.ok and "1 klik of antwoord wacht" in stuck.text and "nakomen run" in stuck.step
    with database.write() as session:
        session.execute(sa.update(Incoming).values(state=IncomingState.FAILED))
    failed = found(examine(config, FILE, now=NOW), "ontvangst")
    assert failed.state is State.ADVICE and "2 keer" in failed.text and "logboek" in failed.step


def test_a_feed_that_colleagues_cannot_reach_is_advice(playground: Playground, tmp_path: Path, database: Database) -> None:
    agree(database)
    config = config_for(playground, tmp_path)
    config = Config(slack=config.slack, web=WebConfig(listen="127.0.0.1:0"), home=tmp_path)
    agenda = found(examine(config, FILE, now=NOW), "agenda")
    assert agenda.state is State.ADVICE and "web.public_url" in agenda.step


# --- the program itself, and the configuration


def test_it_sees_whether_the_bot_runs_here(start: Callable[..., Any]) -> None:
    town = start(mode="http")
    assert program_finding(town.app.config) == good("programma", "`nakomen run` draait")
    town.app.stop()
    after = program_finding(town.app.config)
    assert after is not None and after.state is State.TODO and "nakomen run" in after.step


def test_another_program_on_the_port_is_told(playground: Playground) -> None:
    finding = program_finding(Config(web=WebConfig(listen=f"127.0.0.1:{playground.port}")))
    assert finding is not None and not finding.ok and "web.listen" in finding.step


def test_tokens_in_a_file_that_others_may_read_are_advice(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("")
    file.chmod(0o644)
    written = Config(slack=SlackConfig(bot_token=Secret("xoxb-1-2")))
    assert "chmod 600" in config_finding(written, ConfigFile(file, Origin.READ)).step
    assert config_finding(Config(), ConfigFile(file, Origin.READ)).state is State.GOOD
    file.chmod(0o600)
    assert config_finding(written, ConfigFile(file, Origin.READ)).state is State.GOOD


# --- how it is said


def test_the_report_ends_with_the_first_thing_to_mend_else_the_next_step() -> None:
    findings = [good("a", "goed zo"), todo("b", "nog niet", "Doe b."), mend("c", "stuk", "Doe c."), later("meer volgt")]
    assert report(findings).endswith("Eerstvolgende stap: Doe c.")
    assert report(findings[:2]).endswith("Eerstvolgende stap: Doe b.")
    assert report(findings[:1]).endswith("Alles staat goed.")


def test_the_report_keeps_within_the_terminal() -> None:
    findings = [mend("kanaal", "er is iets niet in orde " * 10, "Doe dit en daarna dat. " * 10)]
    assert all(len(line) <= 70 for line in report(findings, width=70).splitlines())
    assert len(report(findings).splitlines()) == 4, "piped, every finding and every step is one line"


@pytest.fixture
def doctor(
    playground: Playground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str, str]]:
    """`doctor(words…)` with a configuration for the stand-in: exit code, output, errors."""
    (tmp_path / "config.toml").write_text(
        f'[slack]\nbot_token = "env:TEST_BOT"\napp_token = "{playground.app_token}"\napi_url = "{playground.api_url}"\n'
        '[web]\nlisten = "127.0.0.1:0"\n'
    )
    (tmp_path / "config.toml").chmod(0o600)
    monkeypatch.setenv("TEST_BOT", playground.bot_token)

    def run(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["nakomen", "doctor", "--config", str(tmp_path / "config.toml"), *words])
        try:
            main()
            code = 0
        except SystemExit as ended:
            code = int(ended.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_the_command_ends_with_0_when_nothing_is_broken_and_piped_it_is_plain(
    doctor: Callable[..., tuple[int, str, str]],
) -> None:
    code, out, errors = doctor()
    assert (code, errors) == (0, "")
    assert "\x1b" not in out
    assert out.rstrip().splitlines()[-1].startswith("Eerstvolgende stap: Typ /invite @Nakomen")


def test_the_command_ends_with_1_and_one_line_when_something_is(
    doctor: Callable[..., tuple[int, str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TEST_BOT")
    code, out, errors = doctor()
    assert code == 1
    assert "TEST_BOT" in out
    assert errors.count("\n") == 1 and "bottoken" in errors


def test_as_json_every_finding_has_check_ok_text_and_step(doctor: Callable[..., tuple[int, str, str]]) -> None:
    _, out, _ = doctor("--json")
    rows = json.loads(out)
    assert all({"check", "ok", "text", "step"} <= row.keys() for row in rows)
    assert [row["check"] for row in rows if row["step"]] == ["afspraken"]
    assert all(row["ok"] is True for row in rows)
