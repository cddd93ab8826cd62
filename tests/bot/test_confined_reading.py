"""Documents are read in a process of their own: the same proposal comes out, and nothing that a file does gets further."""

from __future__ import annotations

import pickle
import sys
import zlib
from pathlib import Path

import pytest

from bot.confined import confined_reading
from bot.confined.confined_reading import read_confined
from bot.confined.limits import MOST_MEMORY
from bot.confined.reading_answer import answer_of, proposal_of
from workflows.errors import NoAgreement, UnreadableDocument
from workflows.reading.read import read_document

SAMPLE = Path(__file__).parents[2] / "bot" / "demo" / "prestatieafspraken-veldhoek-2026.txt"


def test_what_comes_through_is_the_proposal_itself() -> None:
    data = SAMPLE.read_bytes()
    assert read_confined(data, name=SAMPLE.name) == read_document(data, name=SAMPLE.name)


@pytest.mark.parametrize(
    ("data", "kind", "says"),
    [(b"", UnreadableDocument, "leeg"), (b"Hallo wereld, hoe gaat het ermee?", NoAgreement, "te weinig tekst")],
)
def test_a_refusal_comes_through_with_its_words(data: bytes, kind: type[Exception], says: str) -> None:
    with pytest.raises(kind, match=says):
        read_confined(data, name="x.txt")


def bomb() -> bytes:
    """A PDF whose page unpacks to three times the memory that reading may take."""
    packer = zlib.compressobj(1)
    piece = b"BT (aaaa) Tj ET " * 2**16
    stream = b"".join(packer.compress(piece) for _ in range(3 * MOST_MEMORY // len(piece))) + packer.flush()
    head = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    page = b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj "
    packed = b"4 0 obj<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream endobj " % (len(stream), stream)
    return head + page + packed + b"trailer<</Root 1 0 R>>"


@pytest.mark.timeout(60)
def test_a_file_that_unpacks_without_end_is_a_sentence() -> None:
    with pytest.raises(UnreadableDocument) as refusal:
        read_confined(bomb(), name="x.pdf")
    assert str(refusal.value).endswith(".")


def ending(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", f"import os, sys, signal; sys.stdin.buffer.read(); {code}")


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("os.kill(os.getpid(), signal.SIGSEGV)", "krijg ik niet gelezen"),
        ("os.kill(os.getpid(), signal.SIGXCPU)", "duurt te lang"),
        ("raise MemoryError", "meer geheugen"),
        ("raise ValueError('geheim')", "krijg ik niet gelezen"),
        ("signal.pause()", "duurt te lang"),
        ("print('geen antwoord')", "krijg ik niet gelezen"),
    ],
)
def test_however_the_child_ends_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch, code: str, says: str) -> None:
    monkeypatch.setattr(confined_reading, "_COMMAND", ending(code))
    with pytest.raises(UnreadableDocument, match=says):
        read_confined(b"x", name="x.txt", seconds=2)


def test_the_child_sees_none_of_our_secrets(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-geheim")
    seen = tmp_path / "seen"
    monkeypatch.setattr(confined_reading, "_COMMAND", ending(f"open({str(seen)!r}, 'w').write(' '.join(os.environ))"))
    with pytest.raises(UnreadableDocument):
        read_confined(b"x", name="x.txt")
    assert "PYTHONPATH" in seen.read_text() and "SLACK" not in seen.read_text()


class _Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return (eval, ("1 + 1",))


@pytest.mark.parametrize("answer", [pickle.dumps(_Evil()), pickle.dumps(("Evil", "x")), pickle.dumps([1]), b"", b"\x80\x05x"])
def test_an_answer_that_is_none_is_refused(answer: bytes) -> None:
    with pytest.raises(ValueError, match="no answer"):
        proposal_of(answer)


def test_a_refusal_keeps_its_words() -> None:
    with pytest.raises(UnreadableDocument, match="kapot"):
        proposal_of(answer_of(UnreadableDocument("kapot")))
