"""An HTTP session that goes nowhere but to public addresses, and to those hosts that the configuration names.

A name is looked up once, each address that comes of it is judged, and the connection goes to the very address that was judged:
a name that points elsewhere a moment later (DNS rebinding) gains nothing. Nothing of the environment (proxies, .netrc) counts.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterable
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import NewConnectionError

Resolve = Callable[[str, int], list[tuple[Any, ...]]]


class NotAllowed(Exception):
    """This host has an address to which we don't go. No OSError: urllib3 would take it for a connection that broke."""


def look_up(host: str, port: int) -> list[tuple[Any, ...]]:
    """The addresses of a host, as the system's resolver gives them."""
    return list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))


def is_public(address: str) -> bool:
    """Whether an address is one of the internet at large (RFC 6890): not this machine, this network, multicast or reserved."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    inner = _inside(found)
    return all(one.is_global and not one.is_multicast for one in (found, inner) if one is not None)


def _inside(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that an IPv6 address stands for (mapped, 6to4, NAT64): it is judged too."""
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address.ipv4_mapped or address.sixtofour:
        return address.ipv4_mapped or address.sixtofour
    nat64 = ipaddress.ip_network("64:ff9b::/96")
    return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF) if address in nat64 else None


class Guard:
    """Decides where connections go, and can cut them all off. `private` names the hosts that may be anywhere."""

    def __init__(self, *, private: Iterable[str] = (), resolve: Resolve = look_up) -> None:
        self._private = frozenset(host.casefold() for host in private)
        self._resolve = resolve
        self._open: list[Any] = []

    def connect(self, host: str, port: int, timeout: float | None) -> socket.socket:
        """A connection to an address of this host that was judged. Raises NotAllowed, OSError."""
        found = self._resolve(host, port)
        if host.casefold() not in self._private:
            for *_, address in found:
                if not is_public(str(address[0])):
                    raise NotAllowed(f"{host} is not a public address")
        trouble: OSError = OSError(f"{host} has no address")
        for family, kind, protocol, _, address in found:
            try:
                return _connected(socket.socket(family, kind, protocol), address, timeout)
            except OSError as error:
                trouble = error
        raise trouble

    def opened(self, connection: Any) -> None:
        """Keeps a connection, to be able to cut it off."""
        self._open.append(connection)

    def cut_off(self) -> None:
        """Ends every connection at once: what waits for something to come gets an error."""
        for connection in self._open:
            sock = getattr(connection, "sock", None)
            if sock is not None:
                try:
                    sock.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue

    def session(self) -> requests.Session:
        """A session of which every connection is made here."""
        session = requests.Session()
        session.trust_env = False
        adapter = _GuardedAdapter(self)
        session.mount("http://", adapter)
        session.mount("https://", adapter)
        return session


def _connected(sock: socket.socket, address: Any, timeout: float | None) -> socket.socket:
    try:
        sock.settimeout(timeout)
        sock.connect(address)
    except BaseException:
        sock.close()
        raise
    return sock


def _connection(kind: type[Any], guard: Guard) -> type[Any]:
    """A connection class of urllib3 that connects by the guard."""

    class Guarded(kind):  # type: ignore[misc]  # the base is chosen at run time
        def _new_conn(self) -> socket.socket:
            timeout = self.timeout if isinstance(self.timeout, int | float) else None
            try:
                made = guard.connect(self._dns_host, self.port, timeout)
            except OSError as error:
                raise NewConnectionError(self, type(error).__name__) from error
            guard.opened(self)
            return made

    return Guarded


class _GuardedAdapter(HTTPAdapter):
    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        pools: dict[str, Any] = {}
        for scheme, pool, connection in (
            ("http", HTTPConnectionPool, HTTPConnection),
            ("https", HTTPSConnectionPool, HTTPSConnection),
        ):
            made = _connection(connection, self._guard)
            pools[scheme] = type(f"Guarded{pool.__name__}", (pool,), {"ConnectionCls": made})
        self.poolmanager.pool_classes_by_scheme = pools
