"""Slack's charts (pie, bar, line, area) as a figure: SVG by geometry only, with every name and number in words beside it.

Pure: out comes HTML with CSS classes, no colours and no sizes of its own but those of the drawing.
Docs: docs.slack.dev/reference/block-kit/blocks/data-visualization-block
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from bot.playground.page.chart_values import Axis, axis_for, number_words, tones, value_of
from bot.playground.page.slack_words import joined, shown

Json = dict[str, Any]

_WIDTH, _HEIGHT = 320.0, 190.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 46.0, 6.0, 10.0, 26.0  # around the plot: room for numbers and names
_RING, _MIDDLE = 58.0, 80.0  # of the pie, in a square of twice the middle
_LETTER = 6.2  # how wide one is at the size of the names, about
_DRAWING = Markup('<svg class="{}" viewBox="0 0 {:.0f} {:.0f}" role="img"><title>{}</title>{}</svg>')
_FIGURE = Markup('<figure class="chart chart-{}"><figcaption>{}</figcaption>{}<ul class="legend">{}</ul></figure>')
_ENTRY = Markup(
    '<li><svg class="swatch {}" viewBox="0 0 12 12" aria-hidden="true" focusable="false"><rect width="12" height="12" rx="3"/>'
    '</svg><span class="name">{}</span> <span class="numbers">{}</span></li>'
)


@dataclass(frozen=True, slots=True)
class _Series:
    """A line or group of bars, and the class in which it is drawn."""

    name: str
    values: tuple[float, ...]
    tone: str


def chart(title: object, told: Json) -> Markup:
    """The chart of a `data_visualization` block under its title."""
    name = shown(title)
    return _pie(name, told["segments"]) if told["type"] == "pie" else _plot(name, told)


# --- a pie


def _pie(title: str, segments: list[Json]) -> Markup:
    values = [max(0.0, value_of(segment["value"])) for segment in segments]
    names = [shown(segment["label"]) for segment in segments]
    total, colours = sum(values) or 1.0, tones(names)
    shares = [100 * value / total for value in values]
    told = [f"{number_words(value)} ({share:.0f}%)" for value, share in zip(values, shares, strict=True)]
    ring = joined(_slice(tone, sum(shares[:at]), shares[at]) for at, tone in enumerate(colours))
    middle = Markup('<text class="total" x="{0:.0f}" y="{0:.0f}">{1}</text>').format(_MIDDLE, number_words(sum(values)))
    words = f"{title}. Taartdiagram: " + ", ".join(f"{name} {number}" for name, number in zip(names, told, strict=True))
    drawing = _DRAWING.format("ring", 2 * _MIDDLE, 2 * _MIDDLE, words, ring + middle)
    entries = joined(_ENTRY.format(*entry) for entry in zip(colours, names, told, strict=True))
    return _FIGURE.format("pie", title, drawing, entries)


def _slice(tone: str, start: float, share: float) -> Markup:
    """A part of the ring, as a dash on a circle of a hundred long that begins at the top; a thin gap keeps parts apart."""
    drawn = share if share > 99.9 else max(share - 0.8, 0.3)
    return Markup(
        '<circle class="{0}" cx="{1:.0f}" cy="{1:.0f}" r="{2:.0f}" pathLength="100" stroke-dasharray="{3:.2f} {4:.2f}" '
        'stroke-dashoffset="{5:.2f}" transform="rotate(-90 {1:.0f} {1:.0f})"/>'
    ).format(tone, _MIDDLE, _RING, drawn, 100 - drawn, -start)


# --- bars, lines and areas


def _plot(title: str, told: Json) -> Markup:
    kind, settings = told["type"], told["axis_config"]
    categories = [shown(one) for one in settings["categories"]]
    colours = tones([shown(one["name"]) for one in told["series"]])
    series = [
        _Series(shown(one["name"]), tuple(value_of(point["value"]) for point in one["data"]), tone)
        for one, tone in zip(told["series"], colours, strict=True)
    ]
    axis = axis_for([value for one in series for value in one.values])
    if kind == "bar":
        marks = _bars(series, axis, len(categories))
    else:
        marks = joined(_curve(one, axis, len(categories), filled=kind == "area") for one in series)
    frame = _grid(axis) + marks + _names(categories)
    words = f"{title}. {_KINDS[kind]} van {', '.join(one.name for one in series)}; de getallen staan eronder."
    drawing = _label(settings, "y_label") + _DRAWING.format("plot", _WIDTH, _HEIGHT, words, frame) + _label(settings, "x_label")
    entries = joined(_ENTRY.format(one.tone, one.name, _told(categories, one.values)) for one in series)
    return _FIGURE.format(kind, title, drawing, entries)


def _label(settings: Json, name: str) -> Markup:
    return Markup('<p class="axis">{}</p>').format(shown(settings[name])) if settings.get(name) else Markup("")


_KINDS = {"bar": "Staafdiagram", "line": "Lijndiagram", "area": "Vlakdiagram"}


def _told(categories: list[str], values: tuple[float, ...]) -> str:
    return " · ".join(f"{name}: {number_words(value)}" for name, value in zip(categories, values, strict=False))


def _x(share: float) -> float:
    return _LEFT + share * (_WIDTH - _LEFT - _RIGHT)


def _y(axis: Axis, value: float) -> float:
    return _HEIGHT - _BOTTOM - axis.share(value) * (_HEIGHT - _TOP - _BOTTOM)


def _grid(axis: Axis) -> Markup:
    line = Markup(
        '<line class="{0}" x1="{1:.1f}" x2="{2:.1f}" y1="{3:.1f}" y2="{3:.1f}"/>'
        '<text class="tick" x="{4:.1f}" y="{3:.1f}">{5}</text>'
    )
    heights = [(tick, _y(axis, tick)) for tick in axis.ticks]
    return joined(line.format("grid" if tick else "zero", _x(0), _x(1), y, _LEFT - 6, _short(tick)) for tick, y in heights)


def _short(value: float) -> str:
    """A number that fits beside the axis."""
    for size, letter in ((1e12, " bln"), (1e9, " mld"), (1e6, " mln")):
        if abs(value) >= size:
            return number_words(round(value / size, 1)) + letter
    return number_words(value)


def _bars(series: list[_Series], axis: Axis, count: int) -> Markup:
    room = (_x(1) - _x(0)) / count
    width = min(room * 0.75 / len(series), 34.0)
    bar = Markup('<rect class="{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" rx="2"/>')
    made = []
    for number, one in enumerate(series):
        for at, value in enumerate(one.values):
            x = _x((at + 0.5) / count) + (number - len(series) / 2) * width
            top, foot = sorted((_y(axis, value), _y(axis, 0)))
            made.append(bar.format(one.tone, x, top, max(width - 1.5, 1.0), foot - top))
    return joined(made)


def _curve(one: _Series, axis: Axis, count: int, *, filled: bool) -> Markup:
    points = [(_x((at + 0.5) / count), _y(axis, value)) for at, value in enumerate(one.values)]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    made = Markup('<polyline class="{}" points="{}"/>').format(one.tone, path)
    if filled:
        foot = _y(axis, 0)
        around = f"{points[0][0]:.1f},{foot:.1f} {path} {points[-1][0]:.1f},{foot:.1f}"
        made = Markup('<polygon class="{}" points="{}"/>').format(one.tone, around) + made
    return made + joined(Markup('<circle class="{}" cx="{:.1f}" cy="{:.1f}" r="2.5"/>').format(one.tone, x, y) for x, y in points)


def _names(categories: list[str]) -> Markup:
    """The names below the plot, as far as there is room: each n-th, shortened; in full they stand with the numbers."""
    room = (_x(1) - _x(0)) / len(categories)
    every = max(1, round(28 / room + 0.4))
    letters = max(3, int((room * every - 8) / _LETTER))
    text = Markup('<text class="category" x="{:.1f}" y="{:.1f}">{}</text>')
    return joined(
        text.format(_x((at + 0.5) / len(categories)), _HEIGHT - 8, name if len(name) <= letters else name[: letters - 1] + "…")
        for at, name in enumerate(categories)
        if at % every == 0
    )
