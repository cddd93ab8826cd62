"""The `markdown` block as HTML: standard Markdown, without HTML of its own, pictures or addresses that run something.

Docs: docs.slack.dev/reference/block-kit/blocks/markdown-block (Slack shows pictures in it as the text of a link).
"""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup, escape

from bot.playground.page.slack_words import is_web, shown


def standard_markdown(text: object) -> Markup:
    """The text as paragraphs, lists, quotes, code and tables. Headings are bold lines, so that the page keeps its own outline."""
    return Markup(_READER.render(shown(text)))  # noqa: S704 - the reader escapes: it lets no HTML through


class _Renderer(RendererHTML):
    """What differs from common HTML."""

    def heading_open(self, _tokens: Sequence[Token], _at: int, _options: OptionsDict, _env: EnvType) -> str:
        return '<p class="heading">'

    def heading_close(self, _tokens: Sequence[Token], _at: int, _options: OptionsDict, _env: EnvType) -> str:
        return "</p>\n"

    def link_open(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: EnvType) -> str:
        tokens[at].attrs = {"href": str(tokens[at].attrs["href"]), "rel": "noopener noreferrer", "target": "_blank"}
        return self.renderToken(tokens, at, options, env)

    def image(self, tokens: Sequence[Token], at: int, _options: OptionsDict, _env: EnvType) -> str:
        return str(escape(f"[{tokens[at].content}]"))

    def fence(self, tokens: Sequence[Token], at: int, _options: OptionsDict, _env: EnvType) -> str:
        return str(Markup("<pre><code>{}</code></pre>\n").format(tokens[at].content))

    def code_block(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: EnvType) -> str:
        return self.fence(tokens, at, options, env)

    def th_open(self, _tokens: Sequence[Token], _at: int, _options: OptionsDict, _env: EnvType) -> str:
        return "<th>"

    def td_open(self, _tokens: Sequence[Token], _at: int, _options: OptionsDict, _env: EnvType) -> str:
        return "<td>"


class _Reader(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802 - the name is markdown-it-py's
        return is_web(url)


_READER = _Reader("commonmark", {"html": False, "breaks": True, "xhtmlOut": False}, renderer_cls=_Renderer)
_READER.enable(["table", "strikethrough"])
