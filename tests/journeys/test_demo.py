"""`make demo ARGS=--headless`: a whole year, told and summed up, without a Slack workspace."""

from __future__ import annotations

import re
import resource
import subprocess
import sys

A_MINUTE = 60
"""Seconds that it may take, of its own time: other tests run beside it on the same machine."""


def test_the_story_is_told_to_its_end() -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-m", "bot", "demo", "--headless"], capture_output=True, text=True, timeout=200, check=False
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode == 0, done.stderr
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < A_MINUTE
    assert done.stderr == ""
    transcript, _, summary = done.stdout.rpartition("Samenvatting")
    assert "#prestatieafspraken-veldhoek" in transcript
    assert "ROLVERDELING" in transcript and "TWEEDE KWARTAAL VAN 2026" in transcript and "\nMaandag 5 januari" in transcript
    assert "JEROEN BOS (Woonlint)" in transcript and "klikt [Afgerond] bij afspraak" in transcript, "answers aren't told"
    assert re.search(r"Genoteerd: afspraak 6 \(.+\) is afgerond\.", " ".join(transcript.split())), "two tasks bear number 6"
    assert "Privé met Karin Visser" in transcript, "nothing climbed to the coordinator"
    assert "kwartaal van 2026 in het kort" in transcript.lower()
    counts = {what.strip(): int(number) for what, number in re.findall(r"^\s+([^:\n]+): (\d+)", summary, re.MULTILINE)}
    assert counts["kwartaalsamenvattingen"] == 4
    assert counts["overleggen in de agenda"] > 10
    assert min(counts[what] for what in ("taken", "herinneringen verstuurd", "antwoorden begrepen")) > 20
