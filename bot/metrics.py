"""The counters for Prometheus, in a registry of our own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from prometheus_client import CollectorRegistry, Counter, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from bot.scheduler import Pulse


class Metrics:
    """`deliveries` gives how many there are by state, `pulses` how the heartbeats do; both are asked at each scrape."""

    def __init__(self, deliveries: Callable[[], Mapping[str, int]], pulses: Callable[[], Mapping[str, Pulse]]) -> None:
        self._registry = CollectorRegistry()
        self._registry.register(_Asked(deliveries, pulses))
        self._replies = Counter("nakomen_replies", "Replies heard in threads, by outcome.", ["outcome"], registry=self._registry)

    def heard(self, outcome: str) -> None:
        """A reply was heard: changed, asked, noted, silent or refused."""
        self._replies.labels(outcome=outcome).inc()

    def text(self) -> bytes:
        """Everything in Prometheus' text format."""
        return generate_latest(self._registry)


class _Asked(Collector):
    def __init__(self, deliveries: Callable[[], Mapping[str, int]], pulses: Callable[[], Mapping[str, Pulse]]) -> None:
        self._deliveries = deliveries
        self._pulses = pulses

    def collect(self) -> Iterable[Metric]:
        """The gauges as they stand."""
        deliveries = GaugeMetricFamily("nakomen_deliveries", "Deliveries to Slack, by state.", labels=["state"])
        for state, count in sorted(self._deliveries().items()):
            deliveries.add_metric([state], count)
        yield deliveries
        beats = GaugeMetricFamily("nakomen_heartbeats", "Heartbeats since the start.", labels=["name"])
        since = GaugeMetricFamily("nakomen_heartbeat_age_seconds", "Seconds since the last good heartbeat.", labels=["name"])
        for name, pulse in sorted(self._pulses().items()):
            beats.add_metric([name], pulse.beats)
            if pulse.since is not None:
                since.add_metric([name], pulse.since)
        yield beats
        yield since
