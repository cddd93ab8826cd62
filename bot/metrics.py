"""The counters for Prometheus, in a registry of our own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from prometheus_client import CollectorRegistry, Counter, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from bot.clock import wall_now
from bot.scheduler import Pulse
from storage.claims import counts_by_state
from storage.database import Database
from storage.inbox import incoming_by_state, waiting_since


@dataclass(frozen=True, slots=True)
class Traffic:
    """How many deliveries and incoming rows there are by state, and for how many seconds the oldest incoming one waits."""

    deliveries: Mapping[str, int]
    incoming: Mapping[str, int]
    oldest_incoming: float = 0.0


def traffic_in(database: Database) -> Traffic:
    """What stands in the outbox and the inbox now."""
    with database.read() as session:
        since = waiting_since(session)
        waited = (wall_now() - since).total_seconds() if since is not None else 0.0
        return Traffic(counts_by_state(session), incoming_by_state(session), max(0.0, waited))


class Metrics:
    """`traffic` gives what stands in outbox and inbox, `pulses` how the heartbeats do; both are asked at each scrape."""

    def __init__(self, traffic: Callable[[], Traffic], pulses: Callable[[], Mapping[str, Pulse]]) -> None:
        self._registry = CollectorRegistry()
        self._registry.register(_Asked(traffic, pulses))
        self._replies = Counter("nakomen_replies", "Replies heard in threads, by outcome.", ["outcome"], registry=self._registry)

    def heard(self, outcome: str) -> None:
        """A reply was heard: changed, asked, noted, silent or refused."""
        self._replies.labels(outcome=outcome).inc()

    def text(self) -> bytes:
        """Everything in Prometheus' text format."""
        return generate_latest(self._registry)


class _Asked(Collector):
    def __init__(self, traffic: Callable[[], Traffic], pulses: Callable[[], Mapping[str, Pulse]]) -> None:
        self._traffic = traffic
        self._pulses = pulses

    def collect(self) -> Iterable[Metric]:
        """The gauges as they stand."""
        traffic = self._traffic()
        yield _by_state("nakomen_deliveries", "Deliveries to Slack, by state.", traffic.deliveries)
        yield _by_state("nakomen_incoming", "What people did in Slack, by state.", traffic.incoming)
        oldest = GaugeMetricFamily("nakomen_incoming_oldest_seconds", "For how long the oldest of them waits to be dealt with.")
        oldest.add_metric([], traffic.oldest_incoming)
        yield oldest
        beats = GaugeMetricFamily("nakomen_heartbeats", "Heartbeats since the start.", labels=["name"])
        since = GaugeMetricFamily("nakomen_heartbeat_age_seconds", "Seconds since the last good heartbeat.", labels=["name"])
        for name, pulse in sorted(self._pulses().items()):
            beats.add_metric([name], pulse.beats)
            if pulse.since is not None:
                since.add_metric([name], pulse.since)
        yield beats
        yield since


def _by_state(name: str, text: str, counts: Mapping[str, int]) -> Metric:
    family = GaugeMetricFamily(name, text, labels=["state"])
    for state, count in sorted(counts.items()):
        family.add_metric([state], count)
    return family
