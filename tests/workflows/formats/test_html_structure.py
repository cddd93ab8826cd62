"""HTML pages are read as a browser shows them: tables by their grid, lists with their numbers."""

from __future__ import annotations

import pytest

from workflows.reading.formats.markup import read_html
from workflows.reading.layout.labels import label_kind


def lines(body: str) -> list[str]:
    data = f"<!doctype html><html><body>{body}</body></html>".encode()
    return [line.text for line in read_html(data, name="x.html").lines]


def test_cells_that_reach_down_and_across_keep_the_columns_in_line() -> None:
    body = (
        "<table><tr><th>Nr</th><th>Afspraak</th><th>Trekker</th><th>Planning</th></tr>"
        "<tr><td colspan=4>Betaalbaarheid</td></tr>"
        "<tr><td>1</td><td>Bouwen.</td><td rowspan=2>Woonlint</td><td>Q1</td></tr>"
        "<tr><td>2</td><td>Slopen.</td><td>Q2</td></tr></table>"
    )
    assert lines(body) == [
        "Nr\tAfspraak\tTrekker\tPlanning",
        "Betaalbaarheid",
        "1\tBouwen.\tWoonlint\tQ1",
        "2\tSlopen.\tWoonlint\tQ2",
    ]


@pytest.mark.parametrize("span", ["999999999999", "-1", "x", "0"])
def test_a_span_that_makes_no_sense_does_no_harm(span: str) -> None:
    body = f"<table><tr><td>1</td><td rowspan={span} colspan={span}>Bouwen.</td></tr><tr><td>2</td><td>Slopen.</td></tr></table>"
    assert lines(body)[0].startswith("1\tBouwen.")


def test_lists_inside_cells_stay_sentences() -> None:
    body = "<table><tr><td>1</td><td><p>Partijen</p><ul><li>Bouwen er huizen.</li><li>Slopen er één.</li></ul></td></tr></table>"
    assert lines(body) == ["1\tPartijen. • Bouwen er huizen. • Slopen er één."]


def test_nested_lists_count_each_for_itself() -> None:
    lettered, roman = "<ol type=a><li>eerste<li>tweede</ol>", "<ol type=i><li>een<li>twee</ol>"
    body = f"<ol start=3><li>Drie{lettered}<li>Vier{roman}<li value=9>Negen<li>Tien</ol>"
    assert lines(body) == ["3. Drie", "a. eerste", "b. tweede", "4. Vier", "i. een", "ii. twee", "9. Negen", "10. Tien"]


def test_a_table_around_a_page_is_read_through() -> None:
    body = "<table><tr><td>menu</td><td><h1>Wonen</h1><table><tr><td>1</td><td>Bouwen.</td></tr></table></td></tr></table>"
    assert lines(body) == ["menu", "Wonen", "1\tBouwen."]


def test_what_a_browser_hides_is_not_read() -> None:
    assert lines('<p>Zichtbaar.</p><p hidden>Weg.</p><div style="display: none">Weg.</div>') == ["Zichtbaar."]


def test_the_head_of_a_column_is_the_lower_label_where_that_says_enough() -> None:
    body = (
        "<table><tr><th rowspan=2>Nr</th><th rowspan=2>Actie</th><th colspan=2>Wie</th><th colspan=2>Planning</th></tr>"
        "<tr><th>Trekker</th><th>Partner</th><th>Start</th><th>Gereed</th></tr>"
        "<tr><td>1</td><td>Bouwen.</td><td>Woonlint</td><td>HDS</td><td>Q1</td><td>Q3</td></tr></table>"
    )
    kinds = [label_kind(head) for head in lines(body)[0].split("\t")]
    assert kinds == ["number", "action", "lead", label_kind("Partner"), "start", "time"]
    quarters = body.replace("<th>Start</th><th>Gereed</th>", "<th>Q1</th><th>Q2</th>")
    assert lines(quarters)[0].split("\t")[-2:] == ["Planning Q1", "Planning Q2"]


@pytest.mark.parametrize("mark", ["<sup>1</sup>", '<sup><a href="#n1">1</a></sup>', '<a href="#n1"><sup>1</sup></a>'])
def test_the_number_of_a_footnote_belongs_to_no_word(mark: str) -> None:
    assert lines(f"<p>De buurt{mark} is groot.</p>") == ["De buurt¹ is groot."]
    assert lines("<p>Een woning van 50 m<sup>2</sup>.</p>") == ["Een woning van 50 m²."]
