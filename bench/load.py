"""Load from another process: wrk where it is installed, else a small keep-alive client of our own, slower for all alike."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys

from bench.table import seconds_of

CONNECTIONS = 8
WARM_UP = 200


def requests_per_second(port: int, path: str, headers: dict[str, str], *, status: int, seconds: float) -> float:
    """How many answers with this status a second; RuntimeError when another one came."""
    found = _with_wrk if shutil.which("wrk") else _with_ours
    return found(port, path, headers, status, seconds)


def _with_wrk(port: int, path: str, headers: dict[str, str], status: int, seconds: float) -> float:
    named = [word for name, value in headers.items() for word in ("-H", f"{name}: {value}")]
    url = f"http://127.0.0.1:{port}{path}"
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{max(1, round(seconds))}s", *named, url]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own words
    if "Non-2xx" in text or "Socket errors" in text:
        raise RuntimeError(f"not every answer was {status}: {text}")
    rate = re.search(r"Requests/sec:\s+([0-9.]+)", text)
    if rate is None:
        raise RuntimeError(f"wrk said something else: {text}")
    return float(rate[1])


def _with_ours(port: int, path: str, headers: dict[str, str], status: int, seconds: float) -> float:
    lines = [f"GET {path} HTTP/1.1", "Host: 127.0.0.1", *(f"{name}: {value}" for name, value in headers.items())]
    command = [sys.executable, "-m", "bench.load", str(port), str(status), str(seconds), "\r\n".join(lines)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - this program itself
    return float(done.stdout)


def ask_on_and_on(port: int, status: int, seconds: float, request: str) -> float:
    """One connection that asks the same again as soon as it was answered; answers a second."""
    import socket  # noqa: PLC0415 - only the other process needs it

    asked = f"{request}\r\n\r\n".encode()
    with socket.create_connection(("127.0.0.1", port)) as connection:
        reader = connection.makefile("rb")

        def once() -> None:
            connection.sendall(asked)
            first = reader.readline()
            if first.split()[1] != str(status).encode():
                raise RuntimeError(first.decode())
            length = 0
            while (line := reader.readline()) != b"\r\n":
                if line.lower().startswith(b"content-length:") and status != 304:
                    length = int(line.split(b":")[1])
            reader.read(length)

        each = seconds_of(lambda: [once() for _ in range(WARM_UP)]) / WARM_UP
        count = max(1, int(seconds / each))
        return count / seconds_of(lambda: [once() for _ in range(count)])


if __name__ == "__main__":
    sys.stdout.write(str(ask_on_and_on(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), sys.argv[4])))
