"""Documents are read in a process of their own: the same proposal comes out, and nothing that a file does gets further."""

from __future__ import annotations

import os
import pickle
import select
import signal
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from bot.confined.confined_reading import read_confined
from bot.confined.limits import MOST_MEMORY
from bot.confined.reading_answer import answer_of, proposal_of
from bot.confined.warm_reader import WarmReader
from bot.confined.warming import steps
from workflows.errors import NoAgreement, Refused, UnreadableDocument
from workflows.reading.read import read_document

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "bot" / "demo" / "prestatieafspraken-veldhoek-2026.txt"


def test_what_comes_through_is_the_proposal_itself() -> None:
    data = SAMPLE.read_bytes()
    assert read_confined(data, name=SAMPLE.name) == read_document(data, name=SAMPLE.name)


@pytest.mark.parametrize(
    ("data", "kind", "says", "in_english"),
    [
        (b"", UnreadableDocument, "leeg", "This file is empty"),
        (b"Hallo wereld, hoe gaat het ermee?", NoAgreement, "te weinig tekst", "too little text"),
    ],
)
def test_a_refusal_comes_through_with_its_words(data: bytes, kind: type[Refused], says: str, in_english: str) -> None:
    with pytest.raises(kind, match=says) as refusal:
        read_confined(data, name="x.txt")
    assert in_english in refusal.value.said("en")


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


CHILD = """
import os, signal, socket
from bot.confined.reading_parent import serve

def reading(data, name):
    {body}

serve(socket.socket(fileno=0), reading, warming=lambda: iter(()), seconds=2)
"""
Kept = Callable[..., WarmReader]


def command(body: str) -> tuple[str, ...]:
    """A reading parent whose children do this with `data` and `name` instead of reading, and have two seconds for it."""
    return (sys.executable, "-P", "-c", CHILD.format(body=body))


@pytest.fixture
def kept() -> Iterator[Kept]:
    """Readers with such a parent; closed afterwards."""
    made: list[WarmReader] = []

    def keep(body: str, **patience: float) -> WarmReader:
        made.append(WarmReader(command(body), **patience))
        return made[-1]

    yield keep
    for each in made:
        each.close()


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("os.kill(os.getpid(), signal.SIGSEGV)", "krijg ik niet gelezen"),
        ("os.kill(os.getpid(), signal.SIGXCPU)", "duurt te lang"),
        ("raise MemoryError", "meer geheugen"),
        ("raise ValueError('geheim')", "krijg ik niet gelezen"),
        ("signal.pause()", "duurt te lang"),
        ("return b'geen antwoord'", "krijg ik niet gelezen"),
    ],
)
def test_however_the_child_ends_there_is_a_sentence(kept: Kept, body: str, says: str) -> None:
    with pytest.raises(UnreadableDocument, match=says):
        read_confined(b"x", name="x.txt", reader=kept(body))


def test_the_child_has_none_of_our_secrets_and_no_file_but_its_own_line(monkeypatch: pytest.MonkeyPatch, kept: Kept) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-geheim")
    seen = kept("return ' '.join([*os.environ, '|', *os.listdir('/dev/fd')]).encode()").read(b"x", name="x.txt").answer.decode()
    names, _, files = seen.partition("|")
    assert "PYTHONPATH" in names and "SLACK" not in names
    assert set(files.split()) <= {"0", "1", "2", "3"}, "3 is the folder that is being listed"


def test_a_later_document_is_read_as_the_first_one_was() -> None:
    """What the parent loaded in between changes nothing; nor does what was read before."""
    data, warm = SAMPLE.read_bytes(), WarmReader()
    answers = {warm.read(data, name=SAMPLE.name) for _ in range(6)}
    warm.close()
    assert len(answers) == 1


def test_what_a_parent_loads_can_be_loaded() -> None:
    assert len(list(steps())) == 4, "reading itself, what most documents need, the formats, all patterns"


def test_documents_read_at_the_same_time_get_their_own_answers(kept: Kept) -> None:
    """Each is larger than what a socket holds, both ways."""
    one = kept("return data[::-1]")
    papers = [str(number).encode() + bytes(1 << 20) for number in range(8)]
    with ThreadPoolExecutor(len(papers)) as threads:
        answers = list(threads.map(lambda paper: one.read(paper, name="x").answer, papers))
    assert answers == [paper[::-1] for paper in papers]


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGSTOP])
def test_a_parent_that_is_dead_or_stuck_is_replaced(kept: Kept, end: signal.Signals) -> None:
    one = kept("return str(os.getppid()).encode()", patience=2)
    first = int(one.read(b"x", name="x").answer)
    os.kill(first, end)
    assert int(one.read(b"x", name="x").answer) != first


def test_a_document_is_not_lost_when_the_parent_dies_meanwhile(kept: Kept, tmp_path: Path) -> None:
    once = tmp_path / "once"
    once.touch()
    body = f"""
    if os.path.exists({str(once)!r}):
        os.unlink({str(once)!r})
        os.kill(os.getppid(), signal.SIGKILL)
        signal.pause()
    return data"""
    assert kept(body).read(b"heel", name="x").answer == b"heel"


def test_without_any_reading_process_there_is_a_sentence() -> None:
    with pytest.raises(UnreadableDocument, match="krijg ik niet gelezen"):
        read_confined(b"x", name="x.txt", reader=WarmReader((sys.executable, "-c", "")))


OWNER = """
import os, sys
from bot.confined.warm_reader import WarmReader

one = WarmReader({command!r})
print(one.read(b"who", name="x").answer.decode(), flush=True)
one.read(b"end", name=str(os.getpid()))
"""


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="tells the end of a process that is not our child on Linux only")
def test_the_parent_ends_when_its_owner_is_killed() -> None:
    body = "return str(os.getppid()).encode() if data == b'who' else os.kill(int(name), signal.SIGKILL)"
    code = OWNER.format(command=command(body))
    owner = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True, cwd=ROOT)
    assert owner.returncode == -signal.SIGKILL, owner.stderr
    with suppress(ProcessLookupError):
        ended = os.pidfd_open(int(owner.stdout))
        assert select.select([ended], [], [], 20)[0], "the parent lives on"
        os.close(ended)


STRANGE = [
    pickle.dumps(("UnreadableDocument", "pdf_pages", {}, "x")),
    pickle.dumps(("UnreadableDocument", "pdf_pictures", {"pages": ["x"]}, "x")),
    pickle.dumps(("UnreadableDocument", "empty", {"code": "bill"}, "x")),
]
"""A code of ours with values that are none of its own."""


class _Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return (eval, ("1 + 1",))


@pytest.mark.parametrize(
    "answer", [pickle.dumps(_Evil()), pickle.dumps(("Evil", "x")), *STRANGE, pickle.dumps([1]), b"", b"\x80\x05x"]
)
def test_an_answer_that_is_none_is_refused(answer: bytes) -> None:
    with pytest.raises(ValueError, match="no answer"):
        proposal_of(answer)


def test_a_refusal_keeps_its_words() -> None:
    with pytest.raises(UnreadableDocument, match="kapot"):
        proposal_of(answer_of(UnreadableDocument("kapot")))
