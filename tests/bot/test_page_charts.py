"""Charts on the page: the drawing tells the truth, and every name and number also stands beside it in words."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html
from lxml.html import HtmlElement

from bot.playground.page.chart_svg import chart
from bot.playground.page.chart_values import axis_for, number_words, tones, value_of

QUARTERS = ["kw 1", "kw 2", "kw 3"]


def pie(*segments: tuple[str, Any]) -> dict[str, Any]:
    return {"type": "pie", "segments": [{"label": label, "value": value} for label, value in segments]}


def plot(kind: str, categories: list[str] = QUARTERS, **series: list[Any]) -> dict[str, Any]:
    made = [
        {"name": name, "data": [{"label": label, "value": value} for label, value in zip(categories, values, strict=True)]}
        for name, values in series.items()
    ]
    axis = {"categories": categories, "x_label": "2026", "y_label": "woningen"}
    return {"type": kind, "axis_config": axis, "series": made}


def drawn(told: dict[str, Any], title: str = "Afspraken") -> HtmlElement:
    return html.fragment_fromstring(chart(title, told))


def legend(figure: HtmlElement) -> list[tuple[str, str]]:
    return [
        (entry.find_class("name")[0].text_content(), entry.find_class("numbers")[0].text_content()) for entry in figure.iter("li")
    ]


def test_a_pie_names_every_part_with_its_number_and_share() -> None:
    figure = drawn(pie(("afgerond", 6), ("groen", 3), ("rood", 1)))
    assert figure.findtext("figcaption") == "Afspraken"
    assert legend(figure) == [("afgerond", "6 (60%)"), ("groen", "3 (30%)"), ("rood", "1 (10%)")]


def test_the_parts_of_a_pie_are_as_large_as_their_share_and_follow_each_other() -> None:
    circles = list(drawn(pie(("a", 6), ("b", 3), ("c", 1))).iter("circle"))
    sizes = [float(one.get("stroke-dasharray").split()[0]) for one in circles]
    starts = [-float(one.get("stroke-dashoffset")) for one in circles]
    assert sizes == [pytest.approx(share, abs=1) for share in (60, 30, 10)]
    assert starts == [pytest.approx(start) for start in (0, 60, 90)]


def test_a_pie_of_one_part_is_a_whole_ring() -> None:
    (circle,) = drawn(pie(("klaar", 7))).iter("circle")
    assert float(circle.get("stroke-dasharray").split()[0]) == pytest.approx(100)


@pytest.mark.parametrize("told", [pie(("groen", 1)), *(plot(kind, groen=[1, 2, 3]) for kind in ("bar", "line", "area"))])
def test_a_screen_reader_hears_what_the_drawing_is_about(told: dict[str, Any]) -> None:
    drawing = drawn(told).find_class("ring") + drawn(told).find_class("plot")
    assert [one.get("role") for one in drawing] == ["img"]
    title = drawing[0].findtext("title")
    assert title.startswith("Afspraken. ")
    assert "groen" in title


@pytest.mark.parametrize("kind", ["bar", "line", "area"])
def test_a_plot_tells_every_number_under_its_name(kind: str) -> None:
    figure = drawn(plot(kind, groen=[1, 2500, 3.5], rood=[0, -1, 2]))
    assert legend(figure) == [
        ("groen", "kw 1: 1 · kw 2: 2.500 · kw 3: 3,5"),
        ("rood", "kw 1: 0 · kw 2: -1 · kw 3: 2"),
    ]
    assert [one.text_content() for one in figure.find_class("axis")] == ["woningen", "2026"]
    assert [one.text_content() for one in figure.find_class("category")] == QUARTERS


def test_bars_are_as_high_as_their_numbers_from_zero() -> None:
    figure = drawn(plot("bar", groen=[10, 5, 0], rood=[-5, 20, 1]))
    heights = {tone: [float(one.get("height")) for one in bars(figure, tone)] for tone in ("tone-green", "tone-red")}
    unit = heights["tone-green"][0] / 10
    assert heights["tone-green"] == [pytest.approx(number * unit, abs=0.2) for number in (10, 5, 0)]
    assert heights["tone-red"] == [pytest.approx(number * unit, abs=0.2) for number in (5, 20, 1)]
    zero = float(figure.find_class("zero")[0].get("y1"))
    assert float(bars(figure, "tone-red")[0].get("y")) == pytest.approx(zero, abs=0.2)


def bars(figure: HtmlElement, tone: str) -> list[HtmlElement]:
    return [one for svg in figure.find_class("plot") for one in svg.iter("rect") if one.get("class") == tone]


def test_a_line_rises_where_the_numbers_rise() -> None:
    (line,) = drawn(plot("line", a=[1, 5, 2])).iter("polyline")
    heights = [-float(point.split(",")[1]) for point in line.get("points").split()]
    assert heights[0] < heights[2] < heights[1]


def test_an_area_is_filled_down_to_zero() -> None:
    figure = drawn(plot("area", a=[1, 5, 2]))
    (area,) = figure.iter("polygon")
    zero = figure.find_class("zero")[0].get("y1")
    feet = [point.split(",")[1] for point in area.get("points").split()]
    assert (feet[0], feet[-1]) == (zero, zero)


@pytest.mark.parametrize(
    ("names", "classes"),
    [
        (["groen", "oranje", "rood"], ["tone-green", "tone-amber", "tone-red"]),
        (["🟢 op schema", "🟠", "🔴 te laat"], ["tone-green", "tone-amber", "tone-red"]),
        (["Green", "amber", "RED"], ["tone-green", "tone-amber", "tone-red"]),
        (["afgerond", "groen", "open"], ["beside-1", "tone-green", "beside-2"]),
        (["Woonlint", "De Sleutel"], ["tone-1", "tone-2"]),
        (["Groenlo", "Roodkapje", "Oranjestad"], ["tone-1", "tone-2", "tone-3"]),
    ],
)
def test_lights_have_their_own_colour(names: list[str], classes: list[str]) -> None:
    assert tones(names) == classes


@pytest.mark.parametrize(("number", "told"), [(0, "0"), (7, "7"), (1234, "1.234"), (4.5, "4,5"), (-2806.25, "-2.806,25")])
def test_numbers_are_dutch(number: float, told: str) -> None:
    assert number_words(float(number)) == told


@pytest.mark.parametrize("value", [True, None, "12", float("nan"), float("inf"), [1]])
def test_what_is_no_number_counts_as_nothing(value: object) -> None:
    assert value_of(value) == 0


@given(st.lists(st.floats(-1e12, 1e12), min_size=1, max_size=20))
@example([5e-324])
def test_an_axis_holds_every_value_and_zero(values: list[float]) -> None:
    axis = axis_for(values)
    assert all(-1e-9 <= axis.share(value) <= 1 + 1e-9 for value in [0.0, *values])
    assert 2 <= len(axis.ticks) <= 8


NUMBERS = st.one_of(st.floats(), st.integers(-(10**400), 10**400))


@given(st.sampled_from(["bar", "line", "area"]), st.lists(NUMBERS, min_size=1, max_size=20), st.text(min_size=1))
def test_any_numbers_stay_within_the_drawing(kind: str, numbers: list[Any], name: str) -> None:
    told = plot(kind, [f"{name}{at}" for at in range(len(numbers))], a=numbers, b=numbers)
    (drawing,) = drawn(told).find_class("plot")
    for one in drawing.iter("rect", "circle", "polyline"):
        points = [point.split(",") for point in (one.get("points") or "").split()]
        across = [float(x) for x, _ in points] + [float(one.get(side)) for side in ("x", "cx") if one.get(side)]
        down = [float(y) for _, y in points] + [float(one.get(side)) for side in ("y", "cy") if one.get(side)]
        assert all(0 <= x <= 320 for x in across)
        assert all(0 <= y <= 190 for y in down)


@given(st.lists(st.floats(min_value=0, exclude_min=True), min_size=1, max_size=6))
def test_the_parts_of_any_pie_make_one_round(values: list[float]) -> None:
    circles = list(drawn(pie(*((f"deel {at}", value) for at, value in enumerate(values)))).iter("circle"))
    assert len(circles) == len(values)
    assert all(0 < float(one.get("stroke-dasharray").split()[0]) <= 100 for one in circles)


def test_hostile_names_stay_text() -> None:
    bad = "<script>x</script>"
    for told in (pie((bad, 1)), plot("bar", [bad, "b", "c"], **{bad: [1, 2, 3]})):
        figure = drawn(told, bad)
        assert not list(figure.iter("script"))
        assert legend(figure)[0][0] == bad
        assert figure.findtext("figcaption") == bad
        assert not figure.xpath("//@style")
