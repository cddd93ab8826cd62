"""The configuration: defaults when there is none, and a clear refusal with the key's full name when it can't be used."""

from __future__ import annotations

import tomllib
from datetime import date, time
from pathlib import Path

import pytest

from bot.config import Config, ConfigError, Secret
from bot.config_checks import closed_periods, require_tokens
from bot.config_file import config_from, load_config

PROJECT = Path(__file__).parents[2]


def refusal(toml: str, tmp_path: Path) -> str:
    file = tmp_path / "config.toml"
    file.write_text(toml, "utf-8")
    with pytest.raises(ConfigError) as refused:
        load_config(file)
    return str(refused.value)


def test_the_example_holds_every_key_with_its_default() -> None:
    example = tomllib.loads((PROJECT / "config.example.toml").read_text("utf-8"))
    home = Path.cwd()
    assert config_from(example, home=home) == Config(home=home)
    commented = (PROJECT / "config.example.toml").read_text("utf-8")
    for room in ("bot", "slack", "storage", "web", "reminders"):
        for key in type(getattr(Config(), room)).__dataclass_fields__:
            assert f"\n{key} =" in commented or f"\n# {key} =" in commented, f"{room}.{key} is not in the example"


@pytest.mark.parametrize(
    ("toml", "names"),
    [
        ("[slack]\nbot_tokn = 'x'", "`slack.bot_tokn`"),
        ("[slak]\nmode = 'http'", "`slak`"),
        ("slack = 'x'", "`slack`"),
        ("[bot]\nlanguage = 3", "`bot.language`"),
        ("[bot]\nlanguage = 'fr'", "`bot.language`"),
        ("[bot]\ntimezone = 'Europe/Veldhoek'", "`bot.timezone`"),
        ("[slack]\nmode = 'rtm'", "`slack.mode`"),
        ("[slack]\nchannel_interval_seconds = true", "`slack.channel_interval_seconds`"),
        ("[storage]\nurl = 'nakomen.db'", "`storage.url`"),
        ("[web]\nlisten = '8080'", "`web.listen`"),
        ("[reminders]\nsend_at = 'half tien'", "`reminders.send_at`"),
        ("[reminders]\nnudge_before_days = ['14']", "`reminders.nudge_before_days`"),
        ("[reminders]\nclosed_periods = ['kerst']", "`reminders.closed_periods`"),
        ("[reminders]\nprompt_every_days = 0", "`reminders.prompt_every_days`"),
        ("[reminders]\nnudge_before_days = [14, -3]", "`reminders.nudge_before_days`"),
        ("[slack", "geen geldige TOML"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(toml: str, names: str, tmp_path: Path) -> None:
    assert names in refusal(toml, tmp_path)


def test_a_file_that_was_asked_for_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="bestaat niet"):
        load_config(tmp_path / "elders.toml")


def test_a_value_may_stand_in_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEST_NAKOMEN_TOKEN", "xoxb-1")
    file = tmp_path / "config.toml"
    file.write_text('[slack]\nbot_token = "env:TEST_NAKOMEN_TOKEN"\napp_token = "xapp-1"', "utf-8")
    config = load_config(file)
    assert config.slack.bot_token.reveal() == "xoxb-1"
    require_tokens(config)


def test_a_token_that_is_not_set_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SLACK_BOT_TOKEN", raising=False)
    monkeypatch.delenv("SLACK_APP_TOKEN", raising=False)
    with pytest.raises(ConfigError) as refused:
        require_tokens(Config())
    assert "SLACK_BOT_TOKEN" in str(refused.value)
    assert "`slack.app_token`" in str(refused.value)


def test_a_secret_does_not_show_itself() -> None:
    secret = Secret("xoxb-very-secret")
    assert "very" not in repr(secret) + str(secret) + f"{secret}"


def test_a_relative_database_stands_beside_the_configuration(tmp_path: Path) -> None:
    config = config_from({"storage": {"url": "sqlite:///data.db"}}, home=tmp_path)
    assert config.database_file == tmp_path / "data.db"


def test_closed_periods_are_days_both_included() -> None:
    config = config_from({"reminders": {"closed_periods": ["2026-12-24..2027-01-02", "2026-05-15"]}}, home=Path())
    assert closed_periods(config) == (
        (date(2026, 12, 24), date(2027, 1, 2)),
        (date(2026, 5, 15), date(2026, 5, 15)),
    )


def test_the_hour_of_sending_is_a_time() -> None:
    assert config_from({"reminders": {"send_at": "08:15"}}, home=Path()).reminders.send_at == time(8, 15)


def test_whoever_is_of_a_domain_or_user_group_belongs_to_the_party_that_is_named_there(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(
        '[people.domains]\n"@Woonlint.NL" = "Woonlint"\n"veldhoek.nl" = "Gemeente Veldhoek"\n'
        '[people.groups]\n"S0123456789" = "Huurdersraad De Sleutel"\n',
        "utf-8",
    )
    config = load_config(file)
    assert config.people.parties == {
        "woonlint.nl": "Woonlint",
        "veldhoek.nl": "Gemeente Veldhoek",
        "S0123456789": "Huurdersraad De Sleutel",
    }
    assert [group for group, _ in config.people.groups] == ["S0123456789"], "these are asked for in Slack"


@pytest.mark.parametrize(
    ("toml", "names"),
    [
        ('[people]\ndomains = "woonlint.nl"', "`people.domains`"),
        ('[people.domains]\n"woonlint.nl" = 3', "`people.domains`"),
        ('[people.groups]\n"S0123456789" = ["Woonlint"]', "`people.groups`"),
        ('[people]\nteams = "x"', "`people.teams`"),
    ],
)
def test_people_that_cannot_be_read_are_refused_by_name(toml: str, names: str, tmp_path: Path) -> None:
    assert names in refusal(toml, tmp_path)
